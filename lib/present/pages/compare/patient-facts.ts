import { groupBy } from '@/lib/domain/group-by';
import { FEWEST_FOR_MEDIAN } from '@/lib/domain/patient-time';
import type { CharacteristicOfStudy } from '@/lib/domain/study-items';
import { resultView } from '../../results/result-view';
import { formatNumber, formatQuantity } from '../../words/format-number';
import type { ViewContext } from '../../words/view-context';
import type { CompareItem } from './compare-item';
import { type CohortInComparison, patientsWithin } from './compared-cohort';

const EMPTY = { label: null, result: null, text: null, note: null, of: null } as const;

/**
 * What the patients' own rows say where a paper states nothing of the group: terms are counted, numbers have a median,
 * and of words it is said that they stand with the patients. Empty where the rows don’t report it too.
 *
 * @param measures of single patients; the first that any row has is taken
 */
export function patientFacts(
  context: ViewContext,
  cohort: CohortInComparison,
  measures: readonly string[],
): CompareItem[] {
  const patients = patientsWithin(cohort.study, cohort.id).map(({ id }) => id);
  for (const measure of measures) {
    const rows = rowsOf(cohort, measure, patients);
    if (rows.length === 0) continue;
    // Of one patient the figure itself is the summary.
    if (patients.length === 1) {
      return rows.map((row) => ({ ...EMPTY, key: row.id, result: resultView(context, row) }));
    }
    const items = summaryOf(context, measure, rows, patients.length);
    const { counted, patientByPatient } = context.text.patientFacts;
    const text = items.length > 0 ? counted : patientByPatient;
    const href = `/${context.locale}/studies/${cohort.study.slug}#patients`;
    return [...items, { ...EMPTY, key: `${measure}-patients`, link: { text, href } }];
  }
  return [];
}

/** Each patient once, also where two places print the same. */
function rowsOf({ study }: CohortInComparison, measure: string, patients: readonly string[]) {
  const own = study.characteristics.filter(
    (row) => row.measure === measure && row.patientId !== null && patients.includes(row.patientId),
  );
  return [...groupBy(own, ({ patientId }) => patientId).values()].flatMap(([row]) => (row ? [row] : []));
}

function summaryOf(
  context: ViewContext,
  measure: string,
  rows: readonly CharacteristicOfStudy[],
  patients: number,
): CompareItem[] {
  const type = context.labels.measures[measure]?.type;
  if (type === 'term') return termItems(context, rows, patients);
  return type === 'number' ? numberItems(context, measure, rows, patients) : [];
}

const shareOf = ({ locale, text }: ViewContext, count: number, of: number) =>
  text.number.of(formatNumber({ locale }, count), formatNumber({ locale }, of));

/** "None 2/5" for every term, the most frequent first. */
const termItems = (
  context: ViewContext,
  rows: readonly CharacteristicOfStudy[],
  patients: number,
): CompareItem[] =>
  [...groupBy(rows, ({ term }) => term)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([term, found]) => ({
      ...EMPTY,
      key: term ?? '',
      label: found[0] ? resultView(context, found[0]).figure : null,
      text: shareOf(context, found.length, patients),
    }));

/** Median and range, or each value where there are few; none where a sign or another unit keeps the numbers from being put in order. */
function numberItems(
  context: ViewContext,
  measure: string,
  rows: readonly CharacteristicOfStudy[],
  patients: number,
): CompareItem[] {
  const values = rows.flatMap(({ value, sign }) => (value === null || sign !== null ? [] : [value]));
  const [unit, ...otherUnits] = new Set(rows.map((row) => row.unit));
  if (values.length < rows.length || otherUnits.length > 0) return [];
  values.sort((a, b) => a - b);
  const at = (index: number) => values[index] ?? 0;
  const median = (at((values.length - 1) >> 1) + at(values.length >> 1)) / 2;
  const { text } = context;
  const figure = (value: number) => formatNumber(context, value);
  if (values.length < FEWEST_FOR_MEDIAN) {
    const each = values.map((value) => formatQuantity(context, figure(value), unit ?? null, value, measure));
    const shown = `${each.join(' · ')} · ${shareOf(context, rows.length, patients)}`;
    return [{ ...EMPTY, key: measure, label: text.patientFacts.eachValue, text: shown }];
  }
  const quantity = formatQuantity(context, figure(median), unit ?? null, median, measure);
  const range = text.number.lowerUpper(figure(at(0)), figure(at(values.length - 1)));
  return [
    {
      ...EMPTY,
      key: measure,
      label: text.number.median,
      text: `${quantity} (${range}) · ${shareOf(context, rows.length, patients)}`,
    },
  ];
}
