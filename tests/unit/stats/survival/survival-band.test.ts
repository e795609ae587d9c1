import { expect, test } from 'vitest';
import { survivalBand } from '@/lib/stats/survival/survival-band';

const survival = Float64Array.of(0.5);
const standardErrorOfLog = Float64Array.of(0.2);
const z = 1.959963984540054;

test('the plain interval is symmetric around S', () => {
  const { lower, upper } = survivalBand(survival, standardErrorOfLog, 'plain', 0.95);
  expect(lower[0]).toBeCloseTo(0.5 - z * 0.1, 14);
  expect(upper[0]).toBeCloseTo(0.5 + z * 0.1, 14);
});

test('the log interval is symmetric around log S', () => {
  const { lower, upper } = survivalBand(survival, standardErrorOfLog, 'log', 0.95);
  expect(lower[0]).toBeCloseTo(0.5 * Math.exp(-z * 0.2), 14);
  expect(upper[0]).toBeCloseTo(0.5 * Math.exp(z * 0.2), 14);
});

test('bounds beyond 0 or 1 are clipped', () => {
  const wide = Float64Array.of(3);
  expect(survivalBand(survival, wide, 'plain', 0.95)).toEqual({
    lower: Float64Array.of(0),
    upper: Float64Array.of(1),
  });
  expect(survivalBand(survival, wide, 'log', 0.95).upper[0]).toBe(1);
});

test('a huge standard error gives the whole range on the log-log scale, not NaN', () => {
  const { lower, upper } = survivalBand(survival, Float64Array.of(1e6), 'log-log', 0.95);
  expect([lower[0], upper[0]]).toEqual([0, 1]);
});
