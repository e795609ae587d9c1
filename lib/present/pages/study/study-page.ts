import type { CheckResultItem } from '@/lib/data/tables/audit-table';
import type { StudyInput } from '@/lib/domain/study-items';
import type { Chart } from '../../charts/chart-model';
import { type StatementView, statementView } from '../../provenance/statement-view';
import { eventResult, eventTitle, gradeText } from '../../results/event-view';
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
import { type BiasView, biasView, type PlacedCautions, placeCautions } from './cautions';
import {
  type CellGroup,
  type DataCell,
  dataCells,
  populationGroups,
  type RegimenOfStudy,
  regimenGroups,
} from './data-cells';
import { adverseEventCharts } from './event-charts';
import { type EventsBySystem, eventsBySystem } from './events-by-system';
import { type FlowTableView, flowTable } from './flow-table';
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
  systems: EventsBySystem[];
  /** Beside another report of the same trial; null where there is none. */
  both: SideBySide | null;
  /** Whether they stand open. */
  outcomesOpen: boolean;
  outcomes: {
    key: string;
    /** Heading of the rows that follow, where outcomes are told apart by rank. */
    heading: string;
    cohort: string;
    measure: string;
    result: ResultView;
    criteria: string;
    note: string;
    contradicts: boolean;
  }[];
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

/** Everything that a study's page shows. */
export function studyPage(
  context: ViewContext,
  study: StudyInput,
  checkResults: readonly CheckResultItem[],
  other: StudyInput | null = null,
): StudyPageView {
  const { text } = context;
  const cohortName = (id: string | null) => {
    const found = study.cohorts.find((candidate) => candidate.id === id);
    return found ? inLocale(context, found.labelEn, found.labelZh) : '';
  };
  const survival = survivalViews(context, study);
  const [response, time] = [responseCharts(context, study), reportedTimeCharts(context, study)];
  const comparisons = twoArmComparisons(context, study);
  const drawn = new Set([
    ...[...response, ...time].flatMap((chart) => ('rows' in chart ? chart.rows.map(({ key }) => key) : [])),
    ...comparisons.flatMap(({ rows }) => rows.map(({ key }) => key)),
  ]);
  const cautions = placeCautions(context, study, keyGroups(context, study));
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
    population: populationGroups(context, study),
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
    systems: eventsBySystem(context, study),
    both: other && sideBySide(context, study, other),
    // A registry's outcomes are mostly of measures of their own, which no chart shows.
    outcomesOpen: study.outcomes.some(({ endpointRank, title }) => endpointRank !== null && title !== null),
    outcomes: byRank(context, study).map(({ row, heading }) => ({
      key: row.id,
      heading,
      cohort: cohortName(row.cohortId) + (row.versusId ? ` vs ${cohortName(row.versusId)}` : ''),
      measure: [measureTitle(context, row), ...resultTraits(context, row)].join(' · '),
      result: resultView(context, row),
      criteria: criteriaOfResult(context, row, study),
      note: [...registeredNotes(context, row), inLocale(context, row.noteEn, row.noteZh)]
        .filter(Boolean)
        .join(' · '),
      contradicts: row.contradictsId !== null,
    })),
    adverseEvents: study.adverseEvents.map((row) => ({
      key: row.id,
      cohort: cohortName(row.cohortId),
      term: eventTitle(context, row),
      grade: gradeText(context, row),
      result: eventResult(context, row),
      note: eventNote(context, row),
    })),
    tests: study.tests.map((row) => ({
      key: row.id,
      measure: measureTitle(context, { ...row, statistic: null }),
      between: row.cohorts.map(({ cohortId }) => cohortName(cohortId)).join(' vs '),
      test: [
        text.tests[row.test] ?? row.test,
        ...(row.sides ? [text.sides[row.sides] ?? row.sides] : []),
        ...(row.hypothesis ? [text.registry.hypotheses[row.hypothesis] ?? row.hypothesis] : []),
      ].join(', '),
      statistic:
        row.statistic === null
          ? text.number.notReportedSign
          : [
              formatPrinted(context, row.statistic, row.statisticPrinted),
              ...(row.degreesOfFreedom === null ? [] : [text.survival.df(row.degreesOfFreedom)]),
            ].join(', '),
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

/** Whether anything was found, in figures or in words: what is no key result is a result all the same. */
const hasAnyResult = ({ outcomes, adverseEvents, patientRows }: StudyInput) =>
  outcomes.some(({ notReported }) => !notReported) ||
  adverseEvents.length > 0 ||
  patientRows.some(({ times }) => times.length > 0);

const RANKS = ['primary', 'secondary', 'other', 'post-hoc'];

/** Outcomes of a registry's record by their rank, each rank under a heading; others as they stand. */
function byRank(
  { text }: ViewContext,
  { origin, outcomes }: StudyInput,
): { row: StudyInput['outcomes'][number]; heading: string }[] {
  if (origin !== 'registry') return outcomes.map((row) => ({ row, heading: '' }));
  const rankOf = ({ endpointRank }: StudyInput['outcomes'][number]) => {
    const at = RANKS.indexOf(endpointRank ?? '');
    return at < 0 ? RANKS.length : at;
  };
  const sorted = [...outcomes].sort((a, b) => rankOf(a) - rankOf(b));
  return sorted.map((row, at) => {
    const isFirst = at === 0 || rankOf(row) !== rankOf(sorted[at - 1] ?? row);
    return { row, heading: isFirst ? (text.registry.byRank[RANKS[rankOf(row)] ?? 'none'] ?? '') : '' };
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
    'adverse-events': view.adverseEvents.length,
  };
}

/** Sections by their anchors, as they follow one another; a count where it says something. */
function indexOf({ text }: ViewContext, view: PartsOfView): StudyPageView['index'] {
  const { study } = text;
  const sizes = sizesOf(view);
  const patients: [string, string, number] = [
    'patients',
    study.patientsShort,
    view.patients?.rows.length ?? 0,
  ];
  const [first, second] = [sizes.response, sizes['time-to-event']];
  const entries: [id: string, text: string, size: number][] = [
    ['key-results', study.keyResults, view.keyCards.length],
    ...(view.swimmer.length > 0 ? [patients] : []),
    ['response', study.response, first],
    ['time-to-event', study.timesShort, second],
    ...(view.swimmer.length > 0 ? [] : [patients]),
    ['lesions', study.lesions, view.lesions.length],
    ['adverse-events', study.adverseEvents, sizes['adverse-events']],
    ['both', text.registry.bothTell, view.both?.rows.length ?? 0],
    [
      'population',
      study.populationAndRegimen,
      view.population.length + view.regimens.length + view.flow.length + (view.flowTable ? 1 : 0),
    ],
    ['statements', study.statements, view.statements.length],
    ['outcomes', study.allOutcomes, view.outcomes.length],
    ['checks', study.checks, view.checks.of],
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
        ? [words.timesShort]
        : []),
      ...(sizes['adverse-events'] === 0 && !reportsEvents ? [words.adverseEvents] : []),
      ...(ofPatients ? [] : [words.patients]),
      ...(view.population.length === 0 ? [words.population] : []),
      ...(view.regimens.length === 0 ? [words.regimens] : []),
      ...said,
    ]),
  ];
}
