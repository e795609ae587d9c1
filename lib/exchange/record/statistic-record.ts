import type { EffectType } from '@/lib/domain/kinds';
import { formatNumber } from '@/lib/present/words/format-number';
import { wilsonInterval } from '@/lib/stats';
import type { OutcomeApiRow } from '../api/outcome-row';
import { type Bilingual, type Contexts, inBoth } from './bilingual';
import type { AttributeRecord, ReportedValueRecord, StatisticRecord } from './study-record';

/** The numbers of a row of the API. What a kind of row doesn't have is absent. */
export type NumbersOfRow = Pick<OutcomeApiRow, 'measure' | 'value' | 'unit' | 'count' | 'of'> &
  Partial<OutcomeApiRow>;

export const NO_STATISTIC: StatisticRecord = {
  kind: null,
  figure: null,
  category: null,
  calculated: false,
  affected: null,
  events: null,
  participants: null,
  attributes: [],
  models: [],
  degreesOfFreedom: null,
  notes: [],
};

/** One decimal, as the pages show what they calculate of a share. */
const oneDecimal = (value: number) => Math.round(10 * value) / 10;

/** Calculated figures keep four digits: more than any page shows, fewer than would feign precision. */
export const fourDigits = (value: number) => Number(value.toPrecision(4));

function printedAttributes(contexts: Contexts, row: NumbersOfRow): AttributeRecord[] {
  const { unit, rangeLower = null, rangeUpper = null, lower = null, upper = null } = row;
  const { level = null, quartilesLower = null, quartilesUpper = null } = row;
  const { standardDeviation = null, standardError = null, coefficientOfVariation = null } = row;
  const printed = { words: null, calculated: false, unit };
  return [
    ...(level !== null && (lower !== null || upper !== null)
      ? [
          {
            ...printed,
            kind: 'confidence-interval' as const,
            level,
            lower,
            upper,
            words: inBoth(contexts, (context) =>
              context.text.record.intervalReported(formatNumber(context, level)),
            ),
          },
        ]
      : []),
    ...(rangeLower !== null && rangeUpper !== null
      ? [{ ...printed, kind: 'range' as const, lower: rangeLower, upper: rangeUpper }]
      : []),
    ...(quartilesLower !== null && quartilesUpper !== null
      ? [{ ...printed, kind: 'quartiles' as const, lower: quartilesLower, upper: quartilesUpper }]
      : []),
    ...(standardDeviation !== null
      ? [{ ...printed, kind: 'standard-deviation' as const, value: standardDeviation }]
      : []),
    ...(standardError !== null
      ? [{ ...printed, kind: 'standard-error' as const, value: standardError }]
      : []),
    ...(coefficientOfVariation !== null
      ? [
          {
            ...printed,
            kind: 'coefficient-of-variation' as const,
            value: coefficientOfVariation,
            unit: '%',
          },
        ]
      : []),
  ];
}

/** A percentage of patients, or their number alone. */
function shareStatistic(contexts: Contexts, row: NumbersOfRow): StatisticRecord {
  const { value, sign = null, unit, count, of } = row;
  const say = (of: (words: (typeof contexts.en)['text']['record']) => string) =>
    inBoth(contexts, (context) => of(context.text.record));
  const attributes = printedAttributes(contexts, row);
  const base = {
    ...NO_STATISTIC,
    category: row.text ?? null,
    affected: count,
    participants: of,
    attributes,
  };
  const printed: ReportedValueRecord | null = value === null ? null : { value, sign, unit };
  if (count === null || of === null) {
    if (count === null || printed !== null) return { ...base, kind: 'proportion', figure: printed };
    const counted = { ...base, kind: 'count' as const, figure: { value: count, sign, unit: null } };
    // The size of a group is how many there are, not how many of them were affected.
    return contexts.en.labels.measures[row.measure]?.plainCount
      ? { ...counted, affected: null, participants: count }
      : counted;
  }
  // Of patients chosen by their outcome there is a count, and no rate unless the paper prints one.
  if (row.ofOutcomeDefined && printed === null) {
    const notes = [inBoth(contexts, (context) => context.text.number.selected)];
    return { ...base, kind: 'count', figure: { value: count, sign, unit: null }, notes };
  }
  // What a curve was read at is no share, and has no interval of Wilson's.
  const isEstimate = !!row.estimator && row.estimator !== 'crude';
  const isReported = row.ofOutcomeDefined || attributes.some(({ kind }) => kind === 'confidence-interval');
  const wilson = wilsonInterval(count, of);
  return {
    ...base,
    kind: 'proportion',
    figure: printed ?? { value: oneDecimal((100 * count) / of), sign: null, unit: '%' },
    calculated: printed === null,
    attributes:
      isReported || isEstimate
        ? attributes
        : [
            {
              kind: 'confidence-interval',
              calculated: true,
              level: 95,
              lower: oneDecimal(100 * wilson.lower),
              upper: oneDecimal(100 * wilson.upper),
              unit: '%',
              words: say((words) => words.intervalWilson),
            },
            ...attributes,
          ],
    notes: printed === null ? [say((words) => words.shareCalculated)] : [],
  };
}

function numberStatistic(
  contexts: Contexts,
  row: NumbersOfRow,
  effect: EffectType | undefined,
): StatisticRecord {
  const { value, sign = null, unit, count, of, statistic = null } = row;
  const kind = effect ?? statistic ?? 'unnamed';
  const isTimeToEvent = contexts.en.labels.measures[row.measure]?.group === 'time-to-event';
  return {
    ...NO_STATISTIC,
    kind,
    figure: value === null ? null : { value, sign, unit },
    affected: count,
    participants: of,
    attributes: printedAttributes(contexts, row),
    models: kind === 'median' && isTimeToEvent && !row.estimator ? ['kaplan-meier'] : [],
    notes:
      kind === 'unnamed' && value !== null
        ? [inBoth(contexts, (context) => context.text.record.statisticNotNamed)]
        : [],
  };
}

/** What a row says in numbers; null where it says nothing in numbers. */
export function statisticOf(contexts: Contexts, row: NumbersOfRow): StatisticRecord | null {
  const { value, unit, count, statistic: summary = null } = row;
  const { rangeLower = null, quartilesLower = null, noValue = null } = row;
  const isEmpty = [value, count, rangeLower, quartilesLower, noValue].every((part) => part === null);
  if (isEmpty) return null;
  const effect = contexts.en.labels.measures[row.measure]?.effect?.type;
  const isShare =
    !effect &&
    summary === null &&
    !row.changeFromBaseline &&
    (count !== null || (unit === '%' && value !== null));
  const statistic = isShare ? shareStatistic(contexts, row) : numberStatistic(contexts, row, effect);
  const notes: Bilingual[] =
    row.sign === '~' ? [inBoth(contexts, (context) => context.text.record.approximately)] : [];
  const noValueNotes: Bilingual[] =
    noValue === null ? [] : [inBoth(contexts, (context) => context.text.number.noValues[noValue] ?? noValue)];
  return {
    ...statistic,
    models: [
      ...(row.estimator ? [row.estimator] : []),
      ...(row.model ? [row.model] : []),
      ...statistic.models,
    ],
    notes: [...notes, ...noValueNotes, ...statistic.notes],
  };
}
