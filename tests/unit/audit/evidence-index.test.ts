import { describe, expect, it } from 'vitest';
import { ancestorsOf, knownSize, printedSize } from '@/lib/audit/cohort-size';
import { eventsByTime, timeInUnit } from '@/lib/audit/events-by-time';
import { indexEvidence, type StudyEvidence } from '@/lib/audit/evidence-index';
import { cellsOf, patientsOfCohort } from '@/lib/audit/patients-of-cohort';
import { cohort, datum, filesWith, place, timesTable } from '../../fixtures/evidence-builder';

const study = (...input: Parameters<typeof filesWith>): StudyEvidence => {
  const [first] = indexEvidence(filesWith(...input)).studies;
  if (!first) throw new Error('no study');
  return first;
};

const trial = study(
  {
    cohorts: [
      cohort('all', 5),
      cohort('a', 3, { parent: 'all' }),
      cohort('b', undefined, { parent: 'all' }),
      cohort('about', undefined, {
        source: undefined,
        size: { value: 20, sign: '~', source: place('about 20') },
      }),
    ],
    outcomes: [
      datum('recurrence', '1 of 2', { id: 'in-b', cohort: 'b', count: 1, of: 2 }),
      datum('recurrence', '2 of 20', { cohort: 'about', count: 2, of: 20 }),
    ],
  },
  [timesTable({ a: ['3', '12', '>14'], b: ['>6', '12'] })],
);

describe('indexEvidence', () => {
  it('gives every entry and every cell the id of its fact', () => {
    expect(trial.entries.every(({ factId }) => /^[0-9a-f]{12}$/u.test(factId))).toBe(true);
    const cells = trial.patients.flatMap((patient) => patient.cells);
    expect(new Set(cells.map(({ factId }) => factId)).size).toBe(cells.length);
  });

  it('finds entries by the name that others use', () => {
    expect(trial.named.get('in-b')?.entry.cohort).toBe('b');
  });

  it('gathers the rows of each patient', () => {
    expect(trial.patients.map(({ id, cohort: of }) => [id, of])).toEqual([
      ['a-1', 'a'],
      ['a-2', 'a'],
      ['a-3', 'a'],
      ['b-1', 'b'],
      ['b-2', 'b'],
    ]);
  });
});

describe('sizes of cohorts', () => {
  it('are those that the paper prints without a sign', () => {
    expect([printedSize(trial, 'all')?.value, printedSize(trial, 'b'), printedSize(trial, 'about')]).toEqual([
      5,
      undefined,
      undefined,
    ]);
  });

  it('may be known from the one denominator that is used', () => {
    expect([knownSize(trial, 'b')?.value, knownSize(trial, 'about')]).toEqual([2, undefined]);
  });

  it('do not hang on a cycle of parents', () => {
    const circle = study({ cohorts: [cohort('x', 1, { parent: 'y' }), cohort('y', 1, { parent: 'x' })] });
    // A cohort is no ancestor of itself.
    expect(ancestorsOf(circle, 'x')).toEqual(['y']);
  });
});

describe('patients of a cohort', () => {
  it('include those of its parts', () => {
    expect(patientsOfCohort(trial, 'all')).toHaveLength(5);
  });

  it('are unknown where no row belongs to it', () => {
    expect(patientsOfCohort(trial, 'about')).toBeUndefined();
  });

  it('have no cell where it is blank', () => {
    expect(cellsOf(trial.patients, { measure: 'age' })).toEqual([]);
  });
});

describe('events by a time', () => {
  it('are counted with the limit in and out, and as a Kaplan–Meier estimate', () => {
    expect(eventsByTime(trial, 'all', 'time-to-recurrence', { value: 1, unit: 'year' })).toMatchObject({
      patients: 5,
      before: 1,
      upTo: 3,
      censoredBefore: 1,
      kaplanMeier: 1 - (4 / 5) * (1 / 3),
    });
  });

  it('are not counted for a stretch of time', () => {
    const stretch = { value: 6, upper: 8, unit: 'month' } as const;
    expect(eventsByTime(trial, 'all', 'time-to-recurrence', stretch)).toBeUndefined();
  });

  it('convert years to months exactly and weeks by the mean year', () => {
    expect(timeInUnit({ value: 1, unit: 'year' }, 'months')).toBe(12);
    expect(timeInUnit({ value: 16, unit: 'week' }, 'months')).toBeCloseTo(3.68, 2);
    expect(timeInUnit({ value: 16, unit: 'week' }, 'mg')).toBeUndefined();
  });
});
