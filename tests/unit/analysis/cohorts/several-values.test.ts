import { describe, expect, it } from 'vitest';
import { severalValues } from '@/lib/analysis/cohorts/several-values';
import { months, rate } from '../../../fixtures/compared-studies';

const PFS = 'progression-free-survival';
const first = months(PFS, 6, { id: '1' });
const second = months(PFS, 12, { id: '2' });

describe('several values of one outcome in one cohort', () => {
  it('are each of one patient', () => {
    expect([...severalValues([first, second])]).toEqual(['1', '2']);
  });

  it.each([
    ['a single value', [first]],
    ['values of two cohorts', [first, { ...second, cohortId: 'trial/other' }]],
    ['a median beside a mean', [first, { ...second, statistic: 'median' }]],
    ['values at two times', [first, { ...second, timeValue: 1, timeUnit: 'year' }]],
    ['a figure that is printed otherwise elsewhere', [first, { ...second, contradictsId: '1' }]],
    ['values of two analysis sets', [first, { ...second, analysisSet: 'per-protocol' }]],
    ['values by two sets of criteria', [first, { ...second, criteria: 'choi' }]],
    ['counts', [rate(PFS, [1, 2], { id: '1' }), rate(PFS, [2, 2], { id: '2' })]],
  ])('are not %s', (_what, rows) => {
    expect(severalValues(rows).size).toBe(0);
  });
});
