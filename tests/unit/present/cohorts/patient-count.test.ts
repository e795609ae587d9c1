import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CohortInput, cohortEvidence } from '@/lib/domain/evidence-cohort';
import { evidenceOfTumour } from '@/lib/domain/evidence-entry';
import { countsOf, patientCount } from '@/lib/present/cohorts/patient-count';
import { MAP_LABELS, mapCohort, mapContext, resultOf } from '../../../fixtures/map-cohorts';

const count = (cohorts: CohortInput[], tumour = 'gist') => {
  const evidence = cohortEvidence(cohorts);
  return patientCount(mapContext(), evidence, evidenceOfTumour(evidence, MAP_LABELS, tumour).entries);
};
const series = (slug: string, size: number | null, more: Partial<CohortInput> = {}, origin = 'secondary') =>
  mapCohort({ study: { slug, origin }, tumour: 'gist', size, more });

describe('numbers of patients', () => {
  it('are added up over studies, primary data and secondary apart', () => {
    const { primary, secondary } = count([
      series('ours', 5, {}, 'primary'),
      series('first', 3),
      series('second', 4),
    ]);
    expect(primary).toEqual({ patients: '5', studies: '1 study' });
    expect(secondary).toEqual({ patients: '7', studies: '2 studies' });
  });

  it('count patients that were published twice once, and name the report that is left out', () => {
    const overlaps = [{ fromId: 'early/all', toId: 'ours/all', relation: 'same-patients', factId: 'same' }];
    const view = count([series('ours', 5, {}, 'primary'), series('early', 2, { overlaps })]);
    expect(view.primary?.patients).toBe('5');
    expect(view.leftOut.map(({ text }) => text)).toEqual([
      'early: the papers say that it includes patients of ours',
    ]);
    expect(view.leftOut[0]?.href).toBe('/en/studies/early#cohorts');
  });

  it('do not count the parts of a cohort again, and make no words of it', () => {
    const part = mapCohort({
      study: { slug: 'ours' },
      slug: 'arm',
      tumour: 'gist',
      size: 4,
      more: { parentId: 'ours/all' },
    });
    expect(count([series('ours', 9), part])).toMatchObject({ secondary: { patients: '9' }, leftOut: [] });
  });

  it('are the least where a study prints none', () => {
    expect(count([series('first', 3), series('not-reported', null)]).secondary?.patients).toBe('at least 3');
    expect(count([series('not-reported', null)]).secondary?.patients).toBe('number not reported');
    const wider = mapCohort({
      tumour: 'soft-tissue-sarcoma',
      size: 40,
      more: { outcomes: [resultOf('liposarcoma')] },
    });
    // Forty had soft tissue sarcoma; how many had liposarcoma is not told.
    expect(count([wider], 'liposarcoma').secondary?.patients).toBe('number not reported');
  });

  it('are nobody’s where there is no study', () => {
    expect(count([])).toEqual({ primary: null, registry: null, secondary: null, leftOut: [] });
    expect(countsOf(mapContext(), { primary: null, registry: null, secondary: null })).toEqual([]);
  });

  it('never exceed the sum of all sizes, nor fall below the largest', () => {
    const sizes = fc.array(fc.record({ size: fc.integer({ min: 1, max: 99 }), linked: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(sizes, (studies) => {
        const cohorts = studies.map(({ size, linked }, index) =>
          series(`s${index}`, size, {
            overlaps: linked
              ? [{ fromId: `s${index}/all`, toId: 's0/all', relation: 'overlaps-partly', factId: 'x' }]
              : [],
          }),
        );
        const patients = Number(count(cohorts).secondary?.patients);
        expect(patients).toBeLessThanOrEqual(studies.reduce((sum, { size }) => sum + size, 0));
        expect(patients).toBeGreaterThanOrEqual(Math.max(...studies.map(({ size }) => size)));
      }),
    );
  });
});
