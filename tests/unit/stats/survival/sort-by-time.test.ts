import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortByTime } from '@/lib/stats/survival/sort-by-time';

test('times are sorted as numbers and carry their tags along', () => {
  const time = Float64Array.of(10, 2, 0, 1e-300, 1e300, 2);
  const tag = Uint32Array.of(0, 1, 2, 3, 4, 5);
  sortByTime(time, tag);
  expect([...time]).toEqual([0, 1e-300, 2, 2, 10, 1e300]);
  expect([...tag]).toEqual([2, 3, 1, 5, 0, 4]);
});

test('any times come out as a comparison sort orders them, equal ones in their first order', () => {
  const anyTime = fc.oneof(
    fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: 0, max: 9 }),
  );
  fc.assert(
    fc.property(fc.array(anyTime, { maxLength: 200 }), (values) => {
      const time = Float64Array.from(values, (value) => value + 0);
      const tag = Uint32Array.from(values, (_, i) => i);
      const expected = values
        .map((value, i) => [value, i] as const)
        .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      sortByTime(time, tag);
      expect([...tag]).toEqual(expected.map(([, i]) => i));
      expect([...time]).toEqual(expected.map(([value]) => value + 0));
    }),
  );
});

test('an empty list stays empty', () => {
  const time = new Float64Array(0);
  sortByTime(time, new Uint32Array(0));
  expect(time.length).toBe(0);
});
