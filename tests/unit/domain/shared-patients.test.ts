import { describe, expect, it } from 'vitest';
import { type CohortPlace, sharedPatients } from '@/lib/domain/shared-patients';

const cohort = (
  id: string,
  parent: string | null,
  role: string,
  partition: string | null = null,
): CohortPlace => ({
  id,
  studySlug: id.split('/')[0] ?? '',
  parentId: parent,
  partition,
  role,
});

const COHORTS = [
  cohort('trial/all', null, 'all'),
  cohort('trial/a', 'trial/all', 'arm', 'arm'),
  cohort('trial/b', 'trial/all', 'arm', 'arm'),
  cohort('trial/a-women', 'trial/a', 'subgroup'),
  cohort('trial/b-women', 'trial/b', 'subgroup'),
  cohort('trial/a-old', 'trial/a', 'subgroup'),
  cohort('trial/visits', 'trial/all', 'arm', 'visits'),
  cohort('bare/a', null, 'arm'),
  cohort('bare/b', null, 'arm'),
  cohort('report/all', null, 'all'),
  cohort('other/all', null, 'all'),
];
const shared = sharedPatients(COHORTS, [
  { fromId: 'trial/a-women', toId: 'report/all', relation: 'same-patients' },
]);

describe('cohorts share patients', () => {
  it('where one is part of the other, at any depth', () => {
    expect(shared('trial/a', 'trial/all')).toBe('part-of');
    expect(shared('trial/all', 'trial/a-women')).toBe('part-of');
  });

  it('possibly, where nothing tells two subgroups of one study apart', () => {
    expect(shared('trial/a-women', 'trial/a-old')).toBe('possible');
    expect(shared('trial/a', 'trial/visits')).toBe('possible');
  });

  it('where the papers link them, also through a cohort around them', () => {
    expect(shared('trial/a-women', 'report/all')).toBe('linked');
    expect(shared('report/all', 'trial/all')).toBe('linked');
  });

  it('possibly, where a linked group may meet them', () => {
    expect(shared('trial/a-old', 'report/all')).toBe('possible');
  });

  it('with themselves', () => {
    expect(shared('other/all', 'other/all')).toBe('same');
  });
});

describe('cohorts do not share patients', () => {
  it('where a study divides them, nor do parts of different arms', () => {
    expect(shared('trial/a', 'trial/b')).toBeNull();
    expect(shared('trial/a-women', 'trial/b-women')).toBeNull();
    expect(shared('bare/a', 'bare/b')).toBeNull();
  });

  it('where they come from studies that nothing links', () => {
    expect(shared('trial/all', 'other/all')).toBeNull();
    expect(shared('trial/b', 'report/all')).toBeNull();
  });
});

it('the answer is the same from both sides', () => {
  for (const { id: a } of COHORTS) for (const { id: b } of COHORTS) expect(shared(a, b)).toBe(shared(b, a));
});
