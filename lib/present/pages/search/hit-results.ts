import type { AskedFor } from '@/lib/analysis/search/asked-for';
import { type OutcomeListItem, tumoursOfResult } from '@/lib/data/tables/results-tables';
import { drugsOfResult } from '@/lib/domain/cohort-of-result';
import { originRank } from '@/lib/domain/kinds';
import { withAncestors } from '@/lib/domain/labels';
import { questionOf } from '@/lib/domain/outcome-question';
import { byHeadline, isHeadline, keyGroupOf } from '../../results/headline-measures';
import { measureTitle, type ResultView, resultView } from '../../results/result-view';
import {
  drugName,
  inLocale,
  joinNames,
  treatmentName,
  tumourName,
  type ViewContext,
} from '../../words/view-context';

/** Kinds of hits that have results of their own. */
export const KINDS_WITH_RESULTS = ['tumour', 'drug', 'study'] as const;
export type KindWithResults = (typeof KINDS_WITH_RESULTS)[number];

/** What was found, and the tumours and drugs that the query names. */
export interface HitOfQuery {
  kind: KindWithResults;
  slug: string;
  asked: Pick<AskedFor, 'tumours' | 'drugs'>;
  /** Nothing but what is looked for first, and nothing of another tumour or drug, also where there is nothing else. */
  only?: boolean;
}

/** A result as a hit carries it. */
export interface HitResultView {
  /** "4/5 · 80.0 % (37.6–96.4)"; of an arm with what it was set against "18.23 months vs 3 months". */
  figure: string;
  /** What was measured, and of what where the hit does not say it: "Partial response · Everolimus". */
  name: string;
  fact: string;
}

/** Results that a hit carries. */
const MOST = 2;

const hasShare = ({ count, of }: OutcomeListItem) => count !== null && of !== null;

/** Whether every tumour of a result is one that was asked for, or a kind of it. */
export const isOfTumours = (
  { labels }: Pick<ViewContext, 'labels'>,
  row: OutcomeListItem,
  asked: readonly string[],
) => {
  const own = tumoursOfResult(row);
  return (
    own.length > 0 &&
    own.every((tumour) => withAncestors(labels.tumours, [tumour]).some((slug) => asked.includes(slug)))
  );
};

/**
 * Of results those of what was asked for: of the tumours and the drugs, else of the tumours, else of the drugs; all, where
 * there are none of those. Of a tumour never those of a group that has others as well.
 */
function narrowed(
  context: ViewContext,
  rows: OutcomeListItem[],
  { kind, slug, asked, only = false }: HitOfQuery,
) {
  const isOfDrug = (row: OutcomeListItem) =>
    kind === 'drug' ||
    asked.drugs.length === 0 ||
    drugsOfResult(row).some((drug) => asked.drugs.includes(drug));
  const tumours = kind === 'tumour' ? [slug] : asked.tumours;
  const isOfTumour = (row: OutcomeListItem) => tumours.length === 0 || isOfTumours(context, row, tumours);
  const ways = [
    (row: OutcomeListItem) => isOfTumour(row) && isOfDrug(row),
    ...(only ? [] : [isOfTumour]),
    ...(only || kind === 'tumour' ? [] : [isOfDrug, () => true]),
  ];
  for (const isMeant of ways) {
    const found = rows.filter(isMeant);
    if (found.length > 0) return found;
  }
  return [];
}

/** What is reported with a figure, and by no other place of the same paper contradicted. */
const reportedOf = (rows: readonly OutcomeListItem[]) =>
  rows.filter((row) => !row.notReported && row.contradictsId === null && (row.count ?? row.value) !== null);

/**
 * The results that stand for a study, a tumour or a drug, the first first: of what was asked for, of the papers' own patients before cited ones, patients before
 * laboratory work, whole groups before subgroups, what somebody had before what nobody had, shares of known numbers before
 * the rest, what is looked for first before the rest, more patients before fewer; of each kind of outcome one.
 *
 * @param rows results of the hit that are each of a whole group, in any order
 */
export function chosenResults(
  context: ViewContext,
  hit: HitOfQuery,
  rows: readonly OutcomeListItem[],
): OutcomeListItem[] {
  const isLaboratory = ({ study }: OutcomeListItem) =>
    context.labels.groups.designs?.[study.design ?? '']?.laboratory === true;
  const patients = ({ of, cohort }: OutcomeListItem) => of ?? cohort.size ?? 0;
  // Of how many patients it is, is not known: says least.
  const certainty = (row: OutcomeListItem) => (hasShare(row) ? 0 : row.count === null ? 1 : 2);
  const isPart = ({ cohort }: OutcomeListItem) => hit.kind === 'study' && cohort.role === 'subgroup';
  const wantedFirst = byHeadline(context);
  const reported = reportedOf(rows);
  const headlines = narrowed(
    context,
    reported.filter(({ measure }) => isHeadline(context, measure)),
    hit,
  );
  const chosen = (headlines.length > 0 || hit.only ? headlines : narrowed(context, reported, hit)).sort(
    (a, b) =>
      Number(isLaboratory(a)) - Number(isLaboratory(b)) ||
      originRank(a.study.origin) - originRank(b.study.origin) ||
      Number(isPart(a)) - Number(isPart(b)) ||
      Number(a.count === 0) - Number(b.count === 0) ||
      certainty(a) - certainty(b) ||
      wantedFirst(a, b) ||
      patients(b) - patients(a),
  );
  const [best] = chosen;
  if (!best) return [];
  const byGroup = new Map<string, OutcomeListItem>();
  for (const row of chosen) {
    // The second is of the same evidence as the first.
    if (isLaboratory(row) !== isLaboratory(best) || row.study.origin !== best.study.origin) continue;
    const group = keyGroupOf(context, row.measure);
    if (!byGroup.has(group)) byGroup.set(group, row);
  }
  return [...byGroup.values()];
}

/** What a hit shows of the results that stand for it, each with its ratio to the group that it is set against. */
export function hitResults(
  context: ViewContext,
  hit: HitOfQuery,
  rows: readonly OutcomeListItem[],
): HitResultView[] {
  const reported = reportedOf(rows);
  return chosenResults(context, hit, rows)
    .flatMap((row) => [row, effectOn(context, row, reported) ?? []].flat())
    .slice(0, MOST)
    .map((row) => ({
      figure: figureOf(context, row, reported),
      name: nameOfResult(context, hit, row),
      fact: row.factId,
    }));
}

/** The ratio that sets the group of a result against another in the same endpoint. */
const effectOn = ({ labels }: ViewContext, row: OutcomeListItem, rows: readonly OutcomeListItem[]) =>
  rows.find(
    (other) =>
      other.versus &&
      other.cohort.id === row.cohort.id &&
      other.tumourSlug === row.tumourSlug &&
      labels.measures[other.measure]?.effect?.of === row.measure,
  );

/** "4/5 · 80.0 % (37.6–96.4)" */
export const wholeFigure = ({ figure, rate, interval }: ResultView, { withInterval = true } = {}): string =>
  [
    [figure, rate?.text].filter(Boolean).join(' · '),
    ...(withInterval && interval ? [`(${interval.text})`] : []),
  ].join(' ');

/** A result, with that of the group it is set against where a ratio of the two is reported: a time alone says little. */
function figureOf(context: ViewContext, row: OutcomeListItem, rows: readonly OutcomeListItem[]): string {
  const own = (of: OutcomeListItem) => wholeFigure(resultView(context, of), { withInterval: false });
  const against = effectOn(context, row, rows)?.versus?.id;
  const asks = (of: OutcomeListItem) =>
    // Whose drug it is tells the groups apart, and is no other question.
    questionOf({ ...of, drugSlug: null, versusId: null });
  const [only, ...more] = rows.filter((of) => of.cohort.id === against && asks(of) === asks(row));
  return only && more.length === 0
    ? context.text.search.against(own(row), own(only))
    : wholeFigure(resultView(context, row));
}

/** What was measured, and of what where the hit does not say it. */
export const nameOfResult = (context: ViewContext, hit: HitOfQuery, row: OutcomeListItem): string =>
  context.text.search.resultOf(
    measureTitle(context, { ...row, tumourSlug: null }),
    subjectOf(context, hit, row),
  );

/** What a result of a tumour was got with, of a drug in what, and of a study in whom. */
function subjectOf(context: ViewContext, hit: HitOfQuery, row: OutcomeListItem): string {
  const own = tumoursOfResult(row);
  const drugs = drugsOfResult(row);
  const few = (names: string[]) => (names.length > 2 ? [] : names);
  const tumours = few(own.map((tumour) => tumourName(context, tumour)));
  const parts = {
    // Of a kind of the tumour it is not of the tumour itself.
    tumour: () => [
      ...(own.includes(hit.slug) ? [] : tumours),
      // Surgery and radiation are named by the cohort alone.
      ...(drugs.length > 0
        ? few(drugs.map((drug) => drugName(context, drug)))
        : cohortUnlessAll(context, row)),
    ],
    // Of a drug together with others it is not of the drug itself.
    drug: () => [...tumours, ...(drugs.length > 1 && !row.versus ? [treatmentName(context, { drugs })] : [])],
    study: () => inWhom(context, hit, row, tumours),
  }[hit.kind]();
  return joinNames(context, parts);
}

const cohortUnlessAll = (context: ViewContext, { cohort: { role, labelEn, labelZh } }: OutcomeListItem) =>
  role === 'all' ? [] : [inLocale(context, labelEn, labelZh)];

/** The cohort of a study, unless it is all of its patients; the tumours, where they are not those that were asked for. */
function inWhom(
  context: ViewContext,
  { asked }: HitOfQuery,
  row: OutcomeListItem,
  tumours: string[],
): string[] {
  const { role, labelEn, labelZh } = row.cohort;
  const label = inLocale(context, labelEn, labelZh);
  const isOther = asked.tumours.length > 0 && !isOfTumours(context, row, asked.tumours);
  if (role === 'all' && !isOther && row.tumourSlug === null) return [];
  const isInLabel = (name: string) => label.toLowerCase().includes(name.toLowerCase());
  const said = isOther || row.tumourSlug !== null ? tumours.filter((name) => !isInLabel(name)) : [];
  return role === 'all' && said.length > 0 ? said : [label, ...said];
}
