import { describe, expect, it } from 'vitest';
import { separateCohorts } from '@/lib/domain/evidence-cohort';
import { type CohortPlace, primariesOf, sharedPatients } from '@/lib/domain/shared-patients';

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

describe('a primary report', () => {
  const own = { id: 'own/all', study: { origin: 'own' } };
  const cited = { id: 'cited/all', study: { origin: 'cited' } };
  const link = (fromId: string, toId: string, relation = 'same-patients') => ({ fromId, toId, relation });

  it('is found whichever of the two names the other', () => {
    for (const links of [[link(own.id, cited.id)], [link(cited.id, own.id)]]) {
      expect([...primariesOf([own, cited], links)]).toEqual([[cited.id, [own.id]]]);
    }
  });

  it('is none where the patients are not the same, or both papers only cite', () => {
    expect(primariesOf([own, cited], [link(own.id, cited.id, 'includes')]).size).toBe(0);
    const other = { id: 'other/all', study: { origin: 'cited' } };
    expect(primariesOf([cited, other], [link(cited.id, other.id)]).size).toBe(0);
  });

  it('is counted in place of its citation, although that prints more patients', () => {
    const cohorts = [
      { ...own, size: 20, ancestors: [], ordinal: 0, study: { origin: 'own', ordinal: 0 } },
      { ...cited, size: 23, ancestors: [], ordinal: 0, study: { origin: 'cited', ordinal: 1 } },
    ];
    const evidence = {
      sharedPatients: () => 'linked' as const,
      primaries: primariesOf(cohorts, [link(cited.id, own.id)]),
    };
    expect(separateCohorts(evidence, cohorts).map(({ id }) => id)).toEqual([own.id]);
    expect(separateCohorts(evidence, cohorts.slice(1)).map(({ id }) => id)).toEqual([cited.id]);
  });
});
