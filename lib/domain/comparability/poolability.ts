import { COHORT_RULES, type CohortRuleId } from './cohort-rules';
import type { ComparedCohort, ComparedResult, PairPlace } from './compared';
import { RESULT_RULES, type ResultRuleId } from './result-rules';
import { reasonsOf } from './rule';

/** A result that might be pooled, with its cohort. */
export interface PoolRow {
  cohort: ComparedCohort;
  result: ComparedResult;
}

export type PoolRuleId =
  | 'several-outcomes'
  | 'one-study'
  | 'several-results-of-a-group'
  | 'several-groups-of-a-study'
  | 'not-counts'
  | 'printed-otherwise'
  | 'treatments-differ'
  | 'treatment-not-stated'
  | 'own-and-cited';

/** A rule that applies to rows which were to be pooled. */
export interface PoolReason {
  id: PoolRuleId | CohortRuleId | ResultRuleId;
  /** Ids of the results that it is about; of those with the same patients, all that share them with one another. */
  results: string[];
}

export interface Poolability {
  poolable: boolean;
  /** Why the rows are not pooled; empty where they are. */
  against: PoolReason[];
  /** What a reader of the pooled figure has to know. */
  cautions: PoolReason[];
}

const studiesOf = (rows: readonly PoolRow[]) => new Set(rows.map(({ cohort }) => cohort.studySlug));
const outcomeOf = ({ result }: PoolRow) =>
  JSON.stringify([result.kind, result.measure, result.category, result.grades, result.serious]);
const distinct = <Row>(rows: readonly Row[], read: (row: Row) => unknown) => new Set(rows.map(read)).size;

/** Rules of the rows as a whole: the rows that each is about, none where it does not apply. */
export const POOL_RULES: readonly {
  id: PoolRuleId;
  about: (rows: readonly PoolRow[]) => readonly PoolRow[];
}[] = [
  { id: 'several-outcomes', about: (rows) => (distinct(rows, outcomeOf) > 1 ? rows : []) },
  { id: 'one-study', about: (rows) => (studiesOf(rows).size === 1 ? rows : []) },
  {
    id: 'several-results-of-a-group',
    about: (rows) =>
      rows.filter(({ cohort }, index) =>
        rows.some((other, at) => at !== index && other.cohort.id === cohort.id),
      ),
  },
  {
    id: 'several-groups-of-a-study',
    // Two groups of one study share its ways; taken for two studies, they would count it twice.
    about: (rows) =>
      rows.filter(({ cohort: { id, studySlug } }) =>
        rows.some(({ cohort }) => cohort.id !== id && cohort.studySlug === studySlug),
      ),
  },
  {
    id: 'not-counts',
    about: (rows) => rows.filter(({ result }) => result.count === null || result.of === null),
  },
  { id: 'printed-otherwise', about: (rows) => rows.filter(({ result }) => result.printedOtherwise) },
  {
    id: 'treatments-differ',
    about: (rows) => {
      const reported = rows.filter(({ cohort }) => cohort.treatment !== null);
      return distinct(reported, ({ cohort }) => cohort.treatment) > 1 ? reported : [];
    },
  },
  {
    id: 'treatment-not-stated',
    about: (rows) => rows.filter(({ cohort }) => cohort.treatment === null),
  },
  {
    id: 'own-and-cited',
    about: (rows) => (distinct(rows, ({ cohort }) => cohort.origin) > 1 ? rows : []),
  },
];

/** In which order reasons are told. */
const PAIR_RULES = [...COHORT_RULES, ...RESULT_RULES].map(({ id }) => id);
/** Told of each set of results that share patients, so that no two are named together that do not. */
const TOLD_APART: readonly string[] = ['same-patients', 'possibly-same-patients'];
const SAID_BY_NOT_COUNTS: readonly string[] = ['no-denominator', 'rate-without-count'];
/** Cautions that go without saying of rows from several studies. */
const SELF_EVIDENT: readonly string[] = ['different-studies', 'groups-not-allocated', 'nothing-in-common'];

/**
 * Whether rows may be pooled: all rules of a whole, and every rule of comparing for every pair of rows.
 *
 * @param placeOf how the cohorts of two rows stand to one another, by id
 */
export function poolability(
  rows: readonly PoolRow[],
  placeOf: (a: string, b: string) => PairPlace,
): Poolability {
  const ofWhole = POOL_RULES.flatMap(({ id, about }): PoolReason[] => {
    const results = about(rows).map(({ result }) => result.id);
    return results.length > 0 ? [{ id, results }] : [];
  });
  const blocks = new Map<PoolReason['id'], Set<string>[]>();
  const cautions = new Map<PoolReason['id'], Set<string>[]>();
  rows.forEach((a, index) => {
    for (const b of rows.slice(index + 1)) {
      const reasons = [
        ...reasonsOf(COHORT_RULES, a.cohort, b.cohort, placeOf(a.cohort.id, b.cohort.id)),
        // Results of different outcomes differ in everything; that is one reason.
        ...(outcomeOf(a) === outcomeOf(b)
          ? reasonsOf(
              RESULT_RULES,
              { ...a.result, cohort: a.cohort },
              { ...b.result, cohort: b.cohort },
              null,
            )
          : []),
      ];
      for (const { id, blocksPooling, sides } of reasons) {
        // Two results of one group: that is a reason of its own.
        if (TOLD_APART.includes(id) && a.cohort.id === b.cohort.id) continue;
        const found = blocksPooling ? blocks : cautions;
        const results = sides.map((side) => (side === 'a' ? a : b).result.id);
        found.set(id, joined(found.get(id) ?? [], results, TOLD_APART.includes(id)));
      }
    }
  });
  const listed = (found: typeof blocks) =>
    PAIR_RULES.flatMap((id) => {
      return (found.get(id) ?? []).map((results) => ({ id, results: [...results] }));
    });
  const reported = ofWhole.some(({ id }) => id === 'not-counts') ? SAID_BY_NOT_COUNTS : [];
  const against = [...listed(blocks).filter(({ id }) => !reported.includes(id)), ...ofWhole];
  return {
    poolable: rows.length > 0 && against.length === 0,
    against,
    cautions: listed(cautions).filter(({ id }) => !SELF_EVIDENT.includes(id)),
  };
}

/** Sets with more results in them: in those that have one of them already, or in all, or by themselves. */
function joined(sets: Set<string>[], results: readonly string[], apart: boolean): Set<string>[] {
  const touches = (set: Set<string>) => !apart || results.some((result) => set.has(result));
  return [
    ...sets.filter((set) => !touches(set)),
    new Set([...sets.filter(touches).flatMap((set) => [...set]), ...results]),
  ];
}
