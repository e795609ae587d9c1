import type { Labels } from '@/lib/domain/labels';

/** Behind every measure that is a key result. */
const UNRANKED = 1000;

/** Place of a measure among what a reader looks for first, as the vocabulary ranks them. */
export const headlineOf = ({ labels }: { labels: Labels }, measure: string): number =>
  labels.measures[measure]?.headline ?? UNRANKED;

export const isHeadline = (context: { labels: Labels }, measure: string) =>
  headlineOf(context, measure) < UNRANKED;

/**
 * What results must share to be shown together: categories of one partition; the time to an endpoint, its rates by a time
 * and its ratios.
 */
export function keyGroupOf({ labels }: { labels: Labels }, measure: string): string {
  const { partition, countsEvents, effect } = labels.measures[measure] ?? {};
  return partition ?? countsEvents?.endpoint ?? effect?.of ?? measure;
}
