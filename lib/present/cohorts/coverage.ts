import { type EvidenceEntry, isOwn } from '@/lib/domain/evidence-entry';
import type { ViewContext } from '../words/view-context';
import { columnOf } from './result-cell';

/** What is reported, by how many studies; and what nobody reports. */
export interface CoverageView {
  rows: { key: string; label: string; own: number; cited: number; href: string | null }[];
  /** Labels of what no study reports. */
  gaps: string[];
}

type Reports = (entry: EvidenceEntry, context: ViewContext) => boolean;

const anyOutcome =
  (
    fits: (outcome: EvidenceEntry['outcomes'][number], entry: EvidenceEntry, context: ViewContext) => boolean,
  ): Reports =>
  (entry, context) =>
    entry.outcomes.some((row) => !row.notReported && fits(row, entry, context));

const grouped = (group: string): Reports =>
  anyOutcome(({ measure }, _, { labels }) => labels.measures[measure]?.group === group);

/** Measures of an endpoint, among them the time that patients' own rows print. */
const PROGRESSION_FREE = [
  'progression-free-survival',
  'progression-free-rate',
  'progression-rate',
  'hazard-ratio-progression-free-survival',
];
const OVERALL_SURVIVAL = ['overall-survival', 'overall-survival-rate'];

const anyPatient =
  (fits: (endpoint: string) => boolean): Reports =>
  ({ patients }) =>
    patients.some(({ times }) => times.some(({ measure }) => fits(measure)));

const either =
  (...ways: Reports[]): Reports =>
  (entry, context) =>
    ways.some((reports) => reports(entry, context));

/** An endpoint is reported by a result, or by the times of single patients. */
const endpoint = (measures: readonly string[]): Reports =>
  either(
    anyOutcome(({ measure }) => measures.includes(measure)),
    anyPatient((measure) => measures.includes(measure)),
  );

const isOther = (measure: string) => ![...PROGRESSION_FREE, ...OVERALL_SURVIVAL].includes(measure);

/** What a reader of a treatment's evidence wants reported; where each is listed. */
const WANTED = [
  {
    name: 'response',
    reports: anyOutcome(({ measure }, _, context) => columnOf(context, measure) === 'response'),
    page: '/outcomes',
    filter: { group: 'response' },
  },
  {
    name: 'criteria',
    reports: anyOutcome(
      ({ measure, criteria }, { cohort }, context) =>
        columnOf(context, measure) === 'response' && (criteria ?? cohort.study.responseCriteria) !== null,
    ),
  },
  {
    name: 'progressionFree',
    reports: endpoint(PROGRESSION_FREE),
  },
  { name: 'overallSurvival', reports: endpoint(OVERALL_SURVIVAL) },
  {
    name: 'rates',
    reports: either(
      anyOutcome(
        ({ measure }, _, { labels }) => labels.measures[measure]?.group === 'event-rate' && isOther(measure),
      ),
      anyPatient(isOther),
    ),
    page: '/outcomes',
    filter: { group: 'event-rate' },
  },
  { name: 'symptoms', reports: grouped('symptom'), page: '/outcomes', filter: { group: 'symptom' } },
  { name: 'surgery', reports: grouped('surgery'), page: '/outcomes', filter: { group: 'surgery' } },
  {
    name: 'events',
    reports: ({ adverseEvents }) => adverseEvents.length > 0,
    page: '/adverse-events',
    filter: {},
  },
  {
    name: 'grades',
    reports: ({ adverseEvents }) => adverseEvents.some(({ gradeHighest }) => gradeHighest !== null),
  },
  {
    name: 'patients',
    reports: ({ patients }) => patients.length > 0,
    page: '/studies',
    filter: { patients: 'yes' },
  },
  {
    name: 'randomised',
    reports: ({ cohort }, { labels }) =>
      labels.groups.designs?.[cohort.study.design ?? '']?.allocation === 'randomised',
  },
] as const satisfies readonly {
  name: string;
  reports: Reports;
  page?: string;
  filter?: Record<string, string>;
}[];

/** `filter` names the tumour or drug in the addresses of the lists; null where no list is of these cohorts alone. */
export function coverage(
  context: ViewContext,
  entries: readonly EvidenceEntry[],
  filter: Record<string, string> | null,
): CoverageView {
  const studies = (reports: Reports, own: boolean) =>
    new Set(
      entries
        .filter((entry) => isOwn(entry) === own && reports(entry, context))
        .map(({ cohort }) => cohort.studySlug),
    ).size;
  const rows = WANTED.map((wanted) => ({
    key: wanted.name,
    label: context.text.coverage.wanted[wanted.name],
    own: studies(wanted.reports, true),
    cited: studies(wanted.reports, false),
    href:
      filter !== null && 'page' in wanted
        ? `/${context.locale}${wanted.page}?${new URLSearchParams({ ...filter, ...wanted.filter })}`
        : null,
  }));
  return {
    rows: rows.map((row) => ({ ...row, href: row.own + row.cited > 0 ? row.href : null })),
    gaps: rows.filter(({ own, cited }) => own + cited === 0).map(({ label }) => label),
  };
}
