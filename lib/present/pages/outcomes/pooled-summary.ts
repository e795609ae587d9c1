import {
  analyseMetaAnalysis,
  type Estimable,
  type NotEstimable,
  proportionEffects,
  proportionFromEffect,
  tauSquaredInterval,
} from '@/lib/stats';
import type { RowMark } from '../../charts/chart-model';
import { formatNumber, formatPValue } from '../../words/format-number';
import type { ViewContext } from '../../words/view-context';

export interface PooledSummary {
  mark: RowMark;
  table: { columns: string[]; rows: string[][] };
}

interface PooledCount {
  label: string;
  count: number | null;
  of: number | null;
}

/** How pooled results come about, everywhere: docs/methods/meta-analysis. */
const MODEL = { method: 'REML', knappHartung: 'ad-hoc' } as const;
const SCALE = 'logit';

/** Random-effects summary of counts: the diamond, and the table of what it rests on. */
export function pooledSummary(
  context: ViewContext,
  counts: readonly PooledCount[],
): PooledSummary | NotEstimable {
  const { pooling: words, number } = context.text;
  const proportions = counts.map(({ label, count, of }) => ({
    label,
    events: count ?? 0,
    total: of ?? 0,
  }));
  const pooled = analyseMetaAnalysis({ proportions, transformation: SCALE }, MODEL);
  if ('notEstimable' in pooled) return pooled;
  const share = (effect: number) => 100 * proportionFromEffect(effect, SCALE, proportions);
  const figure = (value: number, decimals = 1) => formatNumber(context, value, decimals);
  const between = ({ lower, upper }: { lower: number; upper: number }) =>
    number.lowerUpper(figure(share(lower)), figure(share(upper)));
  const estimate = `${figure(share(pooled.estimate))} % (${between(pooled)})`;
  const sum = (read: (row: (typeof proportions)[number]) => number) =>
    proportions.reduce((total, row) => total + read(row), 0);
  const count = number.of(
    formatNumber(
      context,
      sum(({ events }) => events),
    ),
    formatNumber(
      context,
      sum(({ total }) => total),
    ),
  );
  const prediction = known(pooled.predictionInterval);
  return {
    mark: {
      key: 'pooled',
      label: words.model,
      sublabel: words.studies(counts.length),
      value: share(pooled.estimate),
      lower: share(pooled.lower),
      upper: share(pooled.upper),
      count,
      text: estimate,
      fact: null,
      form: 'calculated',
      small: false,
      series: 0,
      pooled: true,
      ...(prediction && { prediction: { lower: share(prediction.lower), upper: share(prediction.upper) } }),
    },
    table: {
      columns: [words.statistic, words.value],
      rows: [
        [words.estimate, estimate],
        [words.prediction, prediction ? `${between(prediction)} %` : words.unknown],
        [words.tauSquared, tauText(context, pooled.tauSquared, proportions)],
        [words.iSquared, estimable(pooled.iSquared, (value) => `${figure(value)} %`, words.unknown)],
        [
          words.q,
          estimable(
            pooled.q,
            ({ statistic, degreesOfFreedom, pValue }) =>
              words.qText(
                figure(statistic, 2),
                formatNumber(context, degreesOfFreedom),
                formatPValue(context, pValue),
              ),
            words.unknown,
          ),
        ],
        [words.counted, count],
        ...pooled.weights.map(({ label, weight }) => [words.weight(label), `${figure(weight)} %`]),
      ],
    },
  };
}

const known = <T extends object>(value: Estimable<T>): T | null => ('notEstimable' in value ? null : value);

const isMissing = (value: unknown): value is NotEstimable =>
  typeof value === 'object' && value !== null && 'notEstimable' in value;

const estimable = <T>(value: Estimable<T>, text: (value: T) => string, unknown: string) =>
  isMissing(value) ? unknown : text(value);

/** τ² with its interval by the Q-profile. */
function tauText(
  context: ViewContext,
  tauSquared: Estimable<number>,
  proportions: Parameters<typeof proportionEffects>[0],
): string {
  const { pooling: words, number } = context.text;
  const interval = known(tauSquaredInterval(proportionEffects(proportions, SCALE)));
  const figure = (value: number) => formatNumber(context, value, 3);
  return estimable(
    tauSquared,
    (value) =>
      interval
        ? `${figure(value)} (${number.lowerUpper(figure(interval.lower), figure(interval.upper))})`
        : figure(value),
    words.unknown,
  );
}
