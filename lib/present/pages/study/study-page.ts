import type { FindingItem } from '@/lib/data/tables/audit-table';
import { groupBy } from '@/lib/domain/group-by';
import type { CharacteristicItem, CohortItem, OutcomeOfStudy, StudyInput } from '@/lib/domain/study-items';
import { timeKey } from '@/lib/domain/timepoint';
import type { Chart } from '../../charts/chart-model';
import { type FindingView, findingView } from '../../provenance/findings';
import { type NoteView, noteView } from '../../provenance/note-view';
import { type StatementView, statementView } from '../../provenance/statement-view';
import { cohortSizeText } from '../../results/cohort-size';
import { eventResult, eventTitle, gradeText } from '../../results/event-view';
import { headlineOf, isHeadline, keyGroupOf } from '../../results/headline-measures';
import { type IntervalChoiceView, intervalChoice } from '../../results/interval-choice';
import {
  criteriaName,
  criteriaOfResult,
  formatPrinted,
  measureTitle,
  type ResultView,
  resultTraits,
  resultView,
  verdictOf,
} from '../../results/result-view';
import { formatNumber, formatQuantity } from '../../words/format-number';
import { tumourLink } from '../../words/term-links';
import {
  drugName,
  groupName,
  inLocale,
  joinNames,
  measureName,
  regimenName,
  type ViewContext,
} from '../../words/view-context';
import { type CohortPick, cohortPick } from '../compare/cohort-pick';
import { type DatumView, datumView } from './datum-view';
import { adverseEventCharts } from './event-charts';
import { lesionCharts } from './lesion-charts';
import { responseCharts } from './response-charts';
import { type ResultSection, type SectionResults, sectionResults } from './section-results';
import { type SurvivalTestView, survivalTests } from './survival-tests';
import { swimmerCharts } from './swimmer-chart';
import { testText } from './test-text';
import { reportedTimeCharts, survivalViews } from './time-charts';
import { type TwoArmTableView, twoArmComparisons } from './two-arm-comparisons';

export interface StudyPageView {
  slug: string;
  title: string;
  shortTitle: string;
  origin: 'own' | 'cited';
  originLabel: string;
  provenance: string;
  /** Who extracted and reviewed the study; empty where that is not recorded. */
  extraction: string;
  paperHref: string;
  mentionFact: string;
  badges: string[];
  tumours: { text: string; href: string }[];
  keyFindings: DatumView[];
  /** Cautions that concern the key results. */
  keyCautions: (NoteView & { field: string })[];
  statements: StatementView[];
  notes: NoteView[];
  methods: DatumView[];
  population: { cohort: string; data: DatumView[] }[];
  cohorts: {
    id: string;
    label: string;
    role: string;
    size: { text: string; fact: string | null };
    parent: string | null;
    regimens: string[];
    overlaps: { text: string; href: string; fact: string; note: string }[];
    pick: CohortPick;
  }[];
  regimens: {
    id: string;
    label: string;
    sequence: string;
    drugs: { name: string; href: string; supportive: boolean; fact: string }[];
    /** Without a drug: surgery, radiotherapy. */
    treatments: { name: string; fact: string }[];
    data: (DatumView & { drug: string })[];
  }[];
  /** What sections say beside their charts. */
  sections: Record<ResultSection, SectionResults>;
  /** Null where no interval is calculated. */
  intervals: IntervalChoiceView | null;
  response: Chart[];
  time: Chart[];
  survival: { chart: Chart; tests: SurvivalTestView[] }[];
  comparisons: TwoArmTableView[];
  events: Chart[];
  swimmer: Chart[];
  lesions: Chart[];
  outcomes: {
    key: string;
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
  csvHref: string;
  fhirHref: string;
  /** Findings that are not plain agreement, and how many agree. */
  findings: FindingView[];
  agreeing: number;
}

export interface PatientTableView {
  columns: string[];
  rows: { key: string; label: string; cohort: string; cells: ResultView[][] }[];
  /** What is known of few patients only, patient by patient. */
  more: { patient: string; data: DatumView[] }[];
}

/** Rows of key results that are not exceeded but by the first group. */
const HEADLINE_LIMIT = 8;

/** Everything that a study's page shows. */
export function studyPage(
  context: ViewContext,
  study: StudyInput,
  findings: readonly FindingItem[],
): StudyPageView {
  const { text, locale } = context;
  const cohort = (id: string | null) => study.cohorts.find((candidate) => candidate.id === id);
  const cohortName = (id: string | null) => {
    const found = cohort(id);
    return found ? inLocale(context, found.labelEn, found.labelZh) : '';
  };
  const paper = inLocale(context, study.paper.titleEn, study.paper.titleZh);
  const survival = survivalViews(context, study);
  const [response, time] = [responseCharts(context, study), reportedTimeCharts(context, study)];
  const comparisons = twoArmComparisons(context, study);
  const drawn = new Set([
    ...[...response, ...time].flatMap((chart) => ('rows' in chart ? chart.rows.map(({ key }) => key) : [])),
    ...comparisons.flatMap(({ rows }) => rows.map(({ key }) => key)),
  ]);
  return {
    slug: study.slug,
    title: inLocale(context, study.titleEn, study.titleZh),
    shortTitle: inLocale(context, study.shortTitleEn, study.shortTitleZh),
    origin: study.origin === 'cited' ? 'cited' : 'own',
    originLabel: text.origin[study.origin] ?? study.origin,
    provenance:
      study.origin === 'cited' ? text.study.citedBy(paper, study.references) : text.study.reportedBy(paper),
    extraction:
      study.extractionState === null
        ? ''
        : text.study.extraction(
            text.extractionStates[study.extractionState] ?? study.extractionState,
            joinNames(context, study.extractedBy.split('\n')),
            joinNames(context, study.reviewedBy.split('\n')),
          ),
    paperHref: `/${locale}/papers/${study.paper.slug}`,
    mentionFact: study.mentionFactId,
    badges: [
      study.design && groupName(context, 'designs', study.design),
      study.phase && groupName(context, 'phases', study.phase),
      study.patients !== null && text.number.patients(study.patients),
      ...study.settings.map(({ setting }) => groupName(context, 'settings', setting)),
      criteriaName(context, study.responseCriteria),
    ].filter((badge): badge is string => typeof badge === 'string' && badge !== ''),
    tumours: study.tumours.map(({ tumourSlug }) => tumourLink(context, tumourSlug)),
    keyFindings: keyFindings(context, study, cohortName),
    keyCautions: keyCautions(context, study),
    statements: study.statements.map((row) => statementView(context, row)),
    notes: study.notes.map((note) => noteView(context, note)),
    methods: study.characteristics
      .filter(({ kind }) => kind === 'study')
      .map((row) => datumView(context, row)),
    population: study.cohorts.flatMap(({ id }) => {
      const data = study.characteristics.filter((row) => row.kind === 'cohort' && row.cohortId === id);
      return data.length === 0
        ? []
        : [{ cohort: cohortName(id), data: data.map((row) => datumView(context, row)) }];
    }),
    cohorts: study.cohorts.map((row) => cohortView(context, study, row, cohortName)),
    regimens: study.regimens.map((regimen) => ({
      id: regimen.id,
      label: regimenName(context, regimen),
      sequence: joinNames(
        context,
        regimen.sequence
          .split(',')
          .filter(Boolean)
          .map((slug) => groupName(context, 'settings', slug)),
      ),
      drugs: regimen.drugs.map(({ drugSlug, supportive, factId }) => ({
        name: drugName(context, drugSlug),
        href: `/${locale}/drugs/${drugSlug}`,
        supportive,
        fact: factId,
      })),
      treatments: regimen.treatments.map(({ treatment, factId }) => ({
        name: groupName(context, 'non-drug-treatments', treatment),
        fact: factId,
      })),
      data: study.characteristics
        .filter(({ regimenId }) => regimenId === regimen.id)
        .map((row) => ({
          ...datumView(context, row),
          drug: row.drugSlug ? drugName(context, row.drugSlug) : '',
        })),
    })),
    intervals: hasCounts(study) ? intervalChoice(context, `/studies/${study.slug}`) : null,
    sections: {
      response: sectionResults(context, study, 'response', drawn),
      times: sectionResults(context, study, 'times', drawn),
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
    outcomes: study.outcomes.map((row) => ({
      key: row.id,
      cohort: cohortName(row.cohortId) + (row.versusId ? ` vs ${cohortName(row.versusId)}` : ''),
      measure: [measureTitle(context, row), ...resultTraits(context, row)].join(' · '),
      result: resultView(context, row),
      criteria: criteriaOfResult(context, row, study),
      note: inLocale(context, row.noteEn, row.noteZh),
      contradicts: row.contradictsId !== null,
    })),
    adverseEvents: study.adverseEvents.map((row) => ({
      key: row.id,
      cohort: cohortName(row.cohortId),
      term: eventTitle(context, row),
      grade: gradeText(context, row),
      result: eventResult(context, row),
      note: [
        row.exposureRate === null
          ? ''
          : formatQuantity(
              context,
              formatPrinted(context, row.exposureRate, row.exposureRatePrinted),
              row.exposureUnit,
              row.exposureRate,
            ),
        row.immuneRelated === null
          ? ''
          : row.immuneRelated
            ? text.number.immuneRelated
            : text.number.notImmuneRelated,
        row.events === null
          ? ''
          : formatQuantity(context, formatNumber(context, row.events), 'events', row.events),
        inLocale(context, row.noteEn, row.noteZh),
      ]
        .filter(Boolean)
        .join(' · '),
    })),
    tests: study.tests.map((row) => ({
      key: row.id,
      measure: measureTitle(context, { ...row, statistic: null }),
      between: row.cohorts.map(({ cohortId }) => cohortName(cohortId)).join(' vs '),
      test: [
        text.tests[row.test] ?? row.test,
        ...(row.sides ? [text.sides[row.sides] ?? row.sides] : []),
      ].join(', '),
      statistic:
        row.statistic === null
          ? text.number.notReportedSign
          : formatPrinted(context, row.statistic, row.statisticPrinted),
      pValue:
        row.pValue === null
          ? text.number.notReportedSign
          : `P ${row.pSign ?? '='} ${formatPrinted(context, row.pValue, row.pPrinted)}`,
      fact: row.factId,
      note: inLocale(context, row.noteEn, row.noteZh),
    })),
    patients: patientTable(context, study, cohortName),
    csvHref: `/api/v1/facts?study=${study.slug}&format=csv`,
    fhirHref: `/api/v1/studies/${study.slug}/fhir`,
    findings: findings
      .filter(({ verdict }) => verdict !== 'agrees')
      .map((finding) => findingView(context, finding)),
    agreeing: findings.filter(({ verdict }) => verdict === 'agrees').length,
  };
}

/** True where a share can be calculated, and so an interval. */
const hasCounts = ({ outcomes, adverseEvents, characteristics }: StudyInput) =>
  [...outcomes, ...characteristics].some(({ count, of }) => count !== null && of !== null) ||
  adverseEvents.some(({ count, of }) => count !== null && of !== null);

/** Results of one endpoint or partition that a study is known by, of all groups, with the tests of them. */
export interface KeyGroup {
  outcomes: OutcomeOfStudy[];
  tests: StudyInput['tests'];
}

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
    .filter((row) => isHeadline(context, row.measure) && row.contradictsId === null && !row.notReported)
    .filter(({ cohortId, tumourSlug }) => !single.has(cohortId) && tumourSlug === null)
    .sort(
      (a, b) =>
        rank(a.cohortId) - rank(b.cohortId) ||
        headlineOf(context, a.measure) - headlineOf(context, b.measure),
    );
  const keyOf = ({ measure, cohortId }: OutcomeOfStudy) =>
    `${rank(cohortId)} ${keyGroupOf(context, measure)}`;
  const groups = [...groupBy(outcomes, keyOf)].map(([, own]): KeyGroup => {
    const key = keyGroupOf(context, own[0]?.measure ?? '');
    return {
      outcomes: own,
      tests: study.tests.filter(({ measure }) => keyGroupOf(context, measure) === key),
    };
  });
  const kept: KeyGroup[] = [];
  let rows = 0;
  for (const group of groups) {
    rows += group.outcomes.length;
    if (kept.length > 0 && rows > HEADLINE_LIMIT) break;
    kept.push(group);
  }
  return kept;
}

function keyFindings(
  context: ViewContext,
  study: StudyInput,
  cohortName: (id: string) => string,
): DatumView[] {
  const separator = context.locale === 'zh' ? '，' : ', ';
  return keyGroups(context, study).flatMap(({ outcomes, tests }) => [
    ...outcomes.map((row) => ({
      key: row.id,
      label: [measureTitle(context, row), cohortName(row.cohortId)].filter(Boolean).join(separator),
      result: resultView(context, row),
    })),
    ...tests.map((row) => testDatum(context, row)),
  ]);
}

/** Cautions on the whole study, and on what stands among its key results. */
function keyCautions(context: ViewContext, study: StudyInput): StudyPageView['keyCautions'] {
  const groups = keyGroups(context, study);
  if (groups.length === 0) return [];
  const local = (id: string) => id.slice(id.indexOf('/') + 1);
  const shown = new Set(
    groups.flatMap(({ outcomes, tests }) => [
      ...outcomes.flatMap(({ measure, cohortId }) => [measure, local(cohortId)]),
      ...tests.flatMap(({ measure, cohorts }) => [
        measure,
        ...cohorts.map(({ cohortId }) => local(cohortId)),
      ]),
    ]),
  );
  const isAbout = (concerns: string) =>
    concerns === '' || concerns.split(',').some((name) => shown.has(name));
  return study.notes
    .filter(({ weight, concerns = '' }) => weight === 'caution' && isAbout(concerns))
    .map((note) => ({
      ...noteView(context, note),
      field: context.text.biasFields[note.bias ?? ''] ?? '',
    }));
}

/** A reported test as a datum: "Recurrence, 1 year, χ² test: χ² = 3.81, P > 0.05". */
function testDatum(context: ViewContext, row: StudyInput['tests'][number]): DatumView {
  const { text, locale } = context;
  const figure = testText(context, row);
  const note = inLocale(context, row.noteEn, row.noteZh);
  return {
    key: row.id,
    label: [measureTitle(context, { ...row, statistic: null }), text.tests[row.test] ?? row.test].join(
      locale === 'zh' ? '，' : ', ',
    ),
    result: {
      fact: row.factId,
      state: 'value',
      figure,
      small: false,
      words: [figure, note].filter(Boolean).join(' · '),
      ...(note ? { note } : {}),
      ...verdictOf(context, row.factId),
    },
  };
}

function cohortView(
  context: ViewContext,
  study: StudyInput,
  cohort: CohortItem,
  cohortName: (id: string | null) => string,
): StudyPageView['cohorts'][number] {
  const { text, locale } = context;
  const sides = [
    ...cohort.overlaps.map((overlap) => ({
      ...overlap,
      other: overlap.to,
      word: text.overlapRelations[overlap.relation],
    })),
    ...cohort.overlappedBy.map((overlap) => ({
      ...overlap,
      other: overlap.from,
      word: text.overlapRelations[INVERSE[overlap.relation] ?? overlap.relation],
    })),
  ];
  return {
    id: cohort.id,
    label: inLocale(context, cohort.labelEn, cohort.labelZh),
    role: text.roles[cohort.role] ?? cohort.role,
    size: {
      text: cohortSizeText(context, cohort),
      fact: cohort.sizeFactId,
    },
    parent: cohort.parentId ? text.study.partOf(cohortName(cohort.parentId)) : null,
    regimens: study.regimens
      .filter(({ id }) => cohort.regimens.some(({ regimenId }) => regimenId === id))
      .map((regimen) => regimenName(context, regimen)),
    overlaps: sides.map(({ other, word, factId, noteEn, noteZh }) => ({
      text: `${word ?? ''} ${inLocale(context, other.study.shortTitleEn, other.study.shortTitleZh)} (${inLocale(context, other.labelEn, other.labelZh)})`,
      href: `/${locale}/studies/${other.study.slug}`,
      fact: factId,
      note: inLocale(context, noteEn, noteZh),
    })),
    pick: cohortPick(context, study, cohort),
  };
}

const INVERSE: Record<string, string> = { includes: 'included-in', 'included-in': 'includes' };

/** Every column of the patients' tables, a patient a row. */
function patientTable(
  context: ViewContext,
  study: StudyInput,
  cohortName: (id: string) => string,
): PatientTableView | null {
  if (study.patientRows.length === 0) return null;
  const data = study.characteristics.filter(
    ({ kind, patientId }) => kind === 'patient' && patientId !== null,
  );
  const nameOfColumn = (measure: string) =>
    context.labels.measures[measure]?.[context.locale] ??
    context.labels.adverseEvents[measure]?.[context.locale] ??
    measure;
  const keyOf = (row: CharacteristicItem) => `${row.measure}|${row.drugSlug ?? ''}|${timeKey(row) ?? ''}`;
  const filled = groupBy(data, keyOf);
  const patientsOf = (rows: readonly CharacteristicItem[]) =>
    new Set(rows.map(({ patientId }) => patientId)).size;
  // A column for what is known of half of the patients or more; the rest is told patient by patient.
  const columns = new Map(
    [...filled]
      .filter(([, rows]) => patientsOf(rows) * 2 >= study.patientRows.length)
      .sort(([, a], [, b]) => patientsOf(b) - patientsOf(a))
      .map(([key, rows]) => [key, nameOfColumn(rows[0]?.measure ?? '')]),
  );
  const known = (patient: string) => data.filter(({ patientId }) => patientId === patient);
  const endpoints = [
    ...new Set(study.patientRows.flatMap(({ times }) => times.map(({ measure }) => measure))),
  ];
  return {
    columns: [...columns.values(), ...endpoints.map((measure) => measureName(context, measure))],
    rows: study.patientRows.map((patient) => ({
      key: patient.id,
      label: inLocale(context, patient.labelEn, patient.labelZh),
      cohort: cohortName(patient.cohortId),
      cells: [
        ...[...columns.keys()].map((key) =>
          known(patient.id)
            .filter((row) => keyOf(row) === key)
            .map((row) => resultView(context, row)),
        ),
        ...endpoints.map((measure) => {
          const time = patient.times.find((candidate) => candidate.measure === measure);
          if (!time) return [];
          const view = resultView(context, {
            factId: time.factId,
            value: time.time,
            sign: time.event ? null : '>',
            unit: time.unit,
            count: null,
            of: null,
            noteEn: time.noteEn,
            noteZh: time.noteZh,
          });
          const state = time.event ? context.text.charts.event : context.text.charts.ongoing;
          return [{ ...view, words: `${view.figure}, ${state}` }];
        }),
      ],
    })),
    more: study.patientRows.flatMap((patient) => {
      const rows = known(patient.id).filter((row) => !columns.has(keyOf(row)));
      const name = inLocale(context, patient.labelEn, patient.labelZh);
      return rows.length === 0 ? [] : [{ patient: name, data: rows.map((row) => datumView(context, row)) }];
    }),
  };
}
