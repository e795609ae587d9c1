import { z } from 'zod';
import { wilsonInterval } from '@/lib/stats';
import { number } from './row-parts';

const METHODS = ['reported', 'calculated'] as const;
type Method = (typeof METHODS)[number];

/** A result as a share, so that nobody has to know which field holds it: as the paper prints it, else from its counts. */
export const shareFields = {
  percent: number.describe(
    'The share in percent: as printed, else calculated from count and of; null where the result is no share.',
  ),
  percentLower: number.describe('Lower limit of the interval of percent.'),
  percentUpper: number.describe('Upper limit of the interval of percent.'),
  percentMethod: z
    .enum(METHODS)
    .nullable()
    .describe('Whether percent is reported by the paper, or calculated by this site.'),
  percentInterval: z
    .enum(METHODS)
    .nullable()
    .describe('Whether its interval is reported by the paper, or calculated by this site (Wilson, 95 %).'),
};

interface Share {
  percent: number | null;
  percentLower: number | null;
  percentUpper: number | null;
  percentMethod: Method | null;
  percentInterval: Method | null;
}

/** What is no share, or not known as one. */
export const NO_SHARE: Share = {
  percent: null,
  percentLower: null,
  percentUpper: null,
  percentMethod: null,
  percentInterval: null,
};

interface Counted {
  /** Percent as printed. */
  printed: number | null;
  lower: number | null;
  upper: number | null;
  count: number | null;
  of: number | null;
  /** The denominator was chosen by what happened under treatment: no share of it is calculated. */
  outcomeDefined?: boolean;
}

/** One decimal, as the pages show what they calculate. */
const rounded = (share: number) => Math.round(1000 * share) / 10;

/** The share of a result that is one. */
export function shareOf({ printed, lower, upper, count, of, outcomeDefined = false }: Counted): Share {
  const counts =
    count !== null && of !== null && of > 0 && count <= of && !outcomeDefined ? { count, of } : null;
  const percent = printed ?? (counts ? rounded(counts.count / counts.of) : null);
  if (percent === null) return NO_SHARE;
  const percentMethod = printed === null ? 'calculated' : 'reported';
  if (printed !== null && (lower !== null || upper !== null)) {
    return { percent, percentLower: lower, percentUpper: upper, percentMethod, percentInterval: 'reported' };
  }
  if (!counts) return { ...NO_SHARE, percent, percentMethod };
  const interval = wilsonInterval(counts.count, counts.of);
  return {
    percent,
    percentLower: rounded(interval.lower),
    percentUpper: rounded(interval.upper),
    percentMethod,
    percentInterval: 'calculated',
  };
}
