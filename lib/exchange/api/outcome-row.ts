import { z } from 'zod';
import { type OutcomeListItem, tumoursOfResult } from '@/lib/data/tables/results-tables';
import { activeDrugs } from '@/lib/domain/active-drugs';
import type { Labels } from '@/lib/domain/labels';
import { outcomeValues } from '@/lib/domain/outcome';
import { rowFields, rowValues } from './derived-row';
import {
  drugsUnderStudy,
  factId,
  localCohort,
  number,
  origin,
  paper,
  rowId,
  study,
  tumours,
  words,
} from './row-parts';
import { NO_SHARE, shareFields, shareOf } from './share-of-patients';

export const outcomeRow = z
  .strictObject({
    id: rowId,
    study,
    paper,
    origin,
    cohort: localCohort,
    versus: words.describe('Comparator cohort of a ratio or difference.'),
    group: z.string().describe('How the pages group the measure.'),
    ...rowFields(outcomeValues),
    ...shareFields,
    timeMonths: number.describe('The timepoint in months of the mean Gregorian year.'),
    tumours,
    drugs: drugsUnderStudy,
    tumour: words.describe('The one tumour that the result is of, where it names one.'),
    drug: words.describe('The one drug that the result is of, where it names one.'),
    ofOutcomeDefined: z
      .boolean()
      .describe('The denominator was chosen by what happened under treatment: no share of it is calculated.'),
    contradicts: words.describe('Id of the result that the paper prints elsewhere with another value.'),
    factId,
  })
  .meta({ id: 'Outcome' });
export type OutcomeApiRow = z.infer<typeof outcomeRow>;

/** Drugs of a result's cohort. */
export const drugsOfResult = ({ cohort }: Pick<OutcomeListItem, 'cohort'>) =>
  activeDrugs(cohort.regimens.flatMap(({ regimen }) => regimen.drugs));

/** A mean of percentages, a change or a difference of them is no share of patients, and neither is the size of a group. */
function shareOfOutcome(item: OutcomeListItem, labels: Labels) {
  const { effect, plainCount } = labels.measures[item.measure] ?? {};
  const isShare = !item.statistic && !item.changeFromBaseline && !effect && !plainCount;
  if (!isShare || item.notReported) return NO_SHARE;
  const isPercent = item.unit === '%';
  return shareOf({
    printed: isPercent ? item.value : null,
    lower: isPercent ? item.lower : null,
    upper: isPercent ? item.upper : null,
    count: item.count,
    of: item.of,
    ...(item.ofOutcomeDefined === undefined ? {} : { outcomeDefined: item.ofOutcomeDefined }),
  });
}

export function toOutcomeRow(item: OutcomeListItem, labels: Labels): OutcomeApiRow {
  return {
    id: item.id,
    study: item.study.slug,
    paper: item.study.paperSlug,
    origin: item.study.origin as OutcomeApiRow['origin'],
    cohort: item.cohort.slug,
    versus: item.versus?.slug ?? null,
    group: labels.measures[item.measure]?.group ?? 'other',
    ...rowValues(outcomeValues, item),
    ...shareOfOutcome(item, labels),
    timeMonths: item.timeMonths,
    tumours: tumoursOfResult(item),
    drugs: drugsOfResult(item),
    tumour: item.tumourSlug,
    drug: item.drugSlug,
    ofOutcomeDefined: item.ofOutcomeDefined ?? false,
    contradicts: item.contradictsId,
    factId: item.factId,
  };
}
