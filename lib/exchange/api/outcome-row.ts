import { z } from 'zod';
import { type OutcomeListItem, tumoursOfResult } from '@/lib/data/tables/results-tables';
import { ORIGINS } from '@/lib/domain/kinds';
import type { Labels } from '@/lib/domain/labels';
import {
  activeDrugs,
  bilingual,
  bilingualOf,
  count,
  factId,
  localCohort,
  number,
  sign,
  signOf,
  slugs,
  words,
} from './row-parts';

export const outcomeRow = z
  .strictObject({
    id: z.string(),
    study: z.string(),
    paper: z.string(),
    origin: z.enum(ORIGINS),
    cohort: localCohort,
    versus: words.describe('Comparator cohort of a ratio or difference.'),
    measure: z.string(),
    group: z.string(),
    statistic: words,
    value: number.describe('As printed; see count and of for counts.'),
    sign,
    unit: words,
    count,
    of: count,
    rangeLower: number,
    rangeUpper: number,
    lower: number.describe('Lower confidence limit as printed.'),
    upper: number,
    level: number.describe('Confidence level, percent.'),
    standardDeviation: number,
    term: words,
    text: bilingual.nullable(),
    timepoint: words,
    timeMonths: number,
    criteria: words.describe('Response criteria of the result; null means those of the study.'),
    analysisSet: words,
    category: bilingual.nullable(),
    tumours: slugs,
    drugs: slugs,
    tumour: words.describe('The one tumour that the result is of, where it names one.'),
    drug: words.describe('The one drug that the result is of, where it names one.'),
    ofSelected: z
      .boolean()
      .describe('The denominator was chosen by what happened under treatment: no share of it is calculated.'),
    notReported: z.boolean().describe('The paper says, or shows, that there is no result.'),
    contradicts: words.describe('Id of the result that the paper prints elsewhere with another value.'),
    note: bilingual.nullable(),
    factId,
  })
  .meta({ id: 'Outcome' });
export type OutcomeApiRow = z.infer<typeof outcomeRow>;

export interface OutcomeItem extends OutcomeListItem {
  drugSlug: string | null;
  categoryEn: string | null;
  categoryZh: string | null;
  contradictsId: string | null;
  noteEn: string | null;
  noteZh: string | null;
}

/** Drugs of a result's cohort. */
export const drugsOfResult = ({ cohort }: Pick<OutcomeListItem, 'cohort'>) =>
  activeDrugs(cohort.regimens.flatMap(({ regimen }) => regimen.drugs));

export function toOutcomeRow(item: OutcomeItem, labels: Labels): OutcomeApiRow {
  return {
    id: item.id,
    study: item.study.slug,
    paper: item.study.paperSlug,
    origin: item.study.origin as OutcomeApiRow['origin'],
    cohort: item.cohort.slug,
    versus: item.versus?.slug ?? null,
    measure: item.measure,
    group: labels.measures[item.measure]?.group ?? 'other',
    statistic: item.statistic,
    value: item.value,
    sign: signOf(item.sign),
    unit: item.unit,
    count: item.count,
    of: item.of,
    rangeLower: item.rangeLower,
    rangeUpper: item.rangeUpper,
    lower: item.lower,
    upper: item.upper,
    level: item.level,
    standardDeviation: item.standardDeviation,
    term: item.term,
    text: bilingualOf(item.textEn, item.textZh),
    timepoint: item.timepoint,
    timeMonths: item.timeMonths,
    criteria: item.criteria,
    analysisSet: item.analysisSet,
    category: bilingualOf(item.categoryEn, item.categoryZh),
    tumours: tumoursOfResult(item),
    drugs: drugsOfResult(item),
    tumour: item.tumourSlug,
    drug: item.drugSlug,
    ofSelected: item.ofSelected ?? false,
    notReported: item.notReported,
    contradicts: item.contradictsId,
    note: bilingualOf(item.noteEn, item.noteZh),
    factId: item.factId,
  };
}
