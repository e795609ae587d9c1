import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculatedFacts } from '@/lib/audit/calculated-facts';
import type { Fact } from '@/lib/domain/fact';

const count = (numerator: number | null, denominator: number | null): Fact => ({
  id: 'aaaaaaaaaaaa',
  paper: 'paper',
  sourceFile: 'papers/paper/studies/study.yaml',
  study: 'study',
  cohort: 'all',
  patient: null,
  regimen: null,
  kind: 'outcome',
  measure: 'partial-response',
  drug: null,
  tumour: null,
  value: numerator,
  named: null,
  note: null,
  valueZh: null,
  sign: null,
  unit: 'patients',
  numerator,
  denominator,
  time: null,
  censored: null,
  locations: [{ lines: [1, 1], section: '1', verbatim: '14' }],
  entry: 'papers/paper/studies/study.yaml#outcomes.0',
});

describe('facts calculated from a count', () => {
  it('are its percentage and Wilson limits: 14 of 19 is 73.7 % (51.2–88.2)', () => {
    const facts = calculatedFacts([count(14, 19)]);
    expect(facts.map(({ measure, value }) => [measure, Number(Number(value).toFixed(1))])).toEqual([
      ['partial-response-percent', 73.7],
      ['partial-response-wilson-lower', 51.2],
      ['partial-response-wilson-upper', 88.2],
    ]);
  });

  it('have addresses of their own and lead to the places of the count', () => {
    const [first, ...others] = calculatedFacts([count(14, 19)]);
    expect(new Set([first?.id, ...others.map(({ id }) => id), 'aaaaaaaaaaaa']).size).toBe(4);
    expect(first?.locations).toEqual(count(14, 19).locations);
    expect(first?.entry).toBe(count(14, 19).entry);
  });

  it('are none where the denominator or the count is missing', () => {
    expect(calculatedFacts([count(14, null), count(null, 19)])).toEqual([]);
  });

  it('keep the percentage within its limits, whatever the count', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (total, share) => {
          const [percent, lower, upper] = calculatedFacts([count(Math.floor(share * total), total)]).map(
            ({ value }) => Number(value),
          );
          expect(lower).toBeLessThanOrEqual((percent ?? 0) + 1e-9);
          expect(upper).toBeGreaterThanOrEqual((percent ?? 0) - 1e-9);
        },
      ),
    );
  });
});
