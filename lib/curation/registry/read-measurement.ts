import type { Outcome } from '@/lib/domain/outcome';
import { type At, printed, text } from './record-modules';
import { readRecordedValue } from './recorded-value';

/** What the fields beside a value are, by the record's own words. */
const STATISTICS: Readonly<Record<string, Outcome['statistic']>> = {
  MEAN: 'mean',
  MEDIAN: 'median',
  GEOMETRIC_MEAN: 'geometric-mean',
  LEAST_SQUARES_MEAN: 'least-squares-mean',
  GEOMETRIC_LEAST_SQUARES_MEAN: 'geometric-least-squares-mean',
  LOG_MEAN: 'log-mean',
};

export const statisticOf = (paramType: string | undefined) => STATISTICS[paramType ?? ''];

/** Parameter types that count patients, or what else the denominators are of. */
export const countsUnits = (paramType: string | undefined) =>
  paramType === 'COUNT_OF_PARTICIPANTS' || paramType === 'COUNT_OF_UNITS';

type Spread = Pick<
  Outcome,
  'range' | 'quartiles' | 'interval' | 'standardDeviation' | 'standardError' | 'coefficientOfVariation'
>;

const plain = (words: string | undefined) =>
  (words ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9.%]+/gu, ' ')
    .trim();

/** The spread of a value as the record names it; what it names otherwise stays in the record's own words. */
export function readSpread(dispersionType: string | undefined, at: At): { spread: Spread; other?: string } {
  const kind = plain(dispersionType);
  const [low, high, width] = ['lowerLimit', 'upperLimit', 'spread'].map((field) =>
    readRecordedValue(printed(at.node[field]) ?? ''),
  );
  const [lower, upper, spread] = [low?.value, high?.value, width?.value];
  const pair = lower !== undefined && upper !== undefined ? ([lower, upper] as [number, number]) : undefined;
  if (/^full range$/u.test(kind) && pair) return { spread: { range: pair } };
  if (/^inter ?quartile range$/u.test(kind) && pair) return { spread: { quartiles: pair } };
  if (/confidence interval$/u.test(kind)) {
    const level = Number(/^(\d+(?:\.\d+)?)/u.exec(kind)?.[1] ?? Number.NaN);
    if (level > 0 && level < 100 && (lower !== undefined || upper !== undefined)) {
      const ends = { ...(lower === undefined ? {} : { lower }), ...(upper === undefined ? {} : { upper }) };
      return { spread: { interval: { ...ends, level } } };
    }
  }
  if (spread !== undefined && spread >= 0) {
    if (/^standard deviation$/u.test(kind)) return { spread: { standardDeviation: spread } };
    if (/^standard error(?: of the mean)?$/u.test(kind)) return { spread: { standardError: spread } };
    if (/coefficient of variation$/u.test(kind)) return { spread: { coefficientOfVariation: spread } };
  }
  const said = [
    [dispersionType, printed(at.node.spread)].filter(Boolean).join(' '),
    ...['lowerLimit', 'upperLimit'].flatMap((field) => printed(at.node[field]) ?? []),
  ];
  const hasAny = ['spread', 'lowerLimit', 'upperLimit'].some(
    (field) => printed(at.node[field]) !== undefined,
  );
  const isNone = [low, high, width].every((figure) => figure?.none !== undefined);
  return { spread: {}, ...(hasAny && !isNone ? { other: said.join(' – ') } : {}) };
}

/** Fields of a measurement that stand beside its value. */
export const BESIDE_VALUE = ['spread', 'lowerLimit', 'upperLimit', 'comment'] as const;

/** What a measurement says beside its spread: the remark of the record, and a spread of another kind. */
export function commentOf(at: At, other: string | undefined): { comment?: string } {
  const words = [text(at.node, 'comment'), other].filter((part) => part !== undefined);
  return words.length > 0 ? { comment: words.join(' · ') } : {};
}

/** Why a value is missing, by the word that stands for it and by the record's remark. */
export function missingValue(value: string, comment: string | undefined): Outcome['noValue'] {
  const { none } = readRecordedValue(value);
  if (none === undefined) return undefined;
  return /(?:not|never|wasn.t)\b.{0,30}\breach|insufficient (?:number of )?(?:events|deaths)|too few (?:events|deaths)/iu.test(
    comment ?? '',
  )
    ? 'not-reached'
    : none;
}
