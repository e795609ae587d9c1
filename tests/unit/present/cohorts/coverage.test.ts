import { describe, expect, it } from 'vitest';
import { type CohortInput, cohortEvidence } from '@/lib/domain/evidence-cohort';
import { evidenceOfTumour } from '@/lib/domain/evidence-entry';
import { coverage } from '@/lib/present/cohorts/coverage';
import { MAP_LABELS, mapCohort, mapContext } from '../../../fixtures/map-cohorts';
import { countOf } from '../../../fixtures/study-input';

const covered = (cohorts: CohortInput[], filter: Record<string, string> | null = { tumour: 'gist' }) =>
  coverage(mapContext(), evidenceOfTumour(cohortEvidence(cohorts), MAP_LABELS, 'gist').entries, filter);
const row = (view: ReturnType<typeof covered>, key: string) => view.rows.find((one) => one.key === key);

describe('what is reported', () => {
  it('is a gap in everything where there is no study', () => {
    const view = covered([]);
    expect(view.gaps).toEqual(view.rows.map(({ label }) => label));
    expect(view.rows.every(({ href }) => href === null)).toBe(true);
  });

  it('counts a study once, own and cited apart, and leads to the list', () => {
    const outcomes = [countOf('objective-response', 'all', [1, 9])];
    const view = covered([
      mapCohort({ study: { slug: 'ours', origin: 'own' }, tumour: 'gist', more: { outcomes } }),
      mapCohort({ study: { slug: 'ours', origin: 'own' }, slug: 'part', tumour: 'gist', more: { outcomes } }),
      mapCohort({ study: { slug: 'theirs' }, tumour: 'gist', more: { outcomes } }),
    ]);
    expect(row(view, 'response')).toMatchObject({
      own: 1,
      cited: 1,
      href: '/en/outcomes?tumour=gist&group=response',
    });
    expect(view.gaps).not.toContain('Response');
    expect(view.gaps).toContain('Adverse events');
  });

  it('tells a response from one by named criteria', () => {
    const outcomes = [countOf('objective-response', 'all', [1, 9])];
    const named = (responseCriteria: string | null) =>
      row(
        covered([mapCohort({ study: { responseCriteria }, tumour: 'gist', more: { outcomes } })]),
        'criteria',
      );
    expect(named(null)?.cited).toBe(0);
    expect(named('recist-1-1')?.cited).toBe(1);
  });

  it('does not take “no result reported” for a result', () => {
    const outcomes = [countOf('objective-response', 'all', [null, null], { notReported: true })];
    expect(row(covered([mapCohort({ tumour: 'gist', more: { outcomes } })]), 'response')?.cited).toBe(0);
  });

  it('takes an endpoint for reported where only single patients’ times are printed', () => {
    const times = (measure: string) => [{ times: [{ measure, time: 18, event: true }] }];
    const view = (measure: string) =>
      covered([mapCohort({ tumour: 'gist', more: { patients: times(measure) } })]);
    expect(row(view('overall-survival'), 'overallSurvival')?.cited).toBe(1);
    expect(row(view('overall-survival'), 'patients')?.cited).toBe(1);
    expect(row(view('overall-survival'), 'progressionFree')?.cited).toBe(0);
    expect(row(view('progression-free-survival'), 'progressionFree')?.cited).toBe(1);
    expect(row(view('time-to-recurrence'), 'rates')?.cited).toBe(1);
  });

  it('does not take a progression-free rate for a rate of recurrence', () => {
    const outcomes = [countOf('progression-free-rate', 'all', [4, 9])];
    const view = covered([mapCohort({ tumour: 'gist', more: { outcomes } })]);
    expect(row(view, 'progressionFree')?.cited).toBe(1);
    expect(row(view, 'rates')?.cited).toBe(0);
  });

  it('leads nowhere where no list is of these cohorts alone', () => {
    const outcomes = [countOf('objective-response', 'all', [1, 9])];
    const view = covered([mapCohort({ tumour: 'gist', more: { outcomes } })], null);
    expect(row(view, 'response')).toMatchObject({ cited: 1, href: null });
  });
});
