import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeTiedTimes } from '@/lib/stats/survival/merge-tied-times';

test('times equal on paper but not in the last bit become one', () => {
  const time = Float64Array.of(0.3, 0.1 + 0.2, 0.5);
  expect(time[0]).not.toBe(time[1]);
  expect(mergeTiedTimes(time)).toBe(2);
  expect([...time]).toEqual([0.3, 0.3, 0.5]);
});

test('a chain of small gaps takes its smallest time, however long it gets', () => {
  const time = Float64Array.from({ length: 10 }, (_, i) => 1 + i * 1e-8);
  expect(mergeTiedTimes(time)).toBe(1);
  expect([...time]).toEqual(new Array(10).fill(1));
});

test('the gap counts relative to the mean of the distinct times', () => {
  // A gap of 0.001 is 1e-9 of a mean of a million, though far from 1.49e-8 itself.
  const large = Float64Array.of(1e6, 1e6 + 0.001);
  expect(mergeTiedTimes(large)).toBe(1);
  const small = Float64Array.of(1, 1.001);
  expect(mergeTiedTimes(small)).toBe(2);
});

test('repeated times do not weigh on that mean', () => {
  // Were 0 counted five times, the mean would fall and the pair near a million stay apart.
  const gap = 0.0148;
  const time = Float64Array.of(0, 0, 0, 0, 0, 1.5e6, 1.5e6 + gap);
  expect(mergeTiedTimes(time)).toBe(2);
});

test('all times 0 are one time', () => {
  expect(mergeTiedTimes(Float64Array.of(0, 0, 0))).toBe(1);
});

test('whole days are never merged', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1 }), (days) => {
      const sorted = Float64Array.from(days).sort();
      const before = [...sorted];
      expect(mergeTiedTimes(sorted)).toBe(new Set(days).size);
      expect([...sorted]).toEqual(before);
    }),
  );
});
