import { isTestOf, questionOf } from '@/lib/domain/outcome-question';
import type { OutcomeOfStudy, StudyInput } from '@/lib/domain/study-items';
import {
  type Estimable,
  fisherExactTest,
  oddsRatio,
  type RatioEstimate,
  riskDifference,
  riskRatio,
} from '@/lib/stats';
import { calledTogether, measureTitle, type ResultView, resultView } from '../../results/result-view';
import { formatNumber, formatPoints, formatPValue } from '../../words/format-number';
import { methodHref } from '../../words/method-link';
import { inLocale, type ViewContext } from '../../words/view-context';
import { type ComparedPair, comparedPairs } from './compared-pairs';
import { testText } from './test-text';

/** Counts of two arms side by side, and what is calculated from them: always the first against the second. */
export interface TwoArmTableView {
  key: string;
  /** Section of the page that the outcomes belong to. */
  section: 'response' | 'time-to-event' | 'adverse-events' | 'outcomes';
  title: string;
  /** Which is which, and how it is calculated. */
  lead: string;
  /** Why a difference need not be due to the treatment; null for randomised studies. */
  caution: string | null;
  method: { text: string; page: string; href: string };
  columns: string[];
  rows: {
    key: string;
    label: string;
    counts: [ResultView, ResultView];
    calculated: string[];
    /** Tests of the same that the paper prints. */
    printed: { text: string; fact: string }[];
    /** Where interval and test say different things: why. */
    note: string | null;
  }[];
}

/** Patients with an event among all counted ones of an arm. */
export interface CountRow {
  count: number;
  of: number;
  view: ResultView;
}

/** A table for each pair of comparable arms and each section in which both report the same count. */
export function twoArmComparisons(
  context: ViewContext,
  study: StudyInput,
  pairs: readonly ComparedPair[] = comparedPairs(study),
): TwoArmTableView[] {
  return pairs.flatMap((pair) => {
    const matched = matchedCounts(study, pair);
    const sections = [...new Set(matched.map(([{ measure }]) => sectionOf(context, measure)))];
    return sections.map((section) =>
      twoArmTable(context, study, pair, {
        section,
        rows: matched
          .filter(([{ measure }]) => sectionOf(context, measure) === section)
          .map(([one, other]) => ({
            key: one.id,
            label: measureTitle(context, calledTogether(context, [one, other]).headingOf(one)),
            one: countRow(context, one),
            other: countRow(context, other),
            printed: printedTests(context, study, pair, one),
          })),
      }),
    );
  });
}

/** Reported tests of this outcome between these two: "χ² = 4.62, P < 0.05". */
function printedTests(
  context: ViewContext,
  { tests }: StudyInput,
  { first, second }: ComparedPair,
  outcome: OutcomeOfStudy,
): TwoArmTableView['rows'][number]['printed'] {
  const { text } = context;
  return tests
    .filter(
      (test) =>
        test.cohorts.length === 2 &&
        test.cohorts.every(({ cohortId }) => cohortId === first.id || cohortId === second.id) &&
        isTestOf(test, outcome),
    )
    .map((test) => ({
      text: text.checks.printedTest(text.tests[test.test] ?? test.test, testText(context, test)),
      fact: test.factId,
    }));
}

const countRow = (context: ViewContext, row: OutcomeOfStudy): CountRow => ({
  count: row.count ?? 0,
  of: row.of ?? 0,
  view: resultView(context, row),
});

function sectionOf({ labels }: ViewContext, measure: string): TwoArmTableView['section'] {
  const group = labels.measures[measure]?.group;
  if (group === 'response') return 'response';
  return group === 'event-rate' || group === 'time-to-event' ? 'time-to-event' : 'outcomes';
}

/** Outcomes that both cohorts report with numerator and denominator; what is printed otherwise elsewhere is left out. */
function matchedCounts(
  study: StudyInput,
  { first, second }: ComparedPair,
): [OutcomeOfStudy, OutcomeOfStudy][] {
  const countsOf = (cohortId: string) =>
    study.outcomes.filter(
      (row) =>
        row.cohortId === cohortId &&
        row.contradictsId === null &&
        row.count !== null &&
        row.of !== null &&
        row.count <= row.of,
    );
  const others = countsOf(second.id);
  return countsOf(first.id).flatMap((row): [OutcomeOfStudy, OutcomeOfStudy][] => {
    const other = others.find((candidate) => questionOf(candidate) === questionOf(row));
    return other ? [[row, other]] : [];
  });
}

/** Counts of both arms, a row an outcome, with risk difference, ratios and Fisher's test. */
export function twoArmTable(
  context: ViewContext,
  study: Pick<StudyInput, 'design'>,
  { first, second }: ComparedPair,
  {
    section,
    rows,
  }: {
    section: TwoArmTableView['section'];
    rows: readonly {
      key: string;
      label: string;
      one: CountRow;
      other: CountRow;
      printed?: TwoArmTableView['rows'][number]['printed'];
    }[];
  },
): TwoArmTableView {
  const { comparison: words, columns } = context.text;
  const [a, b] = [first, second].map(({ labelEn, labelZh }) => inLocale(context, labelEn, labelZh)) as [
    string,
    string,
  ];
  return {
    key: `${section}-${first.slug}-${second.slug}`,
    section,
    title: words.title(a, b),
    lead: words.lead(a, b),
    caution: cautionOf(context, study.design),
    method: {
      text: words.how,
      page: context.text.methods.title,
      href: methodHref(context, 'two-proportions'),
    },
    columns: [columns.measure, a, b, words.riskDifference, words.riskRatio, words.oddsRatio, words.fisher],
    rows: rows.map(({ key, label, one, other, printed = [] }) => ({
      key,
      label,
      counts: [one.view, other.view],
      printed,
      ...calculatedFrom(context, one, other),
    })),
  };
}

function cautionOf({ text, labels }: ViewContext, design: string | null): string | null {
  const allocation = labels.groups.designs?.[design ?? '']?.allocation ?? 'not-stated';
  if (allocation === 'randomised') return null;
  return allocation === 'not-stated' ? text.comparison.allocationNotStated : text.comparison.notRandomised;
}

const LEVEL = 0.05;

/** Risk difference, risk ratio, odds ratio and Fisher's P, in the order of the columns. */
function calculatedFrom(
  context: ViewContext,
  one: CountRow,
  other: CountRow,
): { calculated: string[]; note: string | null } {
  const { comparison: words, number } = context.text;
  const isQuestioned = [one, other].every(({ view }) => context.questionedParts?.has(view.fact));
  if (isQuestioned) return { calculated: Array(4).fill(number.notReportedSign), note: words.questionedParts };
  const table = {
    a: { events: one.count, total: one.of },
    b: { events: other.count, total: other.of },
  };
  const difference = riskDifference(table);
  const points = (share: number) => formatPoints(context, share);
  const ratio = (part: Estimable<RatioEstimate>) => {
    if ('notEstimable' in part) return context.text.notEstimable[part.notEstimable];
    const estimate = formatNumber(context, part.estimate ?? Infinity, 2);
    if (part.lower === null || part.upper === null) return `${estimate} (${words.noInterval})`;
    return `${estimate} (${words.between(formatNumber(context, part.lower, 2), formatNumber(context, part.upper, 2))})`;
  };
  const { lower, upper } = difference.newcombe;
  const { pValue } = fisherExactTest(table);
  const excludesNone = lower > 0 || upper < 0;
  const note = excludesNone === pValue < LEVEL ? null : excludesNone ? words.onlyInterval : words.onlyTest;
  const calculated = [
    `${points(difference.estimate)} (${words.between(points(lower), points(upper))})`,
    ratio(riskRatio(table)),
    ratio(oddsRatio(table)),
    formatPValue(context, pValue),
  ];
  return { calculated, note };
}
