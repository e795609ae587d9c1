import type { CheckResultItem } from '@/lib/data/tables/audit-table';
import { clinicalEntries, everyCohort } from '@/lib/domain/evidence-entry';
import { groupBy } from '@/lib/domain/group-by';
import type { MapInShort } from '@/lib/domain/map-in-short';
import { headlineOf, otherArmOf } from '../../evidence-table/answer-sentence';
import type { EvidenceInput, EvidenceRowView, MeasuredView } from '../../evidence-table/evidence-row';
import { evidenceTable } from '../../evidence-table/evidence-table';
import { type CheckResultView, checkResultView } from '../../provenance/check-results';
import { headlineOf as rankOf } from '../../results/headline-measures';
import type { ResultView } from '../../results/result-view';
import { formatNumber } from '../../words/format-number';
import {
  joinNames,
  treatmentName,
  tumourName,
  type ViewContext,
  withinSentence,
} from '../../words/view-context';
import { type HomeMapView, homeMap } from '../map/home-map';

export interface HomeCounts {
  papers: number;
  studies: number;
  primaryStudies: number;
  registryStudies: number;
  secondaryStudies: number;
  cohorts: number;
  regimens: number;
  outcomes: number;
  /** Those of them that say that no result is reported. */
  outcomesNotReported: number;
  adverseEvents: number;
  patients: number;
  facts: number;
}

/** One result at the head of the start page. */
export interface HeadlineCardView {
  key: string;
  row: EvidenceRowView;
  /** What it is known by; where the arms report different measures, one of each. */
  measured: MeasuredView[];
  /** How many more results of the same there are, which the study has; null where none. */
  moreOfIt: string | null;
  /** Of one arm: what else is known first, another outcome and the worst adverse event. */
  also: { key: string; label: string; view: ResultView }[];
}

export interface HomePageView {
  holds: { label: string; count: string; detail?: string; href: string }[];
  headlines: HeadlineCardView[];
  /** What unfolds on a phone; null where there are no more. */
  moreHeadlines: string | null;
  /** Questions that the evidence answers: a tumour and what was given. */
  examples: { text: string; href: string }[];
  map: HomeMapView;
  /** Disagreements, worst first. */
  wrong: CheckResultView[];
  auditHref: string;
}

/** What the first cards tell of: the evidence of a few studies. */
export interface HeadlineInput extends EvidenceInput {
  studies: readonly string[];
}

const MOST_EXAMPLES = 4;
/** What stands below the headline of one arm. */
const MOST_ALSO = 3;
/** Cards that stand open on a phone: the style sheet folds those behind them. */
const HEADLINES_ON_PHONE = 3;

/** The start page: example questions, headline results, the matrix, what does not agree, and what the data set holds. */
export function homePage(
  context: ViewContext,
  counts: HomeCounts,
  map: MapInShort,
  headline: HeadlineInput,
  /** The gravest disagreements, worst first. */
  checkResults: readonly CheckResultItem[],
): HomePageView {
  const { text, locale } = context;
  const figure = (count: number) => formatNumber(context, count);
  const at = (path: string) => `/${locale}${path}`;
  const headlines = headlineCards(headline);
  const more = headlines.length - HEADLINES_ON_PHONE;
  return {
    headlines,
    moreHeadlines: more > 0 ? text.home.moreHeadlines(more) : null,
    examples: examplesOf(headline),
    holds: [
      { label: text.home.papers, count: figure(counts.papers), href: at('/papers') },
      {
        label: text.home.studies,
        count: figure(counts.studies),
        detail: [
          `${figure(counts.primaryStudies)} ${text.home.primaryStudies}`,
          ...(counts.registryStudies > 0
            ? [`${figure(counts.registryStudies)} ${text.home.registryStudies}`]
            : []),
          `${figure(counts.secondaryStudies)} ${text.home.secondaryStudies}`,
        ].join(' · '),
        href: at('/studies'),
      },
      { label: text.home.outcomes, count: figure(counts.outcomes), href: at('/outcomes') },
      { label: text.home.adverseEvents, count: figure(counts.adverseEvents), href: at('/adverse-events') },
      { label: text.home.patients, count: figure(counts.patients), href: at('/studies?patients=yes') },
      { label: text.home.facts, count: figure(counts.facts), href: at('/papers') },
    ],
    map: homeMap(context, map),
    wrong: checkResults.map((checkResult) => checkResultView(context, checkResult)),
    auditHref: at('/audit'),
  };
}

/** The first row of each study, in the order in which the studies were chosen, with what it is known by. */
function headlineCards(input: HeadlineInput): HeadlineCardView[] {
  const { context, evidence, studies } = input;
  const entries = clinicalEntries(context.labels, everyCohort(evidence));
  const { rows } = evidenceTable(input, entries, { subject: 'treatment-and-tumour' });
  return studies.flatMap((slug) => {
    const known = rows
      .filter((row) => row.studySlug === slug)
      .flatMap((row) => {
        const measured = headlineOf(context, row);
        return measured ? [{ row, measured, rank: headlineRank(context, row, measured) }] : [];
      })
      .sort((a, b) => a.rank - b.rank);
    const [first] = known;
    if (!first) return [];
    const measured = [first.measured, otherArmOf(first.row, first.measured)].filter((one) => one !== null);
    const told = measured.map(firstOfEachArm);
    const more = resultsOf(measured) - resultsOf(told);
    return [
      {
        key: first.row.key,
        row: first.row,
        measured: told,
        moreOfIt: more > 0 ? context.text.home.moreOfIt(more) : null,
        also: alsoOf(context, first),
      },
    ];
  });
}

const resultsOf = (measured: readonly MeasuredView[]): number =>
  measured.flatMap(({ results }) => results).length;

/** Where the same is reported several times, a card has the first of it. */
function firstOfEachArm(measured: MeasuredView): MeasuredView {
  const byArm = groupBy(measured.results, ({ arm }) => arm);
  return { ...measured, results: [...byArm.values()].flatMap((results) => results.slice(0, 1)) };
}

/** The next outcomes, those of another kind than the headline first, and the first of the adverse events, which is the worst. */
function alsoOf(
  context: ViewContext,
  { row, measured }: { row: EvidenceRowView; measured: MeasuredView },
): HeadlineCardView['also'] {
  if (row.arms.length > 1) return [];
  const kindOf = ({ results }: MeasuredView) =>
    context.labels.measures[results[0]?.result.measure ?? '']?.group ?? '';
  const others = [...row.shares, ...row.times].filter(
    (one) => one !== measured && one.results.some(({ result }) => result.view.state !== 'none-observed'),
  );
  // Another kind of outcome says more than another category of the same.
  const inOrder = [
    ...others.filter((one) => kindOf(one) !== kindOf(measured)),
    ...others.filter((one) => kindOf(one) === kindOf(measured)),
  ];
  // What one patient didn't have says nothing of the group.
  const event = row.toxicity
    .flatMap(({ shown }) => shown)
    .find(({ view, isPart }) => view.state !== 'none-observed' && !isPart);
  return [
    ...inOrder
      .slice(0, event ? MOST_ALSO - 1 : MOST_ALSO)
      .flatMap(({ label, results }) => results.slice(0, 1).map(({ result }) => ({ result, label }))),
    ...(event
      ? [{ result: event, label: joinNames(context, [event.label, event.sub].filter(Boolean)) }]
      : []),
  ].map(({ result, label }) => ({ key: result.key, label, view: result.view }));
}

/** Pairs before single arms; measures as the vocabulary ranks them. */
function headlineRank(context: ViewContext, row: EvidenceRowView, measured: MeasuredView): number {
  const ranks = measured.results.map(({ result }) =>
    result.measure ? rankOf(context, result.measure) : UNRANKED,
  );
  return Math.min(...ranks, UNRANKED) - (row.arms.length > 1 ? PAIR : 0);
}

const UNRANKED = 1000;
/** A comparison stands before what one arm alone came to. */
const PAIR = 500;

/** "angiosarcoma · everolimus": a tumour of the first cards with what was given. */
function examplesOf({ context, evidence, studies }: HeadlineInput): HomePageView['examples'] {
  const found = new Map<string, string>();
  for (const slug of studies) {
    const cohort = evidence.cohorts.find(
      ({ studySlug, treatments, tumours }) =>
        studySlug === slug && treatments.length > 0 && tumours.length === 1,
    );
    const [tumour, treatment] = [cohort?.tumours[0], cohort?.treatments[0]];
    if (!tumour || !treatment) continue;
    const names = [tumourName(context, tumour), treatmentName(context, treatment)].map(withinSentence);
    found.set(`/${context.locale}/tumours/${tumour}`, names.join(' · '));
  }
  return [...found].slice(0, MOST_EXAMPLES).map(([href, words]) => ({ text: words, href }));
}
