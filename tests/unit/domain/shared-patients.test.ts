import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf } from '@/lib/domain/cohort-ancestry';
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

  it('where the papers link them, also through a parent cohort', () => {
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
  const own = { id: 'own/all', study: { origin: 'primary' } };
  const cited = { id: 'cited/all', study: { origin: 'secondary' } };
  const place = (studySlug: string) => ({
    ...{ studySlug, parentId: null, partition: null, role: 'all' },
    ...{ ancestors: [], ordinal: 0 },
  });
  const link = (fromId: string, toId: string, relation = 'same-patients') => ({ fromId, toId, relation });

  it('is found whichever of the two names the other', () => {
    for (const links of [[link(own.id, cited.id)], [link(cited.id, own.id)]]) {
      expect([...primariesOf([own, cited], links)]).toEqual([[cited.id, [own.id]]]);
    }
  });

  it('is none where the patients are not the same, or both papers only cite', () => {
    expect(primariesOf([own, cited], [link(own.id, cited.id, 'includes')]).size).toBe(0);
    const other = { id: 'other/all', study: { origin: 'secondary' } };
    expect(primariesOf([cited, other], [link(cited.id, other.id)]).size).toBe(0);
  });

  it('is counted in place of its citation, although that prints more patients', () => {
    const cohorts = [
      { ...own, ...place('own'), size: 20, study: { origin: 'primary', ordinal: 0 } },
      { ...cited, ...place('cited'), size: 23, study: { origin: 'secondary', ordinal: 1 } },
    ];
    const links = [link(cited.id, own.id)];
    const evidence = {
      sharedPatients: sharedPatients(cohorts, links),
      primaries: primariesOf(cohorts, links),
    };
    expect(separateCohorts(evidence, cohorts).map(({ id }) => id)).toEqual([own.id]);
    expect(separateCohorts(evidence, cohorts.slice(1)).map(({ id }) => id)).toEqual([cited.id]);
  });
});

it('cohorts for a count are those that the comparison of each with all others keeps', () => {
  const cohort = fc.record({
    study: fc.nat({ max: 4 }),
    slug: fc.constantFrom('all', 'a', 'b', 'a-women', 'b-men'),
    size: fc.option(fc.integer({ min: 1, max: 9 })),
  });
  const parents: Record<string, string> = { a: 'all', b: 'all', 'a-women': 'a', 'b-men': 'b' };
  const end = fc
    .tuple(fc.nat({ max: 4 }), fc.constantFrom('all', 'a', 'b'))
    .map(([study, slug]) => `s${study}/${slug}`);
  let joined = 0;
  fc.assert(
    fc.property(
      fc.uniqueArray(cohort, { maxLength: 20, selector: ({ study, slug }) => `${study}/${slug}` }),
      fc.array(fc.record({ fromId: end, toId: end, relation: fc.constant('includes') }), { maxLength: 4 }),
      (drawn, links) => {
        const cohorts = drawn.map(({ study, slug, size }, ordinal) => {
          const line = lineOf(slug, (at) => parents[at]);
          return {
            id: `s${study}/${slug}`,
            studySlug: `s${study}`,
            parentId: line[1] ? `s${study}/${line[1]}` : null,
            partition: line.length === 2 ? 'arms' : null,
            role: 'arm',
            size,
            ancestors: line.slice(1).map((at) => `s${study}/${at}`),
            ordinal,
            study: { ordinal: study },
          };
        });
        const mayShare = sharedPatients(cohorts, links);
        const kept: typeof cohorts = [];
        for (const one of [...cohorts].sort(
          (a, b) => (b.size ?? -1) - (a.size ?? -1) || a.ancestors.length - b.ancestors.length,
        ))
          if (kept.every((other) => mayShare(one.id, other.id) === null)) kept.push(one);
        const separate = separateCohorts({ sharedPatients: mayShare, primaries: new Map() }, cohorts);
        expect(new Set(separate.map(({ id }) => id))).toEqual(new Set(kept.map(({ id }) => id)));
        joined += Number(
          cohorts.some((a) => kept.some((b) => a.studySlug !== b.studySlug && mayShare(a.id, b.id))),
        );
      },
    ),
    { numRuns: 600 },
  );
  expect(joined, 'no link has ever tied two studies').toBeGreaterThan(20);
});
