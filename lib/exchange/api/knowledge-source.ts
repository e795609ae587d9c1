import { z } from 'zod';
import type { Labels } from '@/lib/domain/labels';
import type { DrugKnowledge, SourcesOf, TumourKnowledge } from '@/lib/domain/vocabulary';
import { bilingual, words } from './row-parts';

/** Where the vocabulary has something from that no paper says. */
export const knowledgeSource = z
  .strictObject({
    field: z.string().describe('Field of the row that is not from the papers.'),
    name: bilingual.describe('Publication or register that it is from.'),
    url: words.describe('Where that is found.'),
  })
  .meta({ id: 'KnowledgeSource' });

export const toKnowledgeSources = (
  { groups }: Pick<Labels, 'groups'>,
  sources: SourcesOf<TumourKnowledge | DrugKnowledge>,
): z.infer<typeof knowledgeSource>[] =>
  Object.entries(sources).flatMap(([field, slugs]) =>
    slugs.flatMap((slug) => {
      const source = groups.sources?.[slug];
      return source ? [{ field, name: { en: source.en, zh: source.zh }, url: source.url ?? null }] : [];
    }),
  );
