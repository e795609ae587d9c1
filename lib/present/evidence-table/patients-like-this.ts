import type { PatientItem } from '@/lib/data/tables/patients-table';
import type { EvidenceCohort, PatientOfCohort } from '@/lib/domain/evidence-cohort';
import type { EvidenceEntry } from '@/lib/domain/evidence-entry';
import { isAge, yearsOfAge } from '@/lib/domain/patient-age';
import { factName } from '../provenance/source-panel';
import { nameWithGroup, type ResultView, resultView, termName } from '../results/result-view';
import { formatNumber, formatQuantity } from '../words/format-number';
import type { ViewContext } from '../words/view-context';
import { inLocale, measureName, shortMeasureName, withinSentence } from '../words/view-context';

/** A trait by which a reader looks for patients like their own. */
export interface TraitChoice {
  key: string;
  label: string;
  count: number;
  on: boolean;
  href: string;
}

/** `named`: the figure needs its name beside it. */
interface NamedTrait {
  label: string;
  view: ResultView;
  named: boolean;
}

export interface PatientCardView {
  key: string;
  /** Where it is on the page. */
  anchor: string;
  label: string;
  /** Age, sex and performance status: who it is. */
  who: NamedTrait[];
  /** The other traits in the order of the vocabulary: site, spread, line. */
  traits: NamedTrait[];
  times: {
    measure: string;
    label: string;
    text: string;
    fact: string;
    words: string;
    share: number;
    untilDeath: boolean;
    end: 'event' | 'death' | 'ongoing';
  }[];
  results: NamedTrait[];
  study: { text: string; href: string };
  /** Whether it has all traits that are asked for; nobody disappears. */
  matches: boolean;
}

export interface PatientsView {
  total: number;
  matching: number;
  traits: TraitChoice[];
  isFiltered: boolean;
  /** The address without traits. */
  clearHref: string;
  cards: PatientCardView[];
  /** What the lanes of the cards show, each once. */
  legend: {
    key: string;
    form: 'death' | 'event' | 'ongoing' | 'until-event' | 'until-death';
    text: string;
  }[];
  /** The study of all cards, where it is one: it is named once. */
  study: PatientCardView['study'] | null;
  /** How many more are listed in their studies. */
  more: { text: string; href: string }[];
}

/** The parameter that holds traits: `patient=age:60-69&patient=sex:female`. */
export const TRAIT_PARAMETER = 'patient';
/** Where the card of a patient is on the page. */
const cardAnchor = (patient: string) => `patient-${patient.replace('/', '-')}`;

/** The card of a patient on the page of its tumour, among those of its age; without the language. */
export function patientAddress(context: ViewContext, patient: PatientItem, tumour: string): string {
  const [age] = patient.characteristics
    .filter((row) => isAge(context.labels, row))
    .flatMap((row) => ageTrait(context, row) ?? []);
  const query = age ? `?${new URLSearchParams({ [TRAIT_PARAMETER]: age.key })}` : '';
  return `/tumours/${tumour}${query}#${cardAnchor(patient.id)}`;
}

const MOST_CARDS = 12;
const MOST_TRAITS = 14;
const RESULTS_SHOWN = 4;
const DECADE = 10;
/** Words that say nothing without the name of what they answer. */
const ANSWERS = ['none', 'yes', 'no', 'unknown', 'not-stated'];

type Row = EvidenceCohort['characteristics'][number];

interface KnownPatient {
  patient: PatientOfCohort;
  cohort: EvidenceCohort;
  rows: Row[];
  traits: Map<string, string>;
}

/** What a row says of a patient as a trait that others may share: a term, a decade of age, a score. */
function traitOf(context: ViewContext, row: Row): { key: string; label: string } | null {
  if (isAge(context.labels, row)) return ageTrait(context, row);
  if (row.term) return { key: `${row.measure}:${row.term}`, label: termName(context, row.term, row.measure) };
  if (row.value === null) return null;
  return {
    key: `${row.measure}:${row.value}`,
    label: `${shortMeasureName(context, row.measure)} ${formatNumber(context, row.value)}`,
  };
}

/** The decade in which a patient is old, as a trait that others share; null where the row doesn't say it. */
export function ageTrait(
  context: ViewContext,
  row: Row | PatientItem['characteristics'][number],
): { key: string; label: string } | null {
  const [from, ...others] = new Set(yearsOfAge(row).map((years) => Math.floor(years / DECADE) * DECADE));
  if (from === undefined || others.length > 0) return null;
  const decade = context.text.number.lowerUpper(
    formatNumber(context, from),
    formatNumber(context, from + DECADE - 1),
  );
  return {
    key: `${row.measure}:${from}`,
    label: formatQuantity(context, decade, 'years', from, row.measure),
  };
}

function knownPatients(context: ViewContext, entries: readonly EvidenceEntry[]): KnownPatient[] {
  const { measures } = context.labels;
  const found = new Map<string, KnownPatient>();
  for (const { cohort, patients } of entries) {
    for (const patient of patients) {
      if (found.has(patient.id)) continue;
      const rows = cohort.characteristics.filter(
        ({ kind, patientId }) => kind === 'patient' && patientId === patient.id,
      );
      const traits = rows
        .filter(({ measure }) => measures[measure]?.profile !== undefined)
        .flatMap((row) => traitOf(context, row) ?? []);
      found.set(patient.id, {
        patient,
        cohort,
        rows,
        traits: new Map(traits.map(({ key, label }) => [key, label])),
      });
    }
  }
  return [...found.values()];
}

/** The patients whose own rows are printed, those like the reader's framed. `address` is the page with the other parameters. */
export function patientsLikeThis(
  context: ViewContext,
  entries: readonly EvidenceEntry[],
  asked: readonly string[],
  path: string,
  /** The tumour that the page is about: what has it need not say so. */
  subject: string | null = null,
): PatientsView | null {
  const { measures } = context.labels;
  const profile = (measure: string) => measures[measure]?.profile ?? Number.POSITIVE_INFINITY;
  const known = knownPatients(context, entries).filter(({ traits }) => traits.size > 0);
  if (known.length === 0) return null;
  const counts = new Map<string, { label: string; count: number }>();
  for (const { traits } of known) {
    for (const [key, label] of traits) counts.set(key, { label, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const chosen = asked.filter((key) => counts.has(key));
  const address = (keys: readonly string[]) => {
    const query = new URLSearchParams(keys.map((key) => [TRAIT_PARAMETER, key]));
    return `${path}${query.size === 0 ? '' : `?${query}`}#patients`;
  };
  const matches = ({ traits }: KnownPatient) => chosen.every((key) => traits.has(key));
  const longest = Math.max(0, ...known.flatMap(({ patient }) => patient.times.map(({ time }) => time)));
  const cards = [...known].sort((a, b) => Number(matches(b)) - Number(matches(a)));
  const left = cards.slice(MOST_CARDS);
  const studies = new Map(left.map(({ cohort }) => [cohort.studySlug, cohort.study]));
  const views = cards
    .slice(0, MOST_CARDS)
    .map((one) => cardOf(context, one, { longest, subject, matches: chosen.length > 0 && matches(one) }));
  return {
    total: known.length,
    matching: known.filter(matches).length,
    isFiltered: chosen.length > 0,
    clearHref: address([]),
    traits: [...counts]
      // What all have tells nobody apart.
      .filter(([key, { count }]) => count < known.length || chosen.includes(key))
      .sort(
        ([a], [b]) => profile(a.split(':')[0] ?? '') - profile(b.split(':')[0] ?? '') || a.localeCompare(b),
      )
      .slice(0, MOST_TRAITS)
      .map(([key, { label, count }]) => {
        const on = chosen.includes(key);
        return {
          key,
          label,
          count,
          on,
          href: address(on ? chosen.filter((one) => one !== key) : [...chosen, key]),
        };
      }),
    cards: views,
    legend: legendOf(context, views),
    study: new Set(views.map(({ study }) => study.href)).size === 1 ? (views[0]?.study ?? null) : null,
    more: [...studies].map(([slug, study]) => ({
      text: inLocale(context, study.shortTitleEn, study.shortTitleZh),
      href: `/${context.locale}/studies/${slug}#patients`,
    })),
  };
}

/** Traits that say who it is, of which a card makes its heading. */
const WHO = 3;

const isOfDeath = ({ labels }: ViewContext, measure: string) =>
  labels.measures[measure]?.topic === 'overall-survival';

/** The bars by what they last until, then how they end. */
function legendOf(context: ViewContext, cards: readonly PatientCardView[]): PatientsView['legend'] {
  const { lane } = context.text.evidenceTable;
  const times = cards.flatMap((card) => card.times);
  const bars = new Map(times.map(({ measure, label }) => [measure, label]));
  const ends = new Set(times.map(({ end }) => end));
  return [
    ...[...bars].map(([measure, label]) => ({
      key: measure,
      form: isOfDeath(context, measure) ? ('until-death' as const) : ('until-event' as const),
      text: label,
    })),
    ...(['event', 'death', 'ongoing'] as const)
      .filter((end) => ends.has(end))
      .map((end) => ({ key: end, form: end, text: lane[end] })),
  ];
}

function cardOf(
  context: ViewContext,
  { patient, cohort, rows }: KnownPatient,
  { longest, subject, matches }: { longest: number; subject: string | null; matches: boolean },
): PatientCardView {
  const { measures, adverseEvents } = context.labels;
  const { text, locale } = context;
  const { study } = cohort;
  const profile = ({ measure }: Row) => measures[measure]?.profile;
  const isResult = ({ measure }: Row) =>
    measures[measure]?.group === 'response' || adverseEvents[measure] !== undefined;
  const ofTerms = (row: Row): NamedTrait => ({
    label: measures[row.measure]
      ? nameWithGroup(context, row, shortMeasureName(context, row.measure))
      : factName(context, row.measure, row),
    view: resultView(context, row),
    named: row.term === null || ANSWERS.includes(row.term),
  });
  // Terms first: "Partial response" before how soon.
  const results = rows.filter(isResult).sort((a, b) => Number(b.term !== null) - Number(a.term !== null));
  // What two places print alike is one trait.
  const traits = [
    ...new Map(
      rows
        .filter((row) => profile(row) !== undefined && (subject === null || row.term !== subject))
        .sort((a, b) => (profile(a) ?? 0) - (profile(b) ?? 0))
        .map((row) => ({ ...ofTerms(row), isWho: (profile(row) ?? 0) <= WHO }))
        .map((trait) => [`${trait.label} ${trait.view.figure}`, trait]),
    ).values(),
  ];
  return {
    key: patient.id,
    anchor: cardAnchor(patient.id),
    label: inLocale(context, patient.labelEn, patient.labelZh),
    who: traits
      .filter(({ isWho }) => isWho)
      .map((trait, index) =>
        index === 0
          ? trait
          : { ...trait, view: { ...trait.view, figure: withinSentence(trait.view.figure) } },
      ),
    traits: traits.filter(({ isWho }) => !isWho),
    times: patient.times.map(({ measure, time, unit, event, factId }) => {
      const figure = formatQuantity(
        context,
        `${event ? '' : '> '}${formatNumber(context, time)}`,
        unit,
        time,
      );
      const name = measureName(context, measure);
      return {
        measure,
        label: shortMeasureName(context, measure),
        text: figure,
        fact: factId,
        words: [name, figure, event ? text.charts.event : text.charts.ongoing].join(' · '),
        share: longest === 0 ? 0 : time / longest,
        untilDeath: isOfDeath(context, measure),
        end: !event ? 'ongoing' : isOfDeath(context, measure) ? 'death' : 'event',
      };
    }),
    results: results.slice(0, RESULTS_SHOWN).map(ofTerms),
    study: {
      text: inLocale(context, study.shortTitleEn, study.shortTitleZh),
      href: `/${locale}/studies/${study.slug}#patients`,
    },
    matches,
  };
}
