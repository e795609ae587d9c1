import { describe, expect, it } from 'vitest';
import { type CohortInput, cohortEvidence } from '@/lib/domain/evidence-cohort';
import { evidenceOfTumour } from '@/lib/domain/evidence-entry';
import type { Labels, MeasureLabel } from '@/lib/domain/labels';
import { coverage } from '@/lib/present/cohorts/coverage';
import { MAP_LABELS, mapCohort, mapContext, patientOf } from '../../../fixtures/map-cohorts';
import { countOf } from '../../../fixtures/study-input';

const measure = (group: MeasureLabel['group'], topic?: MeasureLabel['topic']): MeasureLabel => ({
  en: '',
  zh: '',
  synonyms: [],
  type: 'number',
  ordinal: 0,
  group,
  topic,
});
const LABELS: Labels = {
  ...MAP_LABELS,
  measures: {
    ...MAP_LABELS.measures,
    'progression-free-survival': measure('time-to-event', 'progression-free'),
    'progression-free-rate': measure('event-rate', 'progression-free'),
    'overall-survival': measure('time-to-event', 'overall-survival'),
    'time-to-recurrence': measure('time-to-event'),
    tolerability: measure('other', 'adverse-events'),
  },
};
const covered = (cohorts: CohortInput[], filter: Record<string, string> | null = { tumour: 'gist' }) =>
  coverage(
    { ...mapContext(), labels: LABELS },
    evidenceOfTumour(cohortEvidence(cohorts), LABELS, 'gist').entries,
    filter,
  );
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
      mapCohort({ study: { slug: 'ours', origin: 'primary' }, tumour: 'gist', more: { outcomes } }),
      mapCohort({
        study: { slug: 'ours', origin: 'primary' },
        slug: 'part',
        tumour: 'gist',
        more: { outcomes },
      }),
      mapCohort({ study: { slug: 'theirs' }, tumour: 'gist', more: { outcomes } }),
    ]);
    expect(row(view, 'response')).toMatchObject({
      of: {
        primary: { figures: 1, words: 0 },
        registry: { figures: 0, words: 0 },
        secondary: { figures: 1, words: 0 },
      },
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
    expect(named(null)?.of.secondary.figures).toBe(0);
    expect(named('recist-1-1')?.of.secondary.figures).toBe(1);
  });

  it('does not take “no result reported” for a result', () => {
    const outcomes = [countOf('objective-response', 'all', [null, null], { notReported: true })];
    expect(
      row(covered([mapCohort({ tumour: 'gist', more: { outcomes } })]), 'response')?.of.secondary.figures,
    ).toBe(0);
  });

  it('tells what is told in words from what has a figure, and takes neither for a gap', () => {
    const words = { textEn: 'Mild', textZh: '较轻' };
    const outcomes = [
      countOf('tolerability', 'all', [null, null], words),
      countOf('overall-survival', 'all', [null, null], { inWords: 'improved' }),
    ];
    const view = covered([mapCohort({ tumour: 'gist', more: { outcomes } })]);
    expect(row(view, 'events')?.of.secondary).toEqual({ figures: 0, words: 1 });
    expect(row(view, 'overallSurvival')?.of.secondary).toEqual({ figures: 0, words: 1 });
    expect(view.inWords).toEqual(['Overall survival', 'Adverse events']);
    expect(view.gaps).not.toContain('Overall survival');
  });

  it('takes an endpoint for reported where only single patients’ times are printed', () => {
    const times = (measure: string) => [patientOf('one', { [measure]: [18, true] })];
    const view = (measure: string) =>
      covered([mapCohort({ tumour: 'gist', more: { patients: times(measure) } })]);
    expect(row(view('overall-survival'), 'overallSurvival')?.of.secondary.figures).toBe(1);
    expect(row(view('overall-survival'), 'patients')?.of.secondary.figures).toBe(1);
    expect(row(view('overall-survival'), 'progressionFree')?.of.secondary.figures).toBe(0);
    expect(row(view('progression-free-survival'), 'progressionFree')?.of.secondary.figures).toBe(1);
    expect(row(view('time-to-recurrence'), 'rates')?.of.secondary.figures).toBe(1);
  });

  it('does not take a progression-free rate for a rate of recurrence', () => {
    const outcomes = [countOf('progression-free-rate', 'all', [4, 9])];
    const view = covered([mapCohort({ tumour: 'gist', more: { outcomes } })]);
    expect(row(view, 'progressionFree')?.of.secondary.figures).toBe(1);
    expect(row(view, 'rates')?.of.secondary.figures).toBe(0);
  });

  it('leads nowhere where no list is of these cohorts alone', () => {
    const outcomes = [countOf('objective-response', 'all', [1, 9])];
    const view = covered([mapCohort({ tumour: 'gist', more: { outcomes } })], null);
    expect(row(view, 'response')).toMatchObject({ of: { secondary: { figures: 1 } }, href: null });
  });
});
