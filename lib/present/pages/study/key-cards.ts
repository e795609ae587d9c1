import { groupBy } from '@/lib/domain/group-by';
import { isTestOf, questionOf } from '@/lib/domain/outcome-question';
import { FEWEST_FOR_MEDIAN } from '@/lib/domain/patient-time';
import type { OutcomeOfStudy, StudyInput } from '@/lib/domain/study-items';
import { labelled, withCommas } from '@/lib/text/punctuation';
import type { Chart } from '../../charts/chart-model';
import { notesOfTimes } from '../../charts/survival-chart';
import { keyGroupOf } from '../../results/headline-measures';
import { calledTogether, measureTitle, resultView, SMALL_GROUP } from '../../results/result-view';
import { formatNumber, formatPValue } from '../../words/format-number';
import { measureName, type ViewContext } from '../../words/view-context';
import { cohortLabel, seriesOf } from './cohort-series';
import { adverseEventCard } from './key-adverse-event-card';
import { gravestOf, type KeyCardView, type KeyFigureView, type KeyLineView, keyFigure } from './key-figure';
import { type KeyGroup, keyGroups } from './key-groups';
import { testText } from './test-text';
import type { StudySurvival } from './time-charts';
import { timeRow, timeState } from './time-row';
import type { TwoArmTableView } from './two-arm-comparisons';

interface KeyInput {
  study: StudyInput;
  survival: readonly StudySurvival[];
  comparisons: readonly TwoArmTableView[];
}

/** Whether a chart shows nothing but what the cards say already. */
export const isSaid = (chart: Chart, cards: readonly KeyCardView[]): boolean => {
  const facts = new Set(
    cards.flatMap(({ figures, rows }) =>
      [...figures, ...rows.flatMap((row) => row.figures)].map(({ fact }) => fact),
    ),
  );
  return chart.kind === 'rows' && chart.rows.every(({ fact }) => facts.has(fact));
};

/** The results that a study is known by, each whole; then the adverse events. */
export function keyCards(context: ViewContext, input: KeyInput): KeyCardView[] {
  const groups = keyGroups(context, input.study);
  const reported = new Set(groups.map(({ key }) => key));
  const unreported = input.survival.filter(({ measure }) => !reported.has(keyGroupOf(context, measure)));
  return [
    ...groups.flatMap((group) => groupCards(context, input, group)),
    ...unreported.flatMap(({ measure }) =>
      timeCards(context, input, { key: measure, outcomes: [], tests: [] }),
    ),
    ...adverseEventCard(context, input.study),
  ];
}

function groupCards(context: ViewContext, input: KeyInput, group: KeyGroup): KeyCardView[] {
  const isPartition = group.outcomes.some(
    ({ measure }) => context.labels.measures[measure]?.partition === group.key,
  );
  return isPartition
    ? partitionCards(context, input, group)
    : [...timeCards(context, input, group), ...outcomeCards(context, input, group)];
}

const firstCohort = ({ cohortId }: OutcomeOfStudy) => cohortId;

/** All categories of a partition, a card for each cohort; the largest is set large. */
function partitionCards(context: ViewContext, { study }: KeyInput, group: KeyGroup): KeyCardView[] {
  const byCohort = [...groupBy(group.outcomes, firstCohort)];
  return byCohort.map(([cohortId, outcomes], index) => {
    const views = outcomes.map((row) => ({ row, view: resultView(context, row) }));
    const largest = views.reduce((best, one) => ((one.row.count ?? 0) > (best.row.count ?? 0) ? one : best));
    return {
      ...cardOf(
        context,
        study,
        outcomes,
        index === byCohort.length - 1 ? testsBetween(group.tests, group.outcomes) : [],
      ),
      key: `${group.key}-${cohortId}`,
      title: measureTitle(context, largest.row),
      who: whoOf(context, study, cohortId),
      figures: [keyFigure(largest.view)],
      rows: views
        .filter((one) => one !== largest)
        .map(({ row, view }) => ({
          key: row.id,
          label: measureTitle(context, row),
          figures: [keyFigure(view)],
        })),
    };
  });
}

const isEffect = ({ labels }: ViewContext, { measure }: { measure: string }) =>
  Boolean(labels.measures[measure]?.effect);

/** A card for each measure at each time, its groups side by side; ratios and tests are lines of it. */
function outcomeCards(context: ViewContext, input: KeyInput, group: KeyGroup): KeyCardView[] {
  const { study } = input;
  const plain = group.outcomes.filter((row) => !isEffect(context, row));
  const effects = group.outcomes.filter((row) => isEffect(context, row));
  const sets = [...groupBy(plain.length > 0 ? plain : effects, questionOf).values()];
  const hasTimeCard = timeCards(context, input, group).length > 0;
  return sets.map((rows, index) => {
    const [first] = rows as [OutcomeOfStudy];
    const tests = testsBetween(group.tests, rows).filter((test) =>
      test.endpoint ? !hasTimeCard && index === 0 : isTestOf(test, first),
    );
    const several = rows.length > 1;
    const series = seriesOf(study);
    const card = cardOf(context, study, rows, tests);
    const { headingOf, ownNameOf } = calledTogether(context, rows);
    return {
      ...card,
      key: first.id,
      title: measureTitle(context, headingOf(first)),
      who: several ? '' : whoOf(context, study, first.cohortId),
      figures: rows.map((row) =>
        keyFigure(resultView(context, row), {
          key: row.id,
          label: several
            ? [cohortLabel(context, study, row.cohortId), ownNameOf(row)].filter(Boolean).join(' · ')
            : '',
          series: several ? (series.get(row.cohortId) ?? 0) : null,
        }),
      ),
      rows: [],
      lines: [
        ...differenceLines(context, input, rows),
        ...(plain.length > 0 && index === 0 ? effects.map((row) => effectLine(context, row)) : []),
        ...card.lines,
      ],
    };
  });
}

/** The tests of groups that all stand on a card; those of other groups say nothing of it. */
function testsBetween(tests: StudyInput['tests'], rows: readonly OutcomeOfStudy[]): StudyInput['tests'] {
  const shown = new Set(rows.map(({ cohortId }) => cohortId));
  return tests.filter(({ cohorts }) => cohorts.every(({ cohortId }) => shown.has(cohortId)));
}

/** Times from the patients' own rows: medians where each group has events enough, else each patient. */
function timeCards(context: ViewContext, { study, survival }: KeyInput, group: KeyGroup): KeyCardView[] {
  const found = survival.find(({ measure }) => keyGroupOf(context, measure) === group.key);
  if (!found) return [];
  const { analysis, measure, cohortIds, times } = found;
  // What the paper prints itself comes first.
  const isPrinted = group.outcomes.some((row) => row.measure === measure && row.statistic === 'median');
  if (isPrinted) return [];
  const { text } = context;
  const tests = group.tests.filter((test) => test.endpoint);
  const base = {
    ...cardOf(context, study, [], tests),
    key: `time-${measure}`,
    who: '',
    rows: [],
  };
  // Readings of ours on which the times rest.
  const remark = notesOfTimes(
    context,
    times.map(({ time }) => time),
  );
  const remarks: KeyLineView[] = remark
    ? [{ key: `${measure}-remark`, text: remark, printed: false, fact: null }]
    : [];
  const series = seriesOf(study);
  const several = analysis.groups.length > 1;
  const total = analysis.groups.reduce((sum, { n }) => sum + n, 0);
  if (analysis.groups.some(({ events }) => events < FEWEST_FOR_MEDIAN)) {
    if (total >= SMALL_GROUP) return [];
    return [
      {
        ...base,
        title: text.study.eachPatient(measureName(context, measure)),
        // Each of these times may be printed otherwise elsewhere, as a result of that one patient.
        verdict: gravestOf(
          context,
          [
            ...times.map(({ time }) => time),
            ...tests,
            ...study.outcomes.filter((row) => row.measure === measure),
          ].map(({ factId }) => factId),
        ),
        lines: [...base.lines, ...remarks],
        small: text.study.few(total),
        figures: times.map(({ patient, time }, index) => {
          const view = resultView(context, timeRow(time));
          const figure = keyFigure(
            { ...view, words: withCommas([patient, view.figure, timeState(context, time)]) },
            { key: time.factId },
          );
          // The unit once, behind the last of them, where all share it.
          const isLast = index === times.length - 1 || times[index + 1]?.time.unit !== time.unit;
          return isLast ? figure : { ...figure, unit: '' };
        }),
      },
    ];
  }
  return [
    {
      ...base,
      title: text.study.medianTime(measureName(context, measure)),
      // The groups of the analysis have the reference first; a card has the arm first.
      figures: analysis.groups
        .map(({ label, n, events, median }, index): KeyFigureView => {
          const limit = (value: number | null) =>
            value === null ? text.charts.notReached : formatNumber(context, value);
          const reached = median.estimate !== null;
          const interval = `${limit(median.lower)}–${limit(median.upper)}`;
          const detail = text.study.eventsOf(events, n);
          const number = limit(median.estimate);
          return {
            key: label,
            label: several ? label : '',
            series: several ? (series.get(cohortIds[index] ?? '') ?? index) : null,
            number,
            unit: reached ? (text.units.months ?? '') : '',
            printed: false,
            interval: { text: interval, calculated: true },
            detail,
            fact: null,
            href: `#km-${measure}`,
            words: [label, number, interval, detail, text.study.calculatedFromPatients].join(' · '),
          };
        })
        .reverse(),
      lines: [...ratioLines(context, found), ...base.lines, ...remarks],
    },
  ];
}

/** The ratio of two groups and the test again, both from the patients' rows. */
function ratioLines(context: ViewContext, { analysis, measure }: StudySurvival): KeyLineView[] {
  const { text } = context;
  if (analysis.groups.length !== 2 || 'notEstimable' in analysis.cox) return [];
  const [term] = analysis.cox.terms;
  const logRank = 'notEstimable' in analysis.logRank ? null : analysis.logRank;
  const number = (value: number | null) =>
    value === null ? text.charts.notReached : formatNumber(context, value, 2);
  const line = (key: string, said: string): KeyLineView => ({
    key: `${measure}-${key}`,
    text: said,
    printed: false,
    fact: null,
  });
  return [
    ...(term && !('notEstimable' in term)
      ? [line('hr', text.study.ratio(number(term.hazardRatio), number(term.lower), number(term.upper)))]
      : []),
    ...(logRank && logRank.pValue !== null
      ? [line('p', text.study.logRankP(pText(formatPValue(context, logRank.pValue))))]
      : []),
  ];
}

const pText = (pValue: string) => (pValue.startsWith('<') ? pValue : `= ${pValue}`);

/** The difference of two shares with its interval, calculated. */
function differenceLines(
  { text }: ViewContext,
  { comparisons }: KeyInput,
  rows: readonly OutcomeOfStudy[],
): KeyLineView[] {
  const ids = new Set(rows.map(({ id }) => id));
  return comparisons
    .flatMap((table) => table.rows)
    .filter(({ key, calculated }) => ids.has(key) && calculated[0] !== text.number.notReportedSign)
    .map(({ key, calculated }) => ({
      key: `${key}-difference`,
      text: text.study.difference(calculated[0] ?? ''),
      printed: false,
      fact: null,
    }));
}

function effectLine(context: ViewContext, row: OutcomeOfStudy): KeyLineView {
  const view = resultView(context, row);
  const interval = view.interval ? ` (${view.interval.text})` : '';
  return {
    key: row.id,
    text: `${measureTitle(context, row)} ${view.figure}${interval}`,
    printed: true,
    fact: row.factId,
  };
}

/** What every card has: how few there are, the worst verdict, and the printed tests. */
function cardOf(
  context: ViewContext,
  study: StudyInput,
  rows: readonly OutcomeOfStudy[],
  tests: StudyInput['tests'],
): Pick<KeyCardView, 'small' | 'verdict' | 'lines'> {
  const { text } = context;
  const sizes = rows.map(
    ({ cohortId, of }) => of ?? study.cohorts.find(({ id }) => id === cohortId)?.size ?? null,
  );
  const smallest = sizes.every((size) => size !== null && size < SMALL_GROUP) ? sizes[0] : null;
  return {
    small: typeof smallest === 'number' ? text.study.few(smallest) : '',
    verdict: gravestOf(
      context,
      [...rows, ...tests].map(({ factId }) => factId),
    ),
    lines: tests.map((test) => ({
      key: test.id,
      text: labelled(text.tests[test.test] ?? test.test, testText(context, test)),
      printed: true,
      fact: test.factId,
    })),
  };
}

/** The name of a cohort that is not all patients. */
function whoOf(context: ViewContext, study: StudyInput, id: string): string {
  const cohort = study.cohorts.find((candidate) => candidate.id === id);
  return cohort && cohort.role !== 'all' ? cohortLabel(context, study, id) : '';
}
