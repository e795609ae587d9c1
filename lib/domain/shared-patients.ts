import { linesAmong } from './cohort-ancestry';
import type { OverlapRelation } from './kinds';

/** What is known of a cohort's place in its study and of its overlaps. */
export interface CohortPlace {
  id: string;
  studySlug: string;
  parentId: string | null;
  partition: string | null;
  role: string;
}

export interface CohortLink {
  fromId: string;
  toId: string;
  relation: OverlapRelation | string;
}

/**
 * How two cohorts may share patients. `same`: one cohort; `part-of`: one lies in the other; `linked`: the papers tell that
 * patients were published twice; `possible`: groups of one study that nothing tells apart.
 */
export type SharedPatients = 'same' | 'part-of' | 'linked' | 'possible';

/** Groups that a study divides its patients into; a subgroup may overlap another one. */
const DIVIDING_ROLES = ['arm', 'stratum'];

/** Answers for two cohorts, by id, whether they may share patients; null where they cannot. */
export interface SharingOfCohorts {
  (a: string, b: string): SharedPatients | null;
  /** Studies whose cohorts may share patients with those of a study: itself, and those that a link ties to it. */
  tiedTo: (study: string) => ReadonlySet<string>;
}

export function sharedPatients(
  cohorts: readonly CohortPlace[],
  links: readonly CohortLink[],
): SharingOfCohorts {
  const byId = new Map(cohorts.map((cohort) => [cohort.id, cohort]));

  const chainOf = linesAmong(cohorts);
  const studyOf = (id: string) => byId.get(id)?.studySlug;
  // By the study at either end: what no link ties together shares nobody, and that is nearly every pair.
  const linksOf = new Map<string | undefined, Set<CohortLink>>();
  for (const link of links) {
    for (const study of [studyOf(link.fromId), studyOf(link.toId)]) {
      const of = linksOf.get(study) ?? new Set();
      linksOf.set(study, of.add(link));
    }
  }
  const liesIn = (inner: string, outer: string) => chainOf(inner).some(({ id }) => id === outer);
  const related = (a: string, b: string) => liesIn(a, b) || liesIn(b, a);

  function withinStudy(a: string, b: string): SharedPatients | null {
    if (related(a, b)) return 'part-of';
    const [chainA, chainB] = [chainOf(a).reverse(), chainOf(b).reverse()];
    const at = chainA.findIndex((cohort, index) => cohort !== chainB[index]);
    const [left, right] = [chainA[at], chainB[at]];
    const divided =
      left &&
      right &&
      left.partition === right.partition &&
      (left.partition !== null || [left, right].every(({ role }) => DIVIDING_ROLES.includes(role)));
    return divided ? null : 'possible';
  }

  /** Whether one cohort has, or may have, patients of the other, which belongs to the same study. */
  function meets(a: string, b: string): 'linked' | 'possible' | null {
    if (related(a, b)) return 'linked';
    const same = byId.get(a)?.studySlug === byId.get(b)?.studySlug;
    return same && withinStudy(a, b) === 'possible' ? 'possible' : null;
  }

  function acrossStudies(a: string, b: string): SharedPatients | null {
    const of = linksOf.get(studyOf(a));
    if (!of) return null;
    const found = [...of]
      .flatMap(({ fromId, toId }) => [
        [meets(a, fromId), meets(b, toId)],
        [meets(a, toId), meets(b, fromId)],
      ])
      .filter((ends) => !ends.includes(null));
    if (found.some((ends) => !ends.includes('possible'))) return 'linked';
    return found.length > 0 ? 'possible' : null;
  }

  const mayShare = (a: string, b: string): SharedPatients | null => {
    if (a === b) return 'same';
    const [left, right] = [byId.get(a), byId.get(b)];
    if (left && right && left.studySlug === right.studySlug) return withinStudy(a, b);
    return acrossStudies(a, b);
  };
  const tiedTo = (study: string) =>
    new Set([
      study,
      ...[...(linksOf.get(study) ?? [])].flatMap(({ fromId, toId }) =>
        [fromId, toId].flatMap((id) => studyOf(id) ?? []),
      ),
    ]);
  return Object.assign(mayShare, { tiedTo });
}

/** For each cohort of a cited report or of a registry's record, the cohorts of papers' own data that are the same patients. */
export function primariesOf(
  cohorts: readonly { id: string; study: { origin: string } }[],
  links: readonly CohortLink[],
): ReadonlyMap<string, readonly string[]> {
  const origins = new Map(cohorts.map(({ id, study }) => [id, study.origin]));
  const primaries = new Map<string, string[]>();
  for (const { fromId, toId, relation } of links) {
    if (relation !== 'same-patients') continue;
    for (const [cited, own] of [
      [fromId, toId],
      [toId, fromId],
    ] as const) {
      if (origins.get(cited) === 'primary' || origins.get(own) !== 'primary') continue;
      primaries.set(cited, [...(primaries.get(cited) ?? []), own]);
    }
  }
  return primaries;
}
