import { z } from 'zod';
import type { PaperItem } from '@/lib/data/tables/papers-table';
import { bilingual, factId, sign, signOf, slugs, words } from './row-parts';

const publicationFact = z.strictObject({
  measure: z.string().describe('Slug of what is measured; see the vocabulary.'),
  value: z.union([z.number(), z.string()]).nullable().describe('As printed; a number where it is one.'),
  sign,
  unit: words.describe('Unit of the value; null where it has none.'),
  factId,
});

export const paperRow = z
  .strictObject({
    slug: z.string().describe('Name in addresses.'),
    title: bilingual.describe('Title, in our words.'),
    language: z.enum(['zh', 'en']).describe('Language of the full text.'),
    textFile: z.string().describe('Name of the full text’s file.'),
    ownStudies: slugs.describe('Studies that the paper itself reports.'),
    citedStudies: slugs.describe('Studies that the paper only cites.'),
    publication: z
      .array(publicationFact)
      .describe('Bibliographic facts as printed; what isn’t printed is absent.'),
    facts: z.int().describe('Reported facts.'),
    statements: z.int().describe('Statements.'),
    url: z.string().describe('Address of the page, relative to the site.'),
  })
  .meta({ id: 'Paper' });
export type PaperApiRow = z.infer<typeof paperRow>;

export function toPaperRow(paper: PaperItem): PaperApiRow {
  const studiesOf = (origin: string) =>
    paper.studies.filter((study) => study.origin === origin).map(({ slug }) => slug);
  return {
    slug: paper.slug,
    title: { en: paper.titleEn, zh: paper.titleZh },
    language: paper.language as PaperApiRow['language'],
    textFile: paper.textFile,
    ownStudies: studiesOf('primary'),
    citedStudies: studiesOf('secondary'),
    publication: paper.facts.map(({ id, measure, valueNumber, valueText, sign, unit }) => ({
      measure,
      value: valueNumber ?? valueText,
      sign: signOf(sign),
      unit,
      factId: id,
    })),
    facts: paper._count.facts,
    statements: paper._count.statements,
    url: `/papers/${paper.slug}`,
  };
}
