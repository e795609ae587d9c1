import { expect, test } from 'vitest';
import { newtonMaximise } from '@/lib/stats/survival/newton-maximise';

test('a parabola is maximised in one step', () => {
  const maximum = newtonMaximise(1, ([x = 0]) => ({
    gain: 3 * x - x * x,
    score: Float64Array.of(3 - 2 * x),
    information: Float64Array.of(2),
  }));
  expect(maximum?.coefficients[0]).toBeCloseTo(1.5, 14);
  expect(maximum?.covariance[0]).toBeCloseTo(0.5, 14);
});

test('a step that overshoots is halved', () => {
  // x = 0 is so flat that the first step lands far beyond the maximum at 5.
  const gain = (x: number) => -Math.log(Math.cosh(x - 5));
  const maximum = newtonMaximise(1, ([x = 0]) => ({
    gain: gain(x) - gain(0),
    score: Float64Array.of(Math.tanh(5 - x)),
    information: Float64Array.of(1 / Math.cosh(x - 5) ** 2),
  }));
  expect(maximum?.coefficients[0]).toBeCloseTo(5, 9);
});

test('a function without curvature has no maximum', () => {
  const straight = newtonMaximise(1, () => ({
    gain: 0,
    score: Float64Array.of(1),
    information: Float64Array.of(0),
  }));
  expect(straight).toBeNull();
});
