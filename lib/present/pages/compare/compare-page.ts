import type { CheckResultItem } from '@/lib/data/tables/audit-table';
import type { CohortEvidence } from '@/lib/domain/evidence-cohort';
import type { Origin } from '@/lib/domain/kinds';
import type { StudyInput } from '@/lib/domain/study-items';
import type { Chart } from '../../charts/chart-model';
import { comparabilityWords } from '../../cohorts/comparability-view';
import { countedPatients } from '../../cohorts/counted-patients';
import { cohortSizeText } from '../../results/cohort-size';
import { type IntervalChoiceView, intervalChoice, keptInterval } from '../../results/interval-choice';
import type { ViewContext } from '../../words/view-context';
import { type TwoArmTableView, twoArmComparisons } from '../study/two-arm-comparisons';
import { type CohortPick, cohortPick } from './cohort-pick';
import {
  type AddressProblem,
  type ComparedIds,
  compareAddress,
  compareHref,
  FEWEST_COHORTS,
  MOST_COHORTS,
} from './compare-address';
import { type CompareAdverseEvents, compareAdverseEvents } from './compare-adverse-events';
import { type CompareChecks, compareChecks } from './compare-checks';
import { type CompareFactGroup, compareFacts } from './compare-facts';
import { type CompareGap, compareGaps } from './compare-gaps';
import {
  type CompareOutcomeGroup,
  type CompareOutcomeRow,
  compareOutcomes,
  keyRowsFirst,
} from './compare-outcomes';
import { armPairs, type ComparePair, comparePairs } from './compare-pairs';
import {
  type ComparePicker,
  type CompareSuggestion,
  comparePicker,
  compareSuggestions,
  type FoundCohorts,
  type OfferedArm,
} from './compare-picker';
import { rateForest, responseForests } from './compare-rates';
import { type CompareSummary, compareSummary } from './compare-summary';
import { type CompareCurves, compareCurves, reportedTimes } from './compare-times';
import { type CompareWhy, compareWhy } from './compare-why';
import { type CohortInComparison, comparedCohorts } from './compared-cohort';
import { patientResults } from './patient-results';

/** Head of a column. */
export interface CompareColumn {
  id: string;
  letter: string;
  series: number;
  name: string;
  study: string;
  studyHref: string;
  origin: Origin;
  originLabel: string;
  role: string;
  size: { text: string; fact: string | null };
  left: { href: string; label: string } | null;
  right: { href: string; label: string } | null;
  remove: { href: string; label: string };
}

/** Everything that is shown of two to six cohorts. */
export interface ComparisonView {
  summary: CompareSummary;
  pairs: ComparePair[];
  /** The pairs' reasons, the same ones once. */
  why: CompareWhy[];
  checks: CompareChecks;
  facts: CompareFactGroup[];
  /** Whether the columns come from several studies. */
  isAcross: boolean;
  intervals: IntervalChoiceView;
  response: Chart[];
  curves: CompareCurves[];
  times: Chart[];
  events: CompareAdverseEvents;
  /** The results that are looked for first, and the others by group. */
  key: CompareOutcomeRow[];
  more: CompareOutcomeGroup[];
  /** All of them. */
  outcomes: CompareOutcomeGroup[];
  /** Counts of arms of one study, with what is calculated from them. */
  tables: TwoArmTableView[];
  gaps: CompareGap[];
}

export interface ComparePageView {
  /** The comparison's own address, without a language. */
  address: string;
  title: string;
  csvHref: string;
  problems: { key: string; text: string; hint: string }[];
  columns: CompareColumn[];
  picks: CohortPick[];
  picker: ComparePicker | null;
  suggestions: CompareSuggestion[];
  /** What is missing for a comparison; null where nothing is. */
  tooFew: string | null;
  comparison: ComparisonView | null;
}

export interface ComparePageInput {
  evidence: CohortEvidence;
  studies: ReadonlyMap<string, StudyInput>;
  asked: ComparedIds;
  search: string;
  /** What the search found. */
  offered: FoundCohorts | null;
  /** Arms that may be compared, where there are too few cohorts. */
  arms: readonly OfferedArm[];
  /** All that the audit found, the worst first. */
  checkResults: readonly CheckResultItem[];
}

/** The page of a comparison: what its address names, and what is wrong with it. */
export function comparePage(context: ViewContext, input: ComparePageInput): ComparePageView {
  const { evidence, studies, asked } = input;
  const { locale, text } = context;
  const found = asked.ids.flatMap((id) => evidence.byId.get(id) ?? []);
  const cohorts = comparedCohorts(context, found, studies);
  const ids = cohorts.map(({ id }) => id);
  const address = compareAddress(ids, keptInterval(context));
  const isEnough = cohorts.length >= FEWEST_COHORTS;
  return {
    address,
    title: cohorts.length === 0 ? text.compare.title : text.compare.heading(cohorts.length),
    csvHref: `/${locale}${address.replace('/compare', '/compare/csv')}`,
    problems: asked.problems.map((problem) => problemView(context, problem)),
    columns: cohorts.map((cohort, index) => columnOf(context, cohorts, cohort, index)),
    picks: cohorts.map(({ evidence: cohort }) => cohortPick(context, cohort.study, cohort)),
    picker: comparePicker(context, input.offered, ids, input.search),
    suggestions: isEnough ? [] : compareSuggestions(context, input.arms),
    tooFew: isEnough ? null : ids.length === 0 ? text.compare.none : text.compare.onlyOne,
    comparison: isEnough ? comparisonOf(context, input, cohorts, compareAddress(ids)) : null,
  };
}

/** A column with its study, which a whole group goes by already. */
export const wholeName = ({ text }: Pick<ViewContext, 'text'>, { name, study }: CompareColumn): string =>
  name === study ? study : text.basket.named(study, name);

/** Names what is compared: title of the page and of downloaded pictures. */
export const compareTitle = (context: ViewContext, { columns }: Pick<ComparePageView, 'columns'>) =>
  columns.length === 0
    ? context.text.compare.title
    : context.text.compare.titleOf(
        columns.map((column) => `${column.letter} ${wholeName(context, column)}`).join(' · '),
      );

function problemView({ text }: ViewContext, { kind, id }: AddressProblem) {
  const words = text.compare.problems[kind];
  return { key: `${kind}-${id}`, text: words.text(id), hint: words.hint(MOST_COHORTS) };
}

function columnOf(
  context: ViewContext,
  cohorts: readonly CohortInComparison[],
  cohort: CohortInComparison,
  index: number,
): CompareColumn {
  const { locale, text } = context;
  const { compare: words } = text;
  const ids = cohorts.map(({ id }) => id);
  const hrefOf = (order: readonly string[]) => compareHref(context, order);
  const swapped = (with_: number) =>
    ids.map((id, place) => (place === index ? (ids[with_] ?? id) : place === with_ ? cohort.id : id));
  const { evidence, study } = cohort;
  const counted = countedPatients(context, evidence);
  const sizeUnknown = [cohortSizeText(context, evidence), counted && text.patientFacts.countedOf(counted)]
    .filter(Boolean)
    .join(text.comparability.between);
  return {
    id: cohort.id,
    letter: cohort.letter,
    series: cohort.series,
    name: cohort.name,
    study: cohort.studyTitle,
    studyHref: `/${locale}/studies/${study.slug}`,
    origin: study.origin as Origin,
    originLabel: text.origin[study.origin] ?? study.origin,
    role: text.roles[evidence.role] ?? evidence.role,
    size: {
      text: evidence.size === null ? sizeUnknown : cohortSizeText(context, evidence),
      fact: evidence.size === null ? null : evidence.sizeFactId,
    },
    left: index === 0 ? null : { href: hrefOf(swapped(index - 1)), label: words.moveLeft(cohort.label) },
    right:
      index === ids.length - 1
        ? null
        : { href: hrefOf(swapped(index + 1)), label: words.moveRight(cohort.label) },
    remove: { href: hrefOf(ids.filter((id) => id !== cohort.id)), label: words.remove(cohort.label) },
  };
}

function comparisonOf(
  context: ViewContext,
  { evidence, checkResults }: Pick<ComparePageInput, 'evidence' | 'checkResults'>,
  cohorts: readonly CohortInComparison[],
  address: string,
): ComparisonView {
  const comparing = comparabilityWords(context, evidence, patientResults(context, cohorts));
  const arms = armPairs(comparing, cohorts);
  const facts = compareFacts(context, evidence, cohorts);
  const rates = rateForest(context, cohorts);
  const pairs = comparePairs(context, comparing, cohorts);
  const tables = arms.flatMap((pair) =>
    twoArmComparisons(context, pair.study, [pair]).map((table) => ({
      letters: [pair.a.letter, pair.b.letter] as const,
      table,
    })),
  );
  const outcomes = compareOutcomes(context, cohorts, tables);
  return {
    summary: compareSummary(context, pairs),
    pairs,
    why: compareWhy(context, pairs),
    checks: compareChecks(context, cohorts, checkResults),
    facts,
    isAcross: new Set(cohorts.map(({ study }) => study.slug)).size > 1,
    intervals: intervalChoice(context, address),
    response: responseForests(context, cohorts),
    curves: compareCurves(context, cohorts, arms),
    times: [...reportedTimes(context, cohorts), ...(rates ? [rates] : [])],
    events: compareAdverseEvents(context, cohorts, arms),
    ...keyRowsFirst(context, outcomes),
    outcomes,
    tables: tables.map(({ table }) => table),
    gaps: compareGaps(context, cohorts, facts),
  };
}
