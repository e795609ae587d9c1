import { z } from 'zod';
import type { Labels } from '@/lib/domain/labels';
import type { DrugKnowledge, SourcesOf, TumourKnowledge } from '@/lib/domain/vocabulary';
import { bilingual, words } from './row-parts';

/** Where the vocabulary has something from that is more than a name. */
export const knowledgeSource = z
  .strictObject({
    field: z
      .string()
      .describe('Field of the row that the source is of; codes stands for the codes of other systems.'),
    kind: z
      .enum(['paper', 'public', 'own'])
      .describe('Lines of a paper of this site, something public, or this site’s own judgement.'),
    name: bilingual.nullable().describe('What the source is; null for lines of a paper.'),
    url: words.describe('Where something public was read.'),
    read: words.describe('On which day it was read there (ISO 8601).'),
    paper: words.describe('Slug of the paper.'),
    lines: z.tuple([z.int(), z.int()]).nullable().describe('First and last line of the paper’s text.'),
    verbatim: words.describe('What is printed there.'),
  })
  .meta({ id: 'KnowledgeSource' });
type Row = z.infer<typeof knowledgeSource>;

const NOTHING = { name: null, url: null, read: null, paper: null, lines: null, verbatim: null };

export const toKnowledgeSources = (
  { groups }: Pick<Labels, 'groups'>,
  sources: SourcesOf<TumourKnowledge | DrugKnowledge | 'codes'>,
): Row[] =>
  Object.entries(sources).flatMap(([field, of]) =>
    of.flatMap((source): Row[] => {
      if (typeof source !== 'string') {
        const { paper, lines, verbatim } = source;
        return [{ ...NOTHING, field, kind: 'paper', paper, lines, verbatim }];
      }
      const term = groups.sources?.[source];
      if (!term?.kind) return [];
      const { kind, en, zh, url = null, read = null } = term;
      return [{ ...NOTHING, field, kind, name: { en, zh }, url, read }];
    }),
  );
