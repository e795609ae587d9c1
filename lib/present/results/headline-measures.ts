import type { Labels } from '@/lib/domain/labels';

/** Behind every measure that is a key result. */
const UNRANKED = 1000;

/** Place of a measure among what a reader looks for first, as the vocabulary ranks them. */
export const headlineOf = ({ labels }: { labels: Labels }, measure: string): number =>
  labels.measures[measure]?.headline ?? UNRANKED;

export const isHeadline = (context: { labels: Labels }, measure: string) =>
  headlineOf(context, measure) < UNRANKED;

interface Countable {
  measure: string;
  count: number | null;
}

/**
 * Of two results the one that a reader looks for first: what somebody had before what nobody had (a partial response before
 * a complete one of 0/19), then as the vocabulary ranks their measures.
 */
export const byHeadline = (context: { labels: Labels }) => (a: Countable, b: Countable) =>
  Number(a.count === 0) - Number(b.count === 0) ||
  headlineOf(context, a.measure) - headlineOf(context, b.measure);

/**
 * What results must share to be shown together: categories of one partition; the time to an endpoint, its rates by a time
 * and its ratios.
 */
export function keyGroupOf({ labels }: { labels: Labels }, measure: string): string {
  const { partition, countsEvents, effect } = labels.measures[measure] ?? {};
  return partition ?? countsEvents?.endpoint ?? effect?.of ?? measure;
}
