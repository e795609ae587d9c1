import type { CheckResultItem } from '@/lib/data/tables/audit-table';
import { groupBy } from '@/lib/domain/group-by';
import type { StudyInput } from '@/lib/domain/study-items';
import { withCommas } from '@/lib/text/punctuation';
import type { Chart } from '../../charts/chart-model';
import { type StatementView, statementView } from '../../provenance/statement-view';
import { adverseEventResult, adverseEventTitle, gradeText } from '../../results/adverse-event-view';
import { type IntervalChoiceView, intervalChoice } from '../../results/interval-choice';
import { registeredNotes } from '../../results/registered-notes';
import {
  criteriaOfResult,
  formatPrinted,
  measureTitle,
  type ResultView,
  resultTraits,
  resultView,
} from '../../results/result-view';
import { formatNumber, formatQuantity } from '../../words/format-number';
import { groupName, inLocale, joinSentences, type ViewContext } from '../../words/view-context';
import { adverseEventCharts } from './adverse-event-charts';
import { type AdverseEventsBySystem, adverseEventsBySystem } from './adverse-events-by-system';
import { type BiasView, biasView, type PlacedCautions, placeCautions } from './cautions';
import { cohortLabel } from './cohort-series';
import {
  baselineTable,
  type CellGroup,
  type DataCell,
  dataCells,
  populationGroups,
  type RegimenOfStudy,
  regimenGroups,
} from './data-cells';
import { type FlowTableView, flowTable } from './flow-table';
import { type GroupTable, groupTable } from './group-table';
import { isSaid, keyCards } from './key-cards';
import type { KeyCardView } from './key-figure';
import { keyGroups } from './key-groups';
import { lesionCharts } from './lesion-charts';
import { type SideBySide, sideBySide } from './paper-and-registry';
import { type FlowNode, participantFlow } from './participant-flow';
import { type PatientTableView, patientTable } from './patient-table';
import { responseCharts } from './response-charts';
import { type ResultSection, type SectionResults, sectionResults } from './section-results';
import { type StudyChecksView, studyChecks } from './study-checks';
import { type StudyHeadView, studyHead } from './study-head';
import { type SurvivalTestView, survivalTests } from './survival-tests';
import { swimmerCharts } from './swimmer-chart';
import { reportedTimeCharts, survivalViews } from './time-charts';
import { type TwoArmTableView, twoArmComparisons } from './two-arm-comparisons';

export interface StudyPageView {
  head: StudyHeadView;
  /** The parts of the page that hold something, in their order. */
  index: { id: string; text: string; count: string }[];
  keyCards: KeyCardView[];
  /** What to say where there is no key result. */
  noResults: string;
  cautions: PlacedCautions;
  bias: BiasView | null;
  statements: StatementView[];
  /** How the study was done. */
  methods: DataCell[];
  population: CellGroup[];
  /** The groups that the study divides its patients into, in columns, where they are many; they don't stand in `population` then. */
  baseline: GroupTable | null;
  /** The groups of patients; empty where there is but one. */
  flow: FlowNode[];
  /** How many of them started and completed each period; null where that is not printed. */
  flowTable: FlowTableView | null;
  regimens: RegimenOfStudy[];
  /** What sections say beside their charts. */
  sections: Record<ResultSection, SectionResults>;
  /** Null where no interval is calculated. */
  intervals: IntervalChoiceView | null;
  /** Whether the charts show nothing that the key results don’t say. */
  isSaid: Record<'response' | 'time', boolean>;
  response: Chart[];
  time: Chart[];
  survival: { chart: Chart; tests: SurvivalTestView[] }[];
  comparisons: TwoArmTableView[];
  events: Chart[];
  swimmer: Chart[];
  lesions: Chart[];
  /** Adverse events by organ system, as registries list them. */
  systems: AdverseEventsBySystem[];
  /** Beside another report of the same trial; null where there is none. */
  both: SideBySide | null;
  /** Whether they stand open. */
  outcomesOpen: boolean;
  outcomeCount: number;
  /** A registry's outcomes, by rank, groups in columns; those of others stand in `outcomes`. */
  outcomesByRank: { key: string; title: string; table: GroupTable }[];
  outcomes: {
    key: string;
    cohort: string;
    measure: string;
    result: ResultView;
    criteria: string;
    note: string;
    contradicts: boolean;
  }[];
  /** Rows of adverse events, whether they are listed or not. */
  eventCount: number;
  /** Where all rows stand; null where they stand on the page. */
  allEvents: { href: string; text: string } | null;
  adverseEvents: {
    key: string;
    cohort: string;
    term: string;
    grade: string;
    result: ResultView;
    note: string;
  }[];
  tests: {
    key: string;
    measure: string;
    between: string;
    test: string;
    statistic: string;
    pValue: string;
    fact: string;
    note: string;
  }[];
  patients: PatientTableView | null;
  checks: StudyChecksView;
  /** What the study doesn't report, in words. */
  notReported: string[];
}

/** Rows of adverse events that are listed again as reported, where tables by organ system have them all. */
const MOST_LISTED = 100;

/** Everything that a study's page shows. */
export function studyPage(
  context: ViewContext,
  study: StudyInput,
  checkResults: readonly CheckResultItem[],
  other: StudyInput | null = null,
): StudyPageView {
  const { text } = context;
  const cohortName = (id: string | null) => (id === null ? '' : cohortLabel(context, study, id));
  const betweenOf = ({ cohortId, versusId }: OutcomeOfStudy) =>
    [cohortId, versusId]
      .filter((id) => id !== null)
      .map(cohortName)
      .join(' vs ');
  const isRegistry = study.origin === 'registry';
  const survival = survivalViews(context, study);
  const [response, time] = [responseCharts(context, study), reportedTimeCharts(context, study)];
  const comparisons = twoArmComparisons(context, study);
  const drawn = new Set([
    ...[...response, ...time].flatMap((chart) => ('rows' in chart ? chart.rows.map(({ key }) => key) : [])),
    ...comparisons.flatMap(({ rows }) => rows.map(({ key }) => key)),
  ]);
  const cautions = placeCautions(context, study, keyGroups(context, study));
  const systems = adverseEventsBySystem(context, study);
  const events = study.adverseEvents.length;
  const isListed = events <= MOST_LISTED || cellsOf(systems) < events;
  const groups = populationGroups(context, study);
  const baseline = baselineTable(groups.filter(({ isSubgroup }) => !isSubgroup));
  const cards = keyCards(context, { study, survival, comparisons });
  const view: Omit<StudyPageView, 'index' | 'notReported'> = {
    head: studyHead(context, study),
    keyCards: cards,
    noResults: hasAnyResult(study) ? text.study.noKeyResults : text.study.noOutcomes,
    cautions,
    bias: biasView(context, cautions),
    statements: study.statements.map((row) => statementView(context, row)),
    methods: dataCells(
      context,
      study.characteristics.filter(({ kind }) => kind === 'study'),
    ),
    population: baseline ? groups.filter(({ isSubgroup }) => isSubgroup) : groups,
    baseline,
    flow: study.cohorts.length > 1 ? participantFlow(context, study) : [],
    flowTable: flowTable(context, study),
    regimens: regimenGroups(context, study),
    intervals: hasCounts(study) ? intervalChoice(context, `/studies/${study.slug}`) : null,
    sections: {
      response: sectionResults(context, study, 'response', drawn),
      times: sectionResults(context, study, 'times', drawn),
    },
    isSaid: {
      response: response.every((chart) => isSaid(chart, cards)),
      time: time.every((chart) => isSaid(chart, cards)),
    },
    response,
    time,
    survival: survival.map(({ chart, analysis, measure }) => ({
      chart,
      tests: survivalTests(context, study, measure, analysis),
    })),
    comparisons,
    events: adverseEventCharts(context, study),
    swimmer: swimmerCharts(context, study),
    lesions: lesionCharts(context, study),
    systems,
    both: other && sideBySide(context, study, other),
    // A registry's outcomes are mostly of measures of their own, which no chart shows.
    outcomesOpen: study.outcomes.some(({ endpointRank, title }) => endpointRank !== null && title !== null),
    outcomeCount: study.outcomes.length,
    outcomesByRank: isRegistry ? outcomesByRank(context, study) : [],
    outcomes: (isRegistry ? [] : study.outcomes).map((row) => ({
      key: row.id,
      cohort: betweenOf(row),
      measure: outcomeTitle(context, row),
      result: resultView(context, row),
      criteria: criteriaOfResult(context, row, study),
      note: outcomeNote(context, row),
      contradicts: row.contradictsId !== null,
    })),
    eventCount: events,
    allEvents: isListed
      ? null
      : {
          href: `/${context.locale}/adverse-events?study=${study.slug}`,
          text: text.study.allEvents(events),
        },
    adverseEvents: (isListed ? study.adverseEvents : []).map((row) => ({
      key: row.id,
      cohort: cohortName(row.cohortId),
      term: adverseEventTitle(context, row),
      grade: gradeText(context, row),
      result: adverseEventResult(context, row),
      note: eventNote(context, row),
    })),
    tests: study.tests.map((row) => ({
      key: row.id,
      measure: measureTitle(context, { ...row, statistic: null }),
      between: row.cohorts.map(({ cohortId }) => cohortName(cohortId)).join(' vs '),
      test: withCommas([
        text.tests[row.test] ?? row.test,
        ...(row.sides ? [text.sides[row.sides] ?? row.sides] : []),
        ...(row.hypothesis ? [text.registry.hypotheses[row.hypothesis] ?? row.hypothesis] : []),
      ]),
      statistic:
        row.statistic === null
          ? text.number.notReportedSign
          : withCommas([
              formatPrinted(context, row.statistic, row.statisticPrinted),
              ...(row.degreesOfFreedom === null ? [] : [text.survival.df(row.degreesOfFreedom)]),
            ]),
      pValue:
        row.pValue === null
          ? text.number.notReportedSign
          : `P ${row.pSign ?? '='} ${formatPrinted(context, row.pValue, row.pPrinted)}`,
      fact: row.factId,
      note: joinSentences(context, [
        row.significant === null ? '' : text.record[row.significant ? 'significant' : 'notSignificant'],
        row.method ? text.registry.method(row.method) : '',
        ...registeredNotes(context, row),
        inLocale(context, row.noteEn, row.noteZh),
      ]),
    })),
    patients: patientTable(context, study),
    checks: studyChecks(context, checkResults),
  };
  return { ...view, index: indexOf(context, view), notReported: notReported(context, study, view) };
}

/** Rows that the tables by organ system show. */
const cellsOf = (tables: readonly AdverseEventsBySystem[]) =>
  tables
    .flatMap(({ systems }) => systems.flatMap(({ events }) => events.flatMap(({ cells }) => cells)))
    .filter((cell) => cell !== null).length;

/** Whether anything was found, in figures or in words: what is no key result is a result all the same. */
const hasAnyResult = ({ outcomes, adverseEvents, patientRows }: StudyInput) =>
  outcomes.some(({ notReported }) => !notReported) ||
  adverseEvents.length > 0 ||
  patientRows.some(({ times }) => times.length > 0);

const RANKS = ['primary', 'secondary', 'other', 'post-hoc'];
const UNRANKED = 'none';

type OutcomeOfStudy = StudyInput['outcomes'][number];

const outcomeTitle = (context: ViewContext, row: OutcomeOfStudy) =>
  [measureTitle(context, row), ...resultTraits(context, row)].join(' · ');

const outcomeNote = (context: ViewContext, row: OutcomeOfStudy) =>
  [...registeredNotes(context, row), inLocale(context, row.noteEn, row.noteZh)].filter(Boolean).join(' · ');

/** Outcomes of a registry's record by their rank, groups in columns. */
function outcomesByRank(context: ViewContext, study: StudyInput): StudyPageView['outcomesByRank'] {
  const { registry, study: words } = context.text;
  const rankOf = ({ endpointRank }: OutcomeOfStudy) =>
    RANKS.find((rank) => rank === endpointRank) ?? UNRANKED;
  const byRank = groupBy(study.outcomes, rankOf);
  const nameOf = (id: string) => (id === '' ? words.wholeStudy : cohortLabel(context, study, id));
  return [...RANKS, UNRANKED].flatMap((rank) => {
    const rows = byRank.get(rank);
    if (!rows) return [];
    const groups = [...study.cohorts.map(({ id }) => id), ''].filter((id) =>
      rows.some(({ cohortId }) => (cohortId ?? '') === id),
    );
    const table = groupTable(
      groups.map((key) => ({ key, title: nameOf(key) })),
      rows.map((row) => ({
        subject: { key: rank, name: '', note: '' },
        label: [
          // The rank stands above.
          outcomeTitle(context, { ...row, endpointRank: null }),
          ...(row.versusId ? [`vs ${nameOf(row.versusId)}`] : []),
        ].join(' · '),
        note: [criteriaOfResult(context, row, study), outcomeNote(context, row)].filter(Boolean).join(' · '),
        group: row.cohortId ?? '',
        cell: { result: resultView(context, row), note: row.contradictsId === null ? '' : words.contradicts },
      })),
    );
    return [{ key: rank, title: registry.byRank[rank] ?? '', table }];
  });
}

function eventNote(context: ViewContext, row: StudyInput['adverseEvents'][number]): string {
  const { number } = context.text;
  return [
    row.exposureRate === null
      ? ''
      : formatQuantity(
          context,
          formatPrinted(context, row.exposureRate, row.exposureRatePrinted),
          row.exposureUnit,
          row.exposureRate,
        ),
    row.immuneRelated === null ? '' : row.immuneRelated ? number.immuneRelated : number.notImmuneRelated,
    row.events === null
      ? ''
      : formatQuantity(context, formatNumber(context, row.events), 'events', row.events),
    row.atRisk === null ? '' : context.text.registry.atRisk(row.atRisk),
    row.organSystem ? groupName(context, 'organ-systems', row.organSystem) : '',
    row.termVerbatim ?? '',
    row.ascertainment ? (context.text.registry.ascertainments[row.ascertainment] ?? row.ascertainment) : '',
    row.sourceVocabulary ?? '',
    inLocale(context, row.noteEn, row.noteZh),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** True where a share can be calculated, and so an interval. */
const hasCounts = ({ outcomes, adverseEvents, characteristics }: StudyInput) =>
  [...outcomes, ...characteristics].some(({ count, of }) => count !== null && of !== null) ||
  adverseEvents.some(({ count, of }) => count !== null && of !== null);

type PartsOfView = Omit<StudyPageView, 'index' | 'notReported'>;

/** What a section of results holds; nothing, where it would only say that nothing is reported. */
const countOfSection = (
  view: PartsOfView,
  charts: readonly unknown[],
  section: TwoArmTableView['section'],
  besides: readonly unknown[],
) => charts.length + view.comparisons.filter((table) => table.section === section).length + besides.length;

/** How much stands in each section that the page can be without. */
function sizesOf(view: PartsOfView): Record<'response' | 'time-to-event' | 'adverse-events', number> {
  return {
    response: countOfSection(view, view.response, 'response', view.sections.response.besides),
    'time-to-event': countOfSection(
      view,
      [...view.survival, ...view.time],
      'time-to-event',
      view.sections.times.besides,
    ),
    'adverse-events': view.eventCount,
  };
}

/** Sections by their anchors, as they follow one another; a count where it says something. */
function indexOf({ text }: ViewContext, view: PartsOfView): StudyPageView['index'] {
  const { study } = text;
  const sizes = sizesOf(view);
  const patients: [string, string, number] = ['patients', study.patients, view.patients?.rows.length ?? 0];
  const [first, second] = [sizes.response, sizes['time-to-event']];
  const entries: [id: string, text: string, size: number][] = [
    ['key-results', study.keyResults, view.keyCards.length],
    ...(view.swimmer.length > 0 ? [patients] : []),
    ['response', study.response, first],
    ['time-to-event', study.timeToEvent, second],
    ...(view.swimmer.length > 0 ? [] : [patients]),
    ['lesions', study.lesions, view.lesions.length],
    ['adverse-events', study.adverseEvents, sizes['adverse-events']],
    ['both', text.registry.bothTell, view.both?.rows.length ?? 0],
    [
      'population',
      study.populationAndRegimen,
      view.population.length +
        view.regimens.length +
        view.flow.length +
        [view.baseline, view.flowTable].filter(Boolean).length,
    ],
    ['checks', study.checks, view.checks.of],
    ['statements', study.statements, view.statements.length],
    ['outcomes', study.allOutcomes, view.outcomeCount],
  ];
  return [
    ...entries
      .filter(([id, , size]) => size > 0 || id === 'key-results')
      .map(([id, name, size]) => ({
        id,
        text: name,
        count: id === 'population' || size === 0 ? '' : String(size),
      })),
    { id: 'cite', text: text.cite.title, count: '' },
  ];
}

/** What a reader may look for and the study doesn't report. */
function notReported({ text, labels, locale }: ViewContext, study: StudyInput, view: PartsOfView): string[] {
  const { study: words } = text;
  const sizes = sizesOf(view);
  const ofPatients = view.patients !== null;
  // Told in words only, or patient by patient.
  const reportsEvents =
    study.outcomes.some(
      ({ measure, notReported: isMissing }) =>
        !isMissing && labels.measures[measure]?.topic === 'adverse-events',
    ) || study.characteristics.some(({ measure }) => labels.adverseEvents[measure] !== undefined);
  // That no result at all is reported says nothing of any one measure.
  const said = study.outcomes
    .filter((row) => row.notReported && !['other', undefined].includes(labels.measures[row.measure]?.group))
    .map(({ measure }) => labels.measures[measure]?.[locale] ?? measure);
  return [
    ...new Set([
      ...(sizes.response === 0 && view.sections.response.empty === words.noResponse ? [words.response] : []),
      ...(sizes['time-to-event'] === 0 && view.sections.times.empty === words.noTimeToEvent
        ? [words.timeToEvent]
        : []),
      ...(sizes['adverse-events'] === 0 && !reportsEvents ? [words.adverseEvents] : []),
      ...(ofPatients ? [] : [words.patients]),
      ...(view.population.length === 0 && !view.baseline ? [words.population] : []),
      ...(view.regimens.length === 0 ? [words.regimens] : []),
      ...said,
    ]),
  ];
}
