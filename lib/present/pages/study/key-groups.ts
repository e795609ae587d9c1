import { groupBy } from '@/lib/domain/group-by';
import type { OutcomeOfStudy, StudyInput } from '@/lib/domain/study-items';
import { headlineOf, isHeadline, keyGroupOf } from '../../results/headline-measures';
import type { ViewContext } from '../../words/view-context';

/** Rows of key results that are not exceeded but by the first group. */
const HEADLINE_LIMIT = 8;

/** Results of one endpoint or partition that a study is known by, of all groups, with the tests of them. */
export interface KeyGroup {
  /** The endpoint or the partition. */
  key: string;
  outcomes: OutcomeOfStudy[];
  tests: StudyInput['tests'];
}

const isPrimaryEndpoint = ({ endpointRank }: OutcomeOfStudy) => endpointRank === 'primary';

/** What a study is known by: measures that the vocabulary ranks, and whatever its own plan calls primary. */
const isKey = (context: Pick<ViewContext, 'labels'>, row: OutcomeOfStudy) =>
  isHeadline(context, row.measure) || isPrimaryEndpoint(row);

/** The groups of results that a study is known by, as many as fit whole: the first always, and never a part of one. */
export function keyGroups(
  context: Pick<ViewContext, 'labels'>,
  study: Pick<StudyInput, 'cohorts' | 'outcomes' | 'tests'>,
): KeyGroup[] {
  // A group of one patient says little about the study.
  const single = new Set(study.cohorts.filter(({ size }) => size === 1).map(({ id }) => id));
  const isSubgroup = (id: string) => study.cohorts.find((cohort) => cohort.id === id)?.role === 'subgroup';
  const rank = (id: string) => Number(isSubgroup(id));
  const outcomes = study.outcomes
    .filter((row) => isKey(context, row) && row.contradictsId === null && !row.notReported)
    .filter(({ cohortId, tumourSlug }) => !single.has(cohortId) && tumourSlug === null)
    .sort(
      (a, b) =>
        rank(a.cohortId) - rank(b.cohortId) ||
        Number(!isPrimaryEndpoint(a)) - Number(!isPrimaryEndpoint(b)) ||
        headlineOf(context, a.measure) - headlineOf(context, b.measure),
    );
  const keyOf = ({ measure, cohortId, title }: OutcomeOfStudy) =>
    // Of a measure that is called as it is titled, each title is something else.
    `${rank(cohortId)} ${keyGroupOf(context, measure)} ${isHeadline(context, measure) ? '' : title}`;
  const groups = [...groupBy(outcomes, keyOf)].map(([, own]): KeyGroup => {
    const key = keyGroupOf(context, own[0]?.measure ?? '');
    return {
      key,
      outcomes: own,
      tests: study.tests.filter(({ measure }) => keyGroupOf(context, measure) === key),
    };
  });
  const kept: KeyGroup[] = [];
  let rows = 0;
  for (const group of groups) {
    // What is primary by its rank alone may have a row for each of many classes: no key result.
    const isKnown = group.outcomes.some(({ measure }) => isHeadline(context, measure));
    if (!isKnown && group.outcomes.length > HEADLINE_LIMIT) continue;
    rows += group.outcomes.length;
    if (kept.length > 0 && rows > HEADLINE_LIMIT) break;
    kept.push(group);
  }
  return kept;
}
