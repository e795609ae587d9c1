import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intervalFromPValue, type PValueFromInterval, pValueFromInterval } from '@/lib/stats';

test('a risk ratio of 0.81 (0.70 to 0.94) has z = −2.80 and P = 0.005', () => {
  const { z, pValue } = pValueFromInterval({ estimate: 0.81, lower: 0.7, upper: 0.94 }, 'ratio');
  expect(z).toBeCloseTo(-2.802, 3);
  expect(pValue).toBeCloseTo(0.0051, 4);
});

test('a difference of 3 with P = 0.05 just reaches 0', () => {
  const result = intervalFromPValue(3, 0.05, 'difference');
  expect((result as { lower: number }).lower).toBeCloseTo(0, 12);
  expect((result as { upper: number }).upper).toBeCloseTo(6, 12);
});

test('an estimate of no effect has no interval to find', () => {
  expect(intervalFromPValue(1, 0.9, 'ratio')).toEqual({ notEstimable: 'zero-variance' });
});

test('a wrong argument is named with its value', () => {
  const interval = { estimate: 1, lower: 0.5, upper: 2 };
  expect(() => pValueFromInterval({ ...interval, lower: 0 }, 'ratio')).toThrow(/^lower .* got 0/);
  expect(() => pValueFromInterval({ ...interval, upper: 0.4 }, 'ratio')).toThrow(
    'upper must be above lower (0.5), got 0.4',
  );
  expect(() => pValueFromInterval(interval, 'log' as never)).toThrow(/^scale .* got log/);
  expect(() => intervalFromPValue(2, 0, 'ratio')).toThrow(/^pValue .* got 0/);
});

test('for any estimate the interval made from P gives P back', () => {
  const estimate = fc.double({ min: 0.01, max: 50, noNaN: true });
  const pValue = fc.double({ min: 1e-6, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(
      estimate,
      pValue,
      fc.constantFrom('ratio' as const, 'difference' as const),
      (value, p, scale) => {
        fc.pre(scale === 'difference' || Math.abs(Math.log(value)) > 1e-3);
        const interval = intervalFromPValue(value, p, scale) as { lower: number; upper: number };
        fc.pre(scale === 'difference' || (interval.lower > 0 && interval.upper < 1e300));
        const back: PValueFromInterval = pValueFromInterval({ estimate: value, ...interval }, scale);
        expect(back.pValue).toBeCloseTo(p, 8);
      },
    ),
  );
});
