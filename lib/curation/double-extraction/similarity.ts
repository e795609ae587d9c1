import { digitsIn } from '@/lib/domain/printed-number';
import { normalise } from '@/lib/domain/printed-text';
import type { Localized } from '@/lib/domain/source';

const countsOf = <Item>(items: Iterable<Item>) => {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

function sharedCount<Item>(left: readonly Item[], right: readonly Item[]): number {
  const [a, b] = [countsOf(left), countsOf(right)];
  let both = 0;
  for (const [item, count] of a) both += Math.min(count, b.get(item) ?? 0);
  return both;
}

/** What two lists share, of what either has: 1 for equal lists in any order, 0 for nothing shared. Undefined for two empty ones. */
export function sharedPart<Item>(left: readonly Item[], right: readonly Item[]): number | undefined {
  if (left.length === 0 && right.length === 0) return undefined;
  const both = sharedCount(left, right);
  return both / (left.length + right.length - both);
}

/**
 * How far two lists bear each other out, where one may say much more than the other: what they share of the shorter
 * one, which tells the more the longer that is.
 */
export function agreement<Item>(left: readonly Item[], right: readonly Item[]): number | undefined {
  const ofAll = sharedPart(left, right);
  if (ofAll === undefined) return undefined;
  return Math.max(ofAll, sharedCount(left, right) / (Math.min(left.length, right.length) + 1));
}

const pairsOf = (text: string) =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

/** How alike two wordings are, from 0 to 1, by the pairs of characters that they share. */
export function likeWords(left: string, right: string): number {
  const [a, b] = [normalise(left).toLowerCase(), normalise(right).toLowerCase()];
  if (a === b) return 1;
  const shared = sharedPart(pairsOf(a), pairsOf(b)) ?? 0;
  return (2 * shared) / (1 + shared);
}

export const likeTexts = (left: Localized, right: Localized) =>
  Math.max(likeWords(left.en, right.en), likeWords(left.zh, right.zh));

/** How alike two quotations are: one is often the other with more of its label. */
export function likePrinted(left: string, right: string): number {
  const [a, b] = [normalise(left), normalise(right)];
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const digits = sharedPart(digitsIn(left), digitsIn(right));
  if (long.includes(short) && (digits === undefined || digits === 1)) {
    return 0.7 + (0.3 * short.length) / long.length;
  }
  const words = likeWords(a, b);
  return digits === 1 ? Math.max(0.6, words) : words;
}

/** What two stretches of lines share, of what they cover together; 0 where they lie apart. */
export function sharedLines(a: readonly [number, number], b: readonly [number, number]): number {
  const both = Math.min(a[1], b[1]) - Math.max(a[0], b[0]) + 1;
  return both <= 0 ? 0 : both / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]) + 1);
}
