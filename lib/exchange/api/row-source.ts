import { z } from 'zod';
import type { StoredPaperStatus } from '@/lib/domain/paper-status';
import { paperStatusRow, toPaperStatus } from './paper-row';
import { lines, linesOf, words } from './row-parts';

/** Where a row stands in its paper, so that it can be quoted with its source. */
export const rowSource = z
  .strictObject({
    verbatim: z.string().describe('The figure or label as the paper, or the registry’s record, prints it.'),
    section: z.string().describe('Section or table of the paper, or module of the record.'),
    sourceFile: z.string().describe('Name of the paper’s text file, whose lines are meant.'),
    lines: lines.nullable().describe('First and last line, from 1; null of a registry’s record.'),
    path: words.describe('Where it stands in a registry’s record, by titles and ids; null of a paper.'),
    citation: z.string().describe('The paper as a reference of one line.'),
    paperStatus: paperStatusRow
      .nullable()
      .describe('What became of the paper since; null where it was not looked up.'),
    address: z.string().describe('Permanent address of the fact, absolute and in no language.'),
  })
  .meta({ id: 'RowSource' });
export type RowSource = z.infer<typeof rowSource>;

export interface FactSource {
  id: string;
  paperSlug: string;
  paper: StoredPaperStatus & { textFile: string };
  verbatim: string;
  section: string;
  firstLine: number | null;
  lastLine: number | null;
  path: string | null;
}

/** @param citations references of the papers, by slug. @param site scheme and host */
export const toRowSource = (
  fact: FactSource,
  citations: ReadonlyMap<string, string>,
  site: string,
): RowSource => ({
  verbatim: fact.verbatim,
  section: fact.section,
  sourceFile: fact.paper.textFile,
  lines: linesOf(fact),
  path: fact.path,
  citation: citations.get(fact.paperSlug) ?? fact.paperSlug,
  paperStatus: toPaperStatus(fact.paper),
  address: `${site}/facts/${fact.id}`,
});
