import type { AdverseEventDatum } from './adverse-event';
import type { Datum } from './datum';
import type { FactKind, MeasureType } from './kinds';
import { quantityOf, type Unit } from './units';
import type { MeasureTerm } from './vocabulary';

type ValueField =
  | 'value'
  | 'count'
  | 'of'
  | 'range'
  | 'interval'
  | 'standardDeviation'
  | 'quartiles'
  | 'standardError'
  | 'coefficientOfVariation'
  | 'estimator'
  | 'noValue'
  | 'date'
  | 'term'
  | 'text'
  | 'statistic'
  | 'inWords';

/** Which value fields a datum may have, by the type of its measure, and of which it needs one. */
const LEGAL: Record<MeasureType, { may: readonly ValueField[]; needsOneOf: readonly ValueField[] }> = {
  count: {
    may: ['value', 'count', 'of', 'range', 'interval', 'estimator', 'noValue', 'text'],
    needsOneOf: ['value', 'count', 'range', 'noValue'],
  },
  proportion: {
    may: ['value', 'count', 'of', 'range', 'interval', 'estimator', 'noValue'],
    needsOneOf: ['value', 'count', 'range', 'noValue'],
  },
  number: {
    may: [
      'value',
      'range',
      'interval',
      'quartiles',
      'standardDeviation',
      'standardError',
      'coefficientOfVariation',
      'estimator',
      'noValue',
      'statistic',
      'count',
      'of',
    ],
    needsOneOf: ['value', 'range', 'quartiles', 'noValue'],
  },
  ratio: { may: ['value', 'interval', 'noValue'], needsOneOf: ['value', 'noValue'] },
  date: { may: ['date'], needsOneOf: ['date'] },
  term: { may: ['term'], needsOneOf: ['term'] },
  text: { may: ['text', 'value', 'range', 'count', 'of'], needsOneOf: ['text'] },
};

const VALUE_FIELDS: readonly ValueField[] = [
  'value',
  'count',
  'of',
  'range',
  'interval',
  'standardDeviation',
  'quartiles',
  'standardError',
  'coefficientOfVariation',
  'estimator',
  'noValue',
  'date',
  'term',
  'text',
  'statistic',
  'inWords',
];

/** What is illegal about a datum, in words; empty where nothing is. */
export function illegalFields(kind: FactKind, datum: Datum, measure: MeasureTerm): string[] {
  const problems: string[] = [];
  // A claim may name the outcome that it is about, in words.
  const isClaim = kind === 'statement' && datum.text !== undefined && measure.kinds.includes('outcome');
  if (!measure.kinds.includes(kind) && !isClaim) {
    problems.push(
      `measure "${datum.measure}" may not stand here (${kind}); it belongs to ${measure.kinds.join(', ')}`,
    );
  }
  const legal = LEGAL[measure.type];
  // A result may be told in words, whatever its measure.
  const words: readonly ValueField[] = kind === 'outcome' ? ['inWords', 'text'] : isClaim ? ['text'] : [];
  const [may, needsOneOf] = [
    [...legal.may, ...words],
    [...legal.needsOneOf, ...words],
  ];
  for (const field of VALUE_FIELDS) {
    if (datum[field] !== undefined && !may.includes(field)) {
      problems.push(`a measure of type ${measure.type} has no "${field}"`);
    }
  }
  if (!datum.notReported && !needsOneOf.some((field) => datum[field] !== undefined)) {
    problems.push(
      `a measure of type ${measure.type} needs ${needsOneOf.map((field) => `"${field}"`).join(' or ')}`,
    );
  }
  if (datum.value !== undefined && datum.count !== undefined && datum.unit !== '%') {
    problems.push('count and value together: the value is the percentage, so its unit is "%"');
  }
  problems.push(...wrongUnit(datum, measure));
  if (datum.count !== undefined && datum.of !== undefined && datum.count > datum.of) {
    problems.push(`count ${datum.count} is larger than its denominator ${datum.of}`);
  }
  if (datum.of !== undefined && datum.count === undefined && datum.value === undefined) {
    problems.push('"of" is the denominator of a count or rate; there is neither');
  }
  const [low, high] = datum.range ?? [0, 0];
  if (low > high) problems.push('the range ends before it begins');
  const [lowerQuartile, upperQuartile] = datum.quartiles ?? [0, 0];
  if (lowerQuartile > upperQuartile) problems.push('the quartiles end before they begin');
  const { lower, upper } = datum.interval ?? {};
  if (datum.interval && lower === undefined && upper === undefined) {
    problems.push('the interval has neither a lower nor an upper limit');
  }
  if (lower !== undefined && upper !== undefined && lower > upper) {
    problems.push('the interval ends before it begins');
  }
  if (datum.noValue !== undefined && (datum.value !== undefined || datum.notReported)) {
    problems.push(`"noValue: ${datum.noValue}" says that there is no value, and that one was looked for`);
  }
  const isComparison = datum.versus !== undefined || measure.effect !== undefined;
  if ((datum.model !== undefined || datum.covariates !== undefined) && !isComparison) {
    problems.push('"model" and "covariates" belong to a ratio or difference');
  }
  return problems;
}

/** Which unit a figure lacks, or has although its measure can have none like it, in words; empty where all is well. */
export function wrongUnit(
  datum: { value?: number; count?: number; range?: unknown; interval?: unknown; unit?: Unit },
  { type, group, quantity = group === 'time-to-event' ? 'time' : undefined }: MeasureTerm,
): string[] {
  const { value, count, range, interval, unit } = datum;
  const hasFigure = value !== undefined || range !== undefined || interval !== undefined;
  if (type === 'proportion' || (type === 'count' && value !== undefined)) {
    // A count beside its value is told by itself.
    if (!hasFigure || unit === '%' || (value !== undefined && count !== undefined)) return [];
    return [`a measure of type ${type} has its value in percent, so it needs unit: "%"`];
  }
  if (type === 'number' && quantity === 'none')
    return unit ? [`the measure has no unit, so not "${unit}"`] : [];
  if (type === 'number') {
    if (hasFigure && unit === undefined) {
      return [`a measure of type number needs a unit${quantity ? ` of ${quantity}` : ''}`];
    }
    const isOther = quantity && unit && quantityOf(unit) !== quantity && quantityOf(unit) !== 'ordinal';
    return isOther ? [`the measure is a quantity of ${quantity}, so "${unit}" is no unit of it`] : [];
  }
  const isBare = type === 'ratio' || type === 'date' || type === 'term';
  return isBare && unit ? [`a measure of type ${type} has no unit`] : [];
}

/** What is illegal about an adverse event, in words; empty where nothing is. */
export function illegalEventFields(event: AdverseEventDatum): string[] {
  const problems: string[] = [];
  if (event.count !== undefined && event.of !== undefined && event.count > event.of) {
    problems.push(`count ${event.count} is larger than its denominator ${event.of}`);
  }
  const [lowest, highest] = event.grade ?? [1, 1];
  if (lowest > highest) problems.push('the grades end before they begin');
  if ((event.exposureRate === undefined) !== (event.exposureUnit === undefined)) {
    problems.push('"exposureRate" and "exposureUnit" go together');
  }
  return problems;
}
