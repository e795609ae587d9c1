import { z } from 'zod';
import type { PaperItem } from '@/lib/data/tables/papers-table';
import { PAPER_STATES, type PaperState, type StoredPaperStatus } from '@/lib/domain/paper-status';
import { bilingual, bilingualOf, factId, sign, signOf, slugs, words } from './row-parts';

const publicationFact = z.strictObject({
  measure: z.string().describe('Slug of what is measured; see the vocabulary.'),
  value: z.union([z.number(), z.string()]).nullable().describe('As printed; a number where it is one.'),
  sign,
  unit: words.describe('Unit of the value; null where it has none.'),
  factId,
});

/** What is known of a paper since it was published. */
export const paperStatusRow = z.strictObject({
  state: z.enum(PAPER_STATES).describe('What became of the paper.'),
  asOf: z.string().describe('Day on which it was looked up.'),
  source: bilingual.describe('What was looked at to know it.'),
  url: words.describe('Address of the notice.'),
});

export function toPaperStatus(paper: StoredPaperStatus): z.infer<typeof paperStatusRow> | null {
  const { state, stateAsOf, stateSourceEn, stateSourceZh, stateUrl } = paper;
  const source = bilingualOf(stateSourceEn, stateSourceZh);
  return state === null || stateAsOf === null || source === null
    ? null
    : { state: state as PaperState, asOf: stateAsOf, source, url: stateUrl };
}

export const paperRow = z
  .strictObject({
    slug: z.string().describe('Name in addresses.'),
    title: bilingual.describe('Title, in our words.'),
    language: z.enum(['zh', 'en']).describe('Language of the full text.'),
    textFile: z.string().describe('Name of the full text’s file.'),
    ownStudies: slugs.describe('Studies that the paper itself reports, or the registry’s record holds.'),
    citedStudies: slugs.describe('Studies that the paper only cites.'),
    publication: z
      .array(publicationFact)
      .describe('Bibliographic facts as printed; what isn’t printed is absent.'),
    status: paperStatusRow
      .nullable()
      .describe('What became of the paper since; null where it was not looked up.'),
    facts: z.int().describe('Reported facts.'),
    statements: z.int().describe('Statements.'),
    url: z.string().describe('Address of the page, relative to the site.'),
  })
  .meta({ id: 'Paper' });
export type PaperApiRow = z.infer<typeof paperRow>;

export function toPaperRow(paper: PaperItem): PaperApiRow {
  const studiesOf = (isCited: boolean) =>
    paper.studies.filter(({ origin }) => (origin === 'secondary') === isCited).map(({ slug }) => slug);
  return {
    slug: paper.slug,
    title: { en: paper.titleEn, zh: paper.titleZh },
    language: paper.language as PaperApiRow['language'],
    textFile: paper.textFile,
    ownStudies: studiesOf(false),
    citedStudies: studiesOf(true),
    publication: paper.facts.map(({ id, measure, valueNumber, valueText, sign, unit }) => ({
      measure,
      value: valueNumber ?? valueText,
      sign: signOf(sign),
      unit,
      factId: id,
    })),
    status: toPaperStatus(paper),
    facts: paper._count.facts,
    statements: paper._count.statements,
    url: `/papers/${paper.slug}`,
  };
}
