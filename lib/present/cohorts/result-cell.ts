import { adverseEventFrequency } from '@/lib/domain/adverse-event-frequency';
import type { CohortEvidence, PatientOfCohort } from '@/lib/domain/evidence-cohort';
import type { EvidenceEntry } from '@/lib/domain/evidence-entry';
import { FEWEST_FOR_MEDIAN } from '@/lib/domain/patient-time';
import { analyseSurvival } from '@/lib/stats';
import { medianText, notesOfTimes } from '../charts/survival-chart';
import { factName } from '../provenance/source-panel';
import { adverseEventResult, adverseEventTitle, gradeText } from '../results/adverse-event-view';
import { headlineOf, isHeadline } from '../results/headline-measures';
import {
  asGrouped,
  criteriaOfResult,
  measureTitle,
  type ResultView,
  resultTraits,
  resultView,
  shareWithInterval,
} from '../results/result-view';
import { formatNumber, formatQuantity } from '../words/format-number';
import { inLocale, measureName, shortMeasureName, type ViewContext } from '../words/view-context';

/** A result with what is measured, in whom. */
export interface LabelledResult {
  key: string;
  /** What is measured; left out for adverse events. */
  measure?: string;
  /** What is measured by the name of its group, as tests of it are called; left out for adverse events. */
  question?: string;
  label: string;
  /** Criteria, comparator, part of the cohort: what the label leaves open. */
  sub: string;
  view: ResultView;
  /** Share and interval in percent, where there are counts; of how many patients. */
  bar?: { value: number; lower: number; upper: number; patients: number };
  /** Of a part of the cohort, not of the whole. */
  isPart?: boolean;
  /** Of an adverse event: the highest grade. */
  grade?: number | null;
  /** What one patient's own row says, by a term (the response of that patient) or a figure. */
  ofPatient?: 'term' | 'figure';
}

/** What patients' own rows say of an endpoint: a median that is calculated, or their times. */
export interface CalculatedTime {
  key: string;
  measure: string;
  label: string;
  sub: string;
  /** Empty where too few events stand behind a median. */
  text: string;
  /** The times themselves, where there is no median; at most twenty. */
  times: { text: string; fact: string; words: string }[];
  /** What the extractors remark of the times: readings of theirs on which they rest. */
  note: string;
  /** The curve, on the study's page. */
  href: string;
}

/** One column of a cohort's row. */
export interface ResultCell {
  /** What holds for all of them: the worst grade of the events. */
  lead: string;
  calculated: CalculatedTime[];
  shown: LabelledResult[];
  /** The rest, and the words that unfold it. */
  folded: LabelledResult[];
  unfold: string;
  /** What to say where nothing is reported of the cohort. */
  nothing: string;
  /** Cohorts of the study for which it is reported. */
  elsewhere: { text: string; href: string }[];
}

type Outcome = EvidenceEntry['outcomes'][number];
type AdverseEvent = EvidenceEntry['adverseEvents'][number];

/** The columns of outcomes, and the groups of measures that each holds; what no column names is among the others. */
const GROUPS_OF = {
  response: ['response'],
  times: ['time-to-event', 'event-rate'],
} as const satisfies Record<string, readonly string[]>;
export type OutcomeColumn = keyof typeof GROUPS_OF | 'others';

/** The column that shows a measure. */
export function columnOf({ labels }: Pick<ViewContext, 'labels'>, measure: string): OutcomeColumn {
  const group: string = labels.measures[measure]?.group ?? 'other';
  const [column] =
    Object.entries(GROUPS_OF).find(([, groups]) => groups.some((name) => name === group)) ?? [];
  return (column as OutcomeColumn | undefined) ?? 'others';
}

/** Results of a cell that stand without unfolding. */
const SHOWN = 4;

/** The results of a row in one column: of the cohort first, then of its parts; what readers look for first on top. */
export function outcomeCell(
  context: ViewContext,
  evidence: CohortEvidence,
  entries: readonly EvidenceEntry[],
  column: OutcomeColumn,
): ResultCell {
  const { text } = context;
  const results = entries.flatMap((entry, index) =>
    entry.outcomes
      .filter(({ measure }) => columnOf(context, measure) === column)
      .sort((a, b) => placeOf(context, a) - placeOf(context, b))
      .map((row) => outcomeResult(context, evidence, entry, row, index > 0)),
  );
  results.push(...entries.flatMap((entry) => resultsAgainst(context, entry, column)));
  results.push(
    ...entries.flatMap((entry) =>
      patientResults(context, entry, (measure) => isOutcomeOf(context, measure, column)),
    ),
  );
  return cellOf(context, results, text.cohortTable.nothing);
}

/** Results of other cohorts against this one: "everolimus, against this group". */
function resultsAgainst(
  context: ViewContext,
  { cohort, tumour }: EvidenceEntry,
  column: OutcomeColumn,
): LabelledResult[] {
  if (tumour !== null) return [];
  return cohort.comparedIn
    .filter(({ outcome }) => columnOf(context, outcome.measure) === column)
    .map(({ cohort: other, outcome }) => ({
      key: outcome.id,
      label: measureTitle(context, outcome),
      sub: context.text.cohortTable.againstThis(inLocale(context, other.labelEn, other.labelZh)),
      view: resultView(context, outcome),
    }));
}

const isOutcomeOf = ({ labels }: ViewContext, measure: string, column: OutcomeColumn) =>
  labels.measures[measure]?.group !== undefined && columnOf({ labels }, measure) === column;

/** What the own rows of patients say, where a cohort tells of one of its tumours in them alone. */
function patientResults(
  context: ViewContext,
  { cohort, tumour, patients }: EvidenceEntry,
  isShown: (measure: string) => boolean,
): LabelledResult[] {
  if (tumour === null) return [];
  return patients.flatMap(({ id, labelEn, labelZh }) =>
    cohort.characteristics
      .filter(({ kind, patientId, measure }) => kind === 'patient' && patientId === id && isShown(measure))
      .map((row) => ({
        key: row.id,
        label: factName(context, row.measure, row),
        sub: inLocale(context, labelEn, labelZh),
        view: resultView(context, row),
        ofPatient: row.term === null ? ('figure' as const) : ('term' as const),
      })),
  );
}

/** The Kaplan–Meier median of each endpoint that the rows of a cohort's patients print; of few events, each patient's time. */
export function calculatedTimes(context: ViewContext, entries: readonly EvidenceEntry[]): CalculatedTime[] {
  const { text, locale } = context;
  return entries.flatMap(({ cohort, patients }, index) =>
    [...new Set(patients.flatMap(({ times }) => times.map(({ measure }) => measure)))].flatMap((measure) => {
      // A patient counts once, also where two tables print the time.
      const times = patients.flatMap(
        (patient) => patient.times.find((time) => time.measure === measure) ?? [],
      );
      if (times.length === 0) return [];
      const [group] = analyseSurvival([
        {
          label: cohort.slug,
          time: times.map(({ time }) => time),
          event: times.map(({ event }) => (event ? 1 : 0)),
        },
      ]).groups;
      if (!group) return [];
      const whose = index > 0 ? inLocale(context, cohort.labelEn, cohort.labelZh) : '';
      return [
        {
          key: `${cohort.id}-${measure}`,
          measure,
          label: shortMeasureName(context, measure),
          sub: [
            whose,
            group.events < FEWEST_FOR_MEDIAN
              ? text.cohortTable.tooFewEvents(group.n, group.events)
              : text.cohortTable.kaplanMeier(group.n, group.events),
          ]
            .filter(Boolean)
            .join(' · '),
          ...(group.events < FEWEST_FOR_MEDIAN
            ? { text: '', times: patientTimes(context, times.slice(0, MOST_TIMES)) }
            : {
                text:
                  group.median.estimate === null
                    ? text.charts.notReached
                    : text.charts.medianMonths(medianText(context, group.median)),
                times: [],
              }),
          note: notesOfTimes(context, times),
          href: `/${locale}/studies/${cohort.studySlug}#km-${measure}`,
        },
      ];
    }),
  );
}

const MOST_TIMES = 20;

/** "12 · > 7 months": "> " where censored; the unit stands behind the last figure that has it. */
function patientTimes(context: ViewContext, times: PatientOfCohort['times']): CalculatedTime['times'] {
  const { text } = context;
  return times.map(({ time, unit, event, factId, measure }, index) => {
    const figure = `${event ? '' : '> '}${formatNumber(context, time)}`;
    const quantity = formatQuantity(context, figure, unit, time);
    const state = event ? text.charts.event : text.charts.ongoing;
    return {
      text: times[index + 1]?.unit === unit ? figure : quantity,
      fact: factId,
      words: [measureName(context, measure), quantity, state].join(' · '),
    };
  });
}

function outcomeResult(
  context: ViewContext,
  evidence: CohortEvidence,
  entry: EvidenceEntry,
  row: Outcome,
  isPart: boolean,
): LabelledResult {
  const { text } = context;
  const versus = evidence.byId.get(row.versusId ?? '');
  const bar = shareWithInterval(context, row);
  const named = entry.tumour === null ? row : { ...row, tumourSlug: null };
  return {
    key: row.id,
    measure: row.measure,
    question: measureTitle(context, asGrouped(named)),
    label: measureTitle(context, named),
    sub: [
      isPart ? inLocale(context, entry.cohort.labelEn, entry.cohort.labelZh) : '',
      versus ? text.cohortTable.versus(inLocale(context, versus.labelEn, versus.labelZh)) : '',
      context.labels.measures[row.measure]?.byCriteria
        ? criteriaOfResult(context, row, entry.cohort.study)
        : '',
      ...resultTraits(context, row.analysisSet === 'full-analysis-set' ? { ...row, analysisSet: null } : row),
      row.contradictsId === null ? '' : text.study.contradicts,
    ]
      .filter(Boolean)
      .join(' · '),
    view: resultView(context, row),
    ...(isPart ? { isPart } : {}),
    ...(bar ? { bar } : {}),
  };
}

function placeOf(context: ViewContext, { measure }: Outcome): number {
  const rank = headlineOf(context, measure);
  return isHeadline(context, measure) ? rank : rank + (context.labels.measures[measure]?.ordinal ?? 0);
}

/** The adverse events of a row: how bad, then the most frequent, then what was said not to occur. */
export function adverseEventCell(context: ViewContext, entries: readonly EvidenceEntry[]): ResultCell {
  const { text } = context;
  const events = entries.flatMap((entry, index) =>
    entry.adverseEvents.map((row) => ({ row, entry, isPart: index > 0 })),
  );
  const results = events
    .sort((a, b) => adverseEventFrequency(b.row) - adverseEventFrequency(a.row))
    .map(({ row, entry, isPart }): LabelledResult => {
      const bar = shareWithInterval(context, { count: row.count, of: row.of });
      return {
        key: row.id,
        label: adverseEventTitle(context, row),
        sub: [
          row.gradeHighest === null ? '' : gradeText(context, row),
          isPart ? inLocale(context, entry.cohort.labelEn, entry.cohort.labelZh) : '',
        ]
          .filter(Boolean)
          .join(' · '),
        view: adverseEventResult(context, row),
        grade: row.gradeHighest,
        ...(isPart ? { isPart } : {}),
        ...(bar ? { bar } : {}),
      };
    });
  const isEvent = (measure: string) => context.labels.adverseEvents[measure] !== undefined;
  results.push(...entries.flatMap((entry) => patientResults(context, entry, isEvent)));
  return {
    ...cellOf(context, results, text.cohortTable.nothing),
    lead: worstGrade(
      context,
      events.map(({ row }) => row),
    ),
  };
}

function worstGrade({ text }: ViewContext, events: readonly AdverseEvent[]): string {
  const seen = events.filter(({ occurrence, count }) => occurrence === 'observed' && count !== 0);
  const grades = seen.flatMap(({ gradeHighest }) => (gradeHighest === null ? [] : [gradeHighest]));
  if (seen.length === 0) return '';
  return grades.length === 0 ? text.cohortTable.noGrade : text.cohortTable.worstGrade(Math.max(...grades));
}

function cellOf({ text }: ViewContext, results: readonly LabelledResult[], nothing: string): ResultCell {
  // One more is shown rather than folded away alone.
  const shown = results.length <= SHOWN + 1 ? results.length : SHOWN;
  return {
    lead: '',
    calculated: [],
    shown: results.slice(0, shown),
    folded: results.slice(shown),
    unfold: text.cohortTable.more(results.length - shown),
    nothing: results.length === 0 ? nothing : '',
    elsewhere: [],
  };
}
