import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPairs } from '@/lib/curation/double-extraction/match-pairs';

interface Item {
  content: string;
  at: number;
}
const items = fc
  .array(fc.nat(12), { maxLength: 7 })
  .map((numbers) => numbers.map((at): Item => ({ content: `c${at}`, at })));
const near = (a: Item, b: Item) => (Math.abs(a.at - b.at) > 3 ? undefined : 10 - Math.abs(a.at - b.at));
const pairsOf = (left: Item[], right: Item[]) =>
  matchPairs(left, right, near, ({ content }) => content)
    .map(([a, b]) => `${a.content} ${b.content}`)
    .sort();

describe('pairing two lists', () => {
  it('takes the best pairs first, each item once', () => {
    const [a, b, c] = [3, 5, 20].map((at): Item => ({ content: `c${at}`, at }));
    const [x, y] = [4.5, 5].map((at): Item => ({ content: `c${at}`, at }));
    if (!a || !b || !c || !x || !y) throw new Error();
    expect(pairsOf([a, b, c], [x, y])).toEqual(['c3 c4.5', 'c5 c5']);
  });

  it('does not depend on the order of either list, nor on which is first', () => {
    fc.assert(
      fc.property(items, items, (left, right) => {
        const pairs = pairsOf(left, right);
        expect(pairsOf([...left].reverse(), [...right].reverse())).toEqual(pairs);
        expect(
          pairsOf(right, left)
            .map((pair) => pair.split(' ').reverse().join(' '))
            .sort(),
        ).toEqual(pairs);
      }),
    );
  });

  it('pairs a list with itself, item by item', () => {
    fc.assert(
      fc.property(items, (list) => {
        const pairs = matchPairs(list, structuredClone(list), near, ({ content }) => content);
        expect(pairs).toHaveLength(list.length);
        expect(pairs.every(([a, b]) => a.at === b.at)).toBe(true);
      }),
    );
  });
});
