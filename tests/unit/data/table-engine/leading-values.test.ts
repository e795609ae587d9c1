import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leadingValues } from '@/lib/data/table-engine/leading-values';

it('leading values are the first of all values, sorted by their rows', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 9 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 12 }),
      (rows, most) => {
        const counts = rows.map((count, at) => ({ value: `v${at}`, count }));
        const sorted = [...counts].sort((a, b) => b.count - a.count);
        expect(leadingValues(counts, most)).toEqual(sorted.slice(0, most));
      },
    ),
  );
});
