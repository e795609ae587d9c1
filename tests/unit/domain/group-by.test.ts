import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy } from '@/lib/domain/group-by';

describe('groupBy', () => {
  it('keeps the order of keys and of the items of a key', () => {
    expect([...groupBy(['bb', 'a', 'cc', 'd'], (word) => word.length)]).toEqual([
      [2, ['bb', 'cc']],
      [1, ['a', 'd']],
    ]);
  });

  it('puts every item into exactly the group of its key', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (items) => {
        const groups = groupBy(items, (item) => item % 3);
        for (const [key, group] of groups) expect(group).toEqual(items.filter((item) => item % 3 === key));
        expect([...groups.values()].flat()).toHaveLength(items.length);
      }),
    );
  });
});
