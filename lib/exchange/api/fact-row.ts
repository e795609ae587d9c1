import { z } from 'zod';
import type { StoredFact } from '@/lib/data/tables/facts-table';
import { FACT_KINDS, type FactKind } from '@/lib/domain/kinds';
import { timeKey } from '@/lib/domain/timepoint';
import { bilingual, bilingualOf, count, lines, linesOf, sign, signOf, slugs, words } from './row-parts';

export const FACT_METHODS = ['reported', 'calculated'] as const;

/** One datum in long format. The order of the fields is the order of the CSV's columns. */
export const factRow = z
  .strictObject({
    id: z.string().describe('Permanent id of the row.'),
    paper: z.string().describe('Slug of the paper that reports it.'),
    sourceFile: z
      .string()
      .describe('Name of the paper’s text file, or file of the registry’s record with its version.'),
    study: words.describe('Null for bibliographic facts and background figures.'),
    cohort: words.describe('Local to the study.'),
    patient: words.describe('Local to the study.'),
    kind: z.enum(FACT_KINDS).describe('What the datum belongs to.'),
    measure: z.string().describe('Slug of what is measured; see the vocabulary.'),
    value: z.union([z.number(), z.string()]).nullable().describe('A number where the datum is one.'),
    sign: sign.describe('Printed in front of the number; null means =.'),
    unit: words.describe('Unit of the value; null where it has none.'),
    numerator: count.describe('Patients counted.'),
    denominator: count.describe('Patients out of whom they were counted; null where not printed.'),
    timepoint: words.describe('Time to which the datum refers, as printed; null where none is named.'),
    censored: z.boolean().nullable().describe('Of a patient’s time: the event had not happened by then.'),
    verbatim: z.string().describe('The figure or label as the paper prints it.'),
    section: z.string().describe('Section or table of the paper.'),
    lines: lines.nullable().describe('First and last line, from 1; null of a registry’s record.'),
    occurrence: count.describe(
      'Which of several equal figures within the lines is meant, from 1; null where there is one.',
    ),
    path: words.describe('Where it stands in a registry’s record, by titles and ids; null of a paper.'),
    alsoAt: z.array(lines).describe('Lines of further places that print the same.'),
    alsoAtPaths: slugs.describe(
      'Further paths in the record that belong to it, its denominator for instance.',
    ),
    method: z.enum(FACT_METHODS).describe('reported by the paper, or calculated by this site.'),
    note: bilingual.nullable().describe('What the extractors remark, a reading of theirs for instance.'),
    named: bilingual
      .nullable()
      .describe('What the paper calls the measure, where the vocabulary calls it otherwise.'),
  })
  .meta({ id: 'Fact' });
export type FactRow = z.infer<typeof factRow>;

export function toFactRow(fact: StoredFact): FactRow {
  return {
    id: fact.id,
    paper: fact.paperSlug,
    sourceFile: fact.paper.textFile,
    study: fact.study?.slug ?? null,
    cohort: fact.cohort,
    patient: fact.patient,
    kind: fact.kind as FactKind,
    measure: fact.measure,
    value: fact.valueNumber ?? fact.valueText,
    sign: signOf(fact.sign),
    unit: fact.unit,
    numerator: fact.numerator,
    denominator: fact.denominator,
    timepoint: timeKey(fact),
    censored: fact.censored,
    verbatim: fact.verbatim,
    section: fact.section,
    lines: linesOf(fact),
    occurrence: fact.occurrence,
    path: fact.path,
    alsoAt: fact.locations.flatMap((place) => {
      const found = linesOf(place);
      return found ? [found] : [];
    }),
    alsoAtPaths: fact.locations.flatMap(({ path }) => path ?? []),
    method: fact.method as FactRow['method'],
    note: bilingualOf(fact.noteEn, fact.noteZh),
    named: bilingualOf(fact.namedEn, fact.namedZh),
  };
}
