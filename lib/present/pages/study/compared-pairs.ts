import { linesAmong } from '@/lib/domain/cohort-ancestry';
import type { CohortOfStudy, StudyInput } from '@/lib/domain/study-items';

/** Two groups of patients that may be compared, the comparator second. */
export interface ComparedPair {
  first: CohortOfStudy;
  second: CohortOfStudy;
}

/**
 * Pairs of cohorts that the study itself sets against one another: those that a stored test compares, and arms that
 * divide the same patients in exactly two. Cohorts of which one lies within the other share patients and are no pair.
 */
export function comparedPairs(study: StudyInput): ComparedPair[] {
  const pairs = [...testedPairs(study), ...armPairs(study)];
  const keyOf = ({ first, second }: ComparedPair) => [first.id, second.id].sort().join(' ');
  return [...new Map(pairs.reverse().map((pair) => [keyOf(pair), pair])).values()]
    .reverse()
    .filter(({ first, second }) => !lieWithin(study, first, second) && !lieWithin(study, second, first));
}

/** A test names its comparator last. */
function testedPairs({ tests, cohorts }: StudyInput): ComparedPair[] {
  return tests.flatMap((test) => {
    const [first, second, ...more] = test.cohorts.map(({ cohortId }) =>
      cohorts.find(({ id }) => id === cohortId),
    );
    return first && second && more.length === 0 ? [{ first, second }] : [];
  });
}

function armPairs({ cohorts }: StudyInput): ComparedPair[] {
  const arms = cohorts.filter(({ role, parentId }) => role === 'arm' && parentId !== null);
  const groups = new Map<string, CohortOfStudy[]>();
  for (const arm of arms) {
    const group = `${arm.parentId} ${arm.partition ?? ''}`;
    groups.set(group, [...(groups.get(group) ?? []), arm]);
  }
  return [...groups.values()].flatMap(([first, second, ...more]) =>
    first && second && more.length === 0 ? [{ first, second }] : [],
  );
}

/** True where `inner` is `outer` or a part of it. */
const lieWithin = ({ cohorts }: StudyInput, inner: CohortOfStudy, outer: CohortOfStudy): boolean =>
  linesAmong(cohorts)(inner.id).some(({ id }) => id === outer.id);
