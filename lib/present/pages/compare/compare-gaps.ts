import { inLocale, type ViewContext } from '../../words/view-context';
import { compareHref, MOST_COHORTS } from './compare-address';
import type { CompareFactGroup, TopicName } from './compare-facts';
import { type CohortInComparison, patientsWithin } from './compared-cohort';

/** What a cohort does not report, and which other group of its study does. */
export interface CompareGap {
  letter: string;
  series: number;
  name: string;
  missing: { key: string; text: string; elsewhere: { text: string; href: string | null }[] }[];
}

/** What a reader of a comparison looks for among the facts. */
const LOOKED_FOR: readonly TopicName[] = [
  'size',
  'age',
  'sex',
  'spread',
  'prior',
  'setting',
  'regimen',
  'allocation',
  'followUp',
];

type Other = CohortInComparison['study']['cohorts'][number];

/** For each column, what it is silent about; results of other groups of the study are named with a link. */
export function compareGaps(
  context: ViewContext,
  cohorts: readonly CohortInComparison[],
  facts: readonly CompareFactGroup[],
): CompareGap[] {
  const { compare: words } = context.text;
  const rows = facts.flatMap((group) => group.rows);
  return cohorts.map((cohort, index) => {
    const ofFacts = LOOKED_FOR.flatMap((key) => {
      const row = rows.find((candidate) => candidate.key === key);
      const items = row?.cells[index] ?? [];
      const of = items.every((item) => item.of !== null) ? (items[0]?.of ?? null) : null;
      if (!row || (items.length > 0 && of === null)) return [];
      const more = of ?? row.notReported[index] ?? null;
      return [{ key, text: more === null ? row.label : words.onlyTogether(row.label, more), elsewhere: [] }];
    });
    const ofResults = RESULTS.filter(({ has }) => !has(context, cohort, cohort.id)).map(({ key, has }) => ({
      key,
      text: words.results[key],
      elsewhere: cohort.study.cohorts
        .filter((other) => other.id !== cohort.id && has(context, cohort, other.id))
        .map((other) => elsewhereView(context, cohorts, other)),
    }));
    return {
      letter: cohort.letter,
      series: cohort.series,
      name: cohort.title,
      missing: [...ofFacts, ...ofResults],
    };
  });
}

const hasGroup =
  (groups: readonly string[]) =>
  ({ labels }: ViewContext, { study }: CohortInComparison, id: string) =>
    study.outcomes.some(
      ({ cohortId, measure, notReported }) =>
        cohortId === id && !notReported && groups.includes(labels.measures[measure]?.group ?? ''),
    );

/** Whether any patient of a group has a time to an event. */
const hasTimes = (_context: ViewContext, { study }: CohortInComparison, id: string) =>
  patientsWithin(study, id).some(({ times }) => times.length > 0);

const ofTime = hasGroup(['time-to-event', 'event-rate']);

const RESULTS = [
  { key: 'response', has: hasGroup(['response']) },
  {
    key: 'time',
    has: (...of: Parameters<typeof ofTime>) => ofTime(...of) || hasTimes(...of),
  },
  {
    key: 'events',
    has: (_context: ViewContext, { study }: CohortInComparison, id: string) =>
      study.adverseEvents.some(({ cohortId }) => cohortId === id),
  },
] as const;

/** Another group of the study, with the address that adds it, where there is room and it isn't there yet. */
function elsewhereView(context: ViewContext, cohorts: readonly CohortInComparison[], other: Other) {
  const ids = cohorts.map(({ id }) => id);
  const canAdd = ids.length < MOST_COHORTS && !ids.includes(other.id);
  return {
    text: inLocale(context, other.labelEn, other.labelZh),
    href: canAdd ? compareHref(context, [...ids, other.id]) : null,
  };
}
