import type { EvidenceEntry } from '@/lib/domain/evidence-entry';
import { groupBy } from '@/lib/domain/group-by';
import { ORIGINS, type Origin } from '@/lib/domain/kinds';
import { isInWords } from '@/lib/domain/told-how';
import type { StatementAbout } from '../provenance/statements-about';
import type { ViewContext } from '../words/view-context';
import { columnOf } from './result-cell';

/** How many studies report something with a figure, and how many in words only. */
export interface Reported {
  figures: number;
  words: number;
}

/** What is reported, by how many studies; and what nobody reports. */
export interface CoverageView {
  /** Where what is reported is from, for the columns. */
  origins: Origin[];
  rows: { key: string; label: string; of: Record<Origin, Reported>; href: string | null }[];
  /** Labels of what is reported in words only. */
  inWords: string[];
  /** Labels of what no study reports. */
  gaps: string[];
}

/** What one entry has of something: a figure, words alone, or nothing. */
type State = 'figure' | 'words' | null;
type Reports = (entry: EvidenceEntry, context: ViewContext) => State;

const best = (states: readonly State[]): State =>
  states.includes('figure') ? 'figure' : states.includes('words') ? 'words' : null;
const figureIf = (holds: boolean): State => (holds ? 'figure' : null);

type Outcome = EvidenceEntry['outcomes'][number];

type Fits = (measure: string, context: ViewContext) => boolean;

const anyOutcome =
  (fits: (outcome: Outcome, entry: EvidenceEntry, context: ViewContext) => boolean): Reports =>
  (entry, context) =>
    best(
      [...entry.outcomes, ...against(entry)]
        .filter((row) => !row.notReported && fits(row, entry, context))
        .map((row) => (isInWords(row) ? 'words' : 'figure')),
    );

/** Results of other cohorts against this one. */
const against = ({ cohort, tumour }: EvidenceEntry) =>
  tumour === null ? cohort.comparedIn.map(({ outcome }) => outcome) : [];

/** What the own rows of its patients say. */
const rowsOfPatients = ({ cohort, patients }: EvidenceEntry) =>
  cohort.characteristics.filter(
    ({ kind, patientId }) => kind === 'patient' && patients.some(({ id }) => id === patientId),
  );

const anyPatient =
  (fits: Fits): Reports =>
  (entry, context) =>
    figureIf(
      entry.patients.some(({ times }) => times.some(({ measure }) => fits(measure, context))) ||
        rowsOfPatients(entry).some(
          ({ measure, value, term, count }) =>
            (value !== null || term !== null || count !== null) && fits(measure, context),
        ),
    );

/** An adverse event that a patient's own row names, by its grade. */
const anyEventOfPatient: Reports = (entry, { labels }) =>
  figureIf(rowsOfPatients(entry).some(({ measure }) => labels.adverseEvents[measure] !== undefined));

const either =
  (...ways: Reports[]): Reports =>
  (entry, context) =>
    best(ways.map((reports) => reports(entry, context)));

/** A result of an endpoint, or the times of single patients. */
const measured = (fits: Fits): Reports =>
  either(
    anyOutcome(({ measure }, _, context) => fits(measure, context)),
    anyPatient(fits),
  );

const ofGroup =
  (...groups: string[]): Fits =>
  (measure, { labels }) => {
    const { group = '', topic } = labels.measures[measure] ?? {};
    return topic === undefined && groups.includes(group);
  };
const ofTopic =
  (name: string): Fits =>
  (measure, { labels }) =>
    labels.measures[measure]?.topic === name;

/** What a reader of a treatment's evidence wants reported; where each is listed. */
const WANTED = [
  {
    name: 'response',
    fits: ofGroup('response'),
    page: '/outcomes',
    filter: { group: 'response' },
  },
  {
    name: 'criteria',
    reports: either(
      anyOutcome(
        ({ measure, criteria }, { cohort }, context) =>
          columnOf(context, measure) === 'response' && (criteria ?? cohort.study.responseCriteria) !== null,
      ),
      (entry, context) =>
        entry.cohort.study.responseCriteria === null
          ? null
          : anyPatient(
              (measure) =>
                columnOf(context, measure) === 'response' &&
                context.labels.measures[measure]?.byCriteria === true,
            )(entry, context),
    ),
  },
  { name: 'progressionFree', fits: ofTopic('progression-free') },
  { name: 'overallSurvival', fits: ofTopic('overall-survival') },
  {
    name: 'rates',
    fits: ofGroup('event-rate', 'time-to-event'),
    page: '/outcomes',
    filter: { group: 'event-rate' },
  },
  { name: 'symptoms', fits: ofGroup('symptom'), page: '/outcomes', filter: { group: 'symptom' } },
  { name: 'surgery', fits: ofGroup('surgery'), page: '/outcomes', filter: { group: 'surgery' } },
  {
    name: 'events',
    fits: ofTopic('adverse-events'),
    reports: either(
      ({ adverseEvents }) => figureIf(adverseEvents.length > 0),
      anyEventOfPatient,
      measured(ofTopic('adverse-events')),
    ),
    page: '/adverse-events',
    filter: {},
  },
  {
    name: 'grades',
    reports: either(
      ({ adverseEvents }) => figureIf(adverseEvents.some(({ gradeHighest }) => gradeHighest !== null)),
      anyEventOfPatient,
    ),
  },
  {
    name: 'patients',
    reports: ({ patients }) => figureIf(patients.length > 0),
    page: '/studies',
    filter: { patients: 'yes' },
  },
  {
    name: 'randomised',
    reports: ({ cohort }, { labels }) =>
      figureIf(labels.groups.designs?.[cohort.study.design ?? '']?.allocation === 'randomised'),
  },
] as const satisfies readonly {
  name: string;
  /** Which measures are of it. */
  fits?: Fits;
  /** What an entry has of it, where not by its measures alone. */
  reports?: Reports;
  page?: string;
  filter?: Record<string, string>;
}[];

/** What a paper says of the subject of the page, by the measure that it names. */
export type StatementOfMeasure = Pick<StatementAbout, 'measure' | 'study' | 'paper' | 'value' | 'count'>;

/** `filter` names the tumour or drug in the addresses of the lists; null where no list is of these cohorts alone. */
export function coverage(
  context: ViewContext,
  entries: readonly EvidenceEntry[],
  filter: Record<string, string> | null,
  statements: readonly StatementOfMeasure[] = [],
): CoverageView {
  const rows = WANTED.map((wanted) => {
    const fits = 'fits' in wanted ? wanted.fits : null;
    const reports: Reports = 'reports' in wanted ? wanted.reports : measured(wanted.fits);
    const states = (origin: Origin) => {
      const found = [
        ...entries
          .filter(({ cohort }) => cohort.study.origin === origin)
          .map((entry) => ({ from: entry.cohort.studySlug, state: reports(entry, context) })),
        ...statements
          .filter(
            ({ study, measure }) =>
              // What a paper says of no study, it says of others' work.
              (study?.origin ?? 'secondary') === origin && fits?.(measure, context),
          )
          .map(({ study, paper, value, count }): { from: string; state: State } => ({
            from: study?.slug ?? paper.slug,
            state: value === null && count === null ? 'words' : 'figure',
          })),
      ];
      const byStudy = [...groupBy(found, ({ from }) => from).values()].map((of) =>
        best(of.map(({ state }) => state)),
      );
      return {
        figures: byStudy.filter((state) => state === 'figure').length,
        words: byStudy.filter((state) => state === 'words').length,
      };
    };
    return {
      key: wanted.name,
      label: context.text.coverage.wanted[wanted.name],
      of: Object.fromEntries(ORIGINS.map((origin) => [origin, states(origin)])) as Record<Origin, Reported>,
      href:
        filter !== null && 'page' in wanted
          ? `/${context.locale}${wanted.page}?${new URLSearchParams({ ...filter, ...wanted.filter })}`
          : null,
    };
  });
  const sum = ({ of }: (typeof rows)[number], part: keyof Reported) =>
    ORIGINS.reduce((total, origin) => total + of[origin][part], 0);
  const figures = (row: (typeof rows)[number]) => sum(row, 'figures');
  const words = (row: (typeof rows)[number]) => sum(row, 'words');
  return {
    origins: ORIGINS.filter((origin) => entries.some(({ cohort }) => cohort.study.origin === origin)),
    rows: rows.map((row) => ({ ...row, href: figures(row) + words(row) > 0 ? row.href : null })),
    inWords: rows.filter((row) => figures(row) === 0 && words(row) > 0).map(({ label }) => label),
    gaps: rows.filter((row) => figures(row) + words(row) === 0).map(({ label }) => label),
  };
}
