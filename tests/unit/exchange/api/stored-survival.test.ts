import { expect, test } from 'vitest';
import { endpointsOf, type PatientTimesItem, storedSurvival } from '@/lib/exchange/api/stored-survival';
import { analyseSurvival } from '@/lib/stats';

const patient = (cohortId: string, time: number, event: boolean, unit = 'months') => ({
  cohortId,
  times: [{ measure: 'relapse', time, unit, event, noteEn: null, noteZh: null }],
});

const trial: PatientTimesItem = {
  slug: 'trial',
  cohorts: [
    { id: 'trial/all', slug: 'all', labelEn: 'All', labelZh: '全部' },
    { id: 'trial/new', slug: 'new', labelEn: 'New', labelZh: '新' },
    { id: 'trial/old', slug: 'old', labelEn: 'Old', labelZh: '旧' },
  ],
  patientRows: [
    patient('trial/new', 3, true),
    patient('trial/new', 9, false),
    patient('trial/old', 2, true),
    patient('trial/old', 4, true),
    { cohortId: 'trial/old', times: [] },
  ],
  tests: [{ endpoint: 'relapse', cohorts: [{ cohortId: 'trial/new' }, { cohortId: 'trial/old' }] }],
};

test('the comparator of the reported test is the reference', () => {
  const result = storedSurvival(trial, 'relapse');
  expect(result?.groups.map(({ label, n }) => [label, n])).toEqual([
    ['old', 2],
    ['new', 2],
  ]);
  expect(result).toMatchObject({
    study: 'trial',
    endpoint: 'relapse',
    unit: 'months',
    cox: { reference: 'old' },
  });
});

test('without a reported test the groups stand in the order of the file', () => {
  const result = storedSurvival({ ...trial, tests: [] }, 'relapse');
  expect(result?.groups.map(({ label }) => label)).toEqual(['new', 'old']);
});

test('the statistics are those of the same patients given as groups', () => {
  const { groups: _, ...expected } = analyseSurvival([
    { label: 'old', time: [2, 4], event: [1, 1] },
    { label: 'new', time: [3, 9], event: [1, 0] },
  ]);
  expect(storedSurvival(trial, 'relapse')).toMatchObject(expected);
});

test('an endpoint that nobody has a time to has no result', () => {
  expect(endpointsOf(trial)).toEqual(['relapse']);
  expect(storedSurvival(trial, 'death')).toBeNull();
});

test('times in several units are not put side by side', () => {
  const mixed = { ...trial, patientRows: [...trial.patientRows, patient('trial/old', 30, true, 'days')] };
  expect(() => storedSurvival(mixed, 'relapse')).toThrow(RangeError);
});
