import type { TableQuery } from '@/lib/data/table-engine/table-spec';
import type { OutcomeListItem } from '@/lib/data/tables/results-tables';
import { drugsOfStudy, type StudyListItem, tumoursOfStudy } from '@/lib/data/tables/studies-table';
import { drugsOfResult } from '@/lib/domain/cohort-of-result';
import { PAIRED, type Paired, pairFilter, readPair } from '@/lib/domain/studied-pairs';
import { treatmentsOf } from '@/lib/domain/treatment';
import { criteriaName, resultView } from '../../results/result-view';
import { filterValueLabel } from '../../table/filter-labels';
import type { Cell, ReadRows, TableView } from '../../table/table-model';
import { tableView } from '../../table/table-view';
import { formatNumber } from '../../words/format-number';
import { studyMark } from '../../words/study-mark';
import { drugLink, tumourLink } from '../../words/term-links';
import { groupName, inLocale, joinNames, type ViewContext } from '../../words/view-context';
import { namedPick } from '../compare/cohort-pick';
import { relatedEvidence } from '../map/related-evidence';
import { chosenResults, type HitOfQuery, nameOfResult } from '../search/hit-results';

/** Results of whole groups of the studies of a page, by the slugs of the studies. */
type ResultsOfStudies = ReadonlyMap<string, readonly OutcomeListItem[]>;

/** A study, as its row shows results of it: of the tumours that the table is filtered by, and no others. */
const asHit = (slug: string, { filters }: TableQuery): HitOfQuery => ({
  kind: 'study',
  slug,
  asked: {
    tumours: [
      ...(filters.tumour ?? []),
      ...(Object.keys(PAIRED) as Paired[]).flatMap((paired) =>
        (filters[pairFilter(paired)] ?? []).map((value) => readPair(value).tumour),
      ),
    ],
    drugs: [],
  },
  only: true,
});

/** Whether a result is of a drug, a class and a treatment that the table is filtered by. */
function isOfTreatment({ labels }: ViewContext, row: OutcomeListItem, { filters }: TableQuery): boolean {
  const pairsWith = (paired: Paired) =>
    (filters[pairFilter(paired)] ?? []).map((value) => readPair(value).other);
  const drugs = drugsOfResult(row);
  const classes = drugs.flatMap((drug) => labels.drugs[drug]?.class ?? []);
  const { alternativeRegimens, regimens } = row.cohort;
  const given = treatmentsOf(
    regimens.map(({ regimen }) => regimen),
    alternativeRegimens,
  ).map(({ slug }) => slug);
  const isAmong = (own: readonly string[], wanted: readonly string[]) =>
    wanted.length === 0 || own.some((one) => wanted.includes(one));
  return (
    [filters.drug ?? [], pairsWith('drug')].every((wanted) => isAmong(drugs, wanted)) &&
    [filters.class ?? [], pairsWith('class')].every((wanted) => isAmong(classes, wanted)) &&
    [filters.regimen ?? [], pairsWith('regimen')].every((wanted) => isAmong(given, wanted))
  );
}

/** The result that a study's row shows, chosen as the search chooses it; none where nothing is of what is filtered by. */
const headlineResult = (context: ViewContext, slug: string, results: ResultsOfStudies, query: TableQuery) =>
  chosenResults(
    context,
    asHit(slug, query),
    (results.get(slug) ?? []).filter((row) => isOfTreatment(context, row, query)),
  )[0];

/** The facts whose figures the rows show: what was found of them belongs beside them. */
export const factsShown = (
  context: ViewContext,
  studies: readonly StudyListItem[],
  results: ResultsOfStudies,
  query: TableQuery,
): string[] => studies.flatMap(({ slug }) => headlineResult(context, slug, results, query)?.factId ?? []);

function headlineCell(
  context: ViewContext,
  { slug }: StudyListItem,
  results: ResultsOfStudies,
  query: TableQuery,
): Cell {
  const row = headlineResult(context, slug, results, query);
  if (!row) return { kind: 'text', text: context.text.number.notReportedSign, muted: true };
  const label = nameOfResult(context, asHit(slug, query), row);
  return { kind: 'results', results: [{ label, view: resultView(context, row) }] };
}

/** Names of tumours, or of drugs, that a row has room for. */
const NAMES_SHOWN = 2;

function tumoursCell(context: ViewContext, study: StudyListItem): Cell {
  return namesCell(
    context,
    tumoursOfStudy(study).map((slug) => tumourLink(context, slug)),
  );
}

/** The first names, and how many more there are: the study's page has them all. */
function namesCell(context: ViewContext, links: { text: string; href: string }[]): Cell {
  if (links.length === 0) return { kind: 'text', text: context.text.number.notReportedSign, muted: true };
  const more = links.length - NAMES_SHOWN;
  return {
    kind: 'links',
    links: links.slice(0, NAMES_SHOWN),
    ...(more > 0 ? { sub: context.text.studies.moreBriefly(more) } : {}),
  };
}

const COHORTS_SHOWN = 4;
/** Groups that a study sets side by side, or describes as a whole; not what it picks out of them. */
const MAIN_ROLES = ['all', 'arm', 'stratum'];

/** The study's main groups of patients, to choose for a comparison; the rest stand on its page. */
function picksCell(context: ViewContext, study: StudyListItem): Cell {
  const main = study.cohorts.filter(({ role }) => MAIN_ROLES.includes(role));
  const shown = (main.length > 0 ? main : study.cohorts).slice(0, COHORTS_SHOWN);
  if (shown.length === 0) return { kind: 'text', text: context.text.number.notReportedSign, muted: true };
  const more = study.cohorts.length - shown.length;
  return {
    kind: 'picks',
    picks: shown.map((cohort) => namedPick(context, study, cohort)),
    more:
      more > 0
        ? {
            text: context.text.studies.more(more),
            href: `/${context.locale}/studies/${study.slug}#cohorts`,
          }
        : null,
  };
}

/** The pair of a tumour with a treatment that an address asks for, the first of them; null where it asks for none. */
export function pairAsked({ filters }: TableQuery): { paired: Paired; value: string } | null {
  const paired = (Object.keys(PAIRED) as Paired[]).find((name) => filters[pairFilter(name)]);
  const [value] = paired ? (filters[pairFilter(paired)] ?? []) : [];
  return paired && value ? { paired, value } : null;
}

/** What is near a tumour with a treatment that no study has. */
function nothingOf(context: ViewContext, near: readonly StudyListItem[], query: TableQuery) {
  const pair = pairAsked(query);
  return pair ? { nothing: relatedEvidence(context, near, pair.paired, pair.value) } : {};
}

/** What the page counts and offers for filtering, in this order. */
export const STUDY_FACETS = [
  'tumour',
  'drug',
  'class',
  'regimen',
  'design',
  'phase',
  'setting',
  'origin',
  'criteria',
  'paper',
  'patients',
  'discrepancy',
];

/** The table of all studies. */
export function studiesPage(
  context: ViewContext,
  read: ReadRows<StudyListItem>,
  chosenColumns: string[] | null,
  results: ResultsOfStudies,
  /** Where nothing matches: studies of the tumour, or of the treatment, that was asked for. */
  near: readonly StudyListItem[] = [],
): TableView {
  const { locale, text } = context;
  const base = `/${locale}/studies`;
  const dash = text.number.notReportedSign;
  const term = (group: string, slug: string | null): Cell =>
    slug === null
      ? { kind: 'text', text: dash, muted: true }
      : { kind: 'text', text: groupName(context, group, slug) };
  return tableView<StudyListItem>({
    context,
    ...read,
    action: base,
    apiPath: '/api/v1/studies',
    what: text.studies.what,
    keyOf: ({ slug }) => slug,
    chosenColumns,
    ownFirst: true,
    facetNames: STUDY_FACETS,
    valueLabel: filterValueLabel(context, read.titles),
    ...nothingOf(context, near, read.asked.query),
    columns: [
      {
        name: 'study',
        label: text.columns.study,
        sort: 'study',
        cell: (study) => ({ kind: 'study', study: studyMark(context, study) }),
      },
      {
        name: 'tumours',
        label: text.columns.tumours,
        cell: (study) => tumoursCell(context, study),
      },
      {
        name: 'drugs',
        label: text.columns.drugs,
        cell: (study) =>
          namesCell(
            context,
            drugsOfStudy(study).map((slug) => drugLink(context, slug)),
          ),
      },
      {
        name: 'design',
        label: text.columns.design,
        optional: true,
        sort: 'design',
        cell: (study) => term('designs', study.design),
      },
      {
        name: 'phase',
        label: text.columns.phase,
        optional: true,
        sort: 'phase',
        cell: (study) => term('phases', study.phase),
      },
      {
        name: 'setting',
        label: text.columns.setting,
        optional: true,
        cell: (study) => ({
          kind: 'text',
          text:
            joinNames(
              context,
              study.settings.map(({ setting }) => groupName(context, 'settings', setting)),
            ) || dash,
        }),
      },
      {
        name: 'size',
        label: text.columns.size,
        numeric: true,
        sort: 'size',
        cell: (study) =>
          study.patients === null
            ? { kind: 'text', text: dash, muted: true }
            : { kind: 'number', text: formatNumber(context, study.patients) },
      },
      {
        name: 'year',
        label: text.columns.year,
        numeric: true,
        optional: true,
        sort: 'year',
        cell: (study) => ({ kind: 'number', text: study.year === null ? dash : String(study.year) }),
      },
      {
        name: 'cohorts',
        label: text.basket.label,
        optional: true,
        cell: (study) => picksCell(context, study),
      },
      {
        name: 'headline',
        label: text.columns.headline,
        cell: (study) => headlineCell(context, study, results, read.asked.query),
      },
      {
        name: 'criteria',
        label: text.columns.criteria,
        optional: true,
        cell: (study) => ({
          kind: 'text',
          text: criteriaName(context, study.responseCriteria) || dash,
          muted: study.responseCriteria === null,
        }),
      },
      {
        name: 'results',
        label: text.columns.results,
        numeric: true,
        optional: true,
        cell: (study) => ({
          kind: 'number',
          text: String(study.outcomes.filter(({ notReported }) => !notReported).length),
        }),
      },
      {
        name: 'events',
        label: text.columns.events,
        numeric: true,
        optional: true,
        cell: (study) => ({ kind: 'number', text: String(study._count.adverseEvents) }),
      },
      {
        name: 'facts',
        label: text.columns.facts,
        numeric: true,
        optional: true,
        sort: 'facts',
        cell: (study) => ({ kind: 'number', text: String(study._count.facts) }),
      },
      {
        name: 'paper',
        label: text.columns.paper,
        optional: true,
        cell: (study) => ({
          kind: 'text',
          text: inLocale(context, study.paper.titleEn, study.paper.titleZh),
          href: `/${locale}/papers/${study.paper.slug}`,
        }),
      },
    ],
  });
}
