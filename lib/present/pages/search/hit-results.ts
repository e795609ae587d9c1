import { type OutcomeListItem, tumoursOfResult } from '@/lib/data/tables/results-tables';
import { drugsOfResult } from '@/lib/domain/cohort-of-result';

import { originRank } from '@/lib/domain/kinds';

import { byHeadline, keyGroupOf } from '../../results/headline-measures';

import { resultView } from '../../results/result-view';
import { drugName, joinNames, measureName, tumourName, type ViewContext } from '../../words/view-context';

/** Kinds of hits that have results of their own. */
export const KINDS_WITH_RESULTS = ['tumour', 'drug', 'study'] as const;
export type KindWithResults = (typeof KINDS_WITH_RESULTS)[number];

/** A result as a hit carries it. */
export interface HitResultView {
  /** "4/5 · 80.0 %" */
  figure: string;
  /** What was measured, and of what where the hit does not say it: "Partial response · Everolimus". */
  name: string;
  fact: string;
}

/** Results that a hit carries. */
const MOST = 2;

/**
 * The results that stand for a hit: of the papers' own patients before cited ones, patients before laboratory work, what
 * somebody had before what nobody had, what is looked for first before the rest, more patients before fewer; of each kind
 * of outcome one.
 *
 * @param rows results of the hit, in any order
 */
export function hitResults(
  context: ViewContext,
  kind: KindWithResults,
  rows: readonly OutcomeListItem[],
): HitResultView[] {
  const { labels } = context;
  const isLaboratory = ({ study }: OutcomeListItem) =>
    labels.groups.designs?.[study.design ?? '']?.laboratory === true;
  const patients = ({ of, cohort }: OutcomeListItem) => of ?? cohort.size ?? 0;
  const wantedFirst = byHeadline(context);
  const reported = rows
    .filter((row) => !row.notReported && row.contradictsId === null && (row.count ?? row.value) !== null)
    .sort(
      (a, b) =>
        Number(isLaboratory(a)) - Number(isLaboratory(b)) ||
        originRank(a.study.origin) - originRank(b.study.origin) ||
        wantedFirst(a, b) ||
        patients(b) - patients(a),
    );
  const [best] = reported;
  const byGroup = new Map<string, OutcomeListItem>();
  for (const row of reported) {
    // The second is of the same evidence as the first.
    if (isLaboratory(row) !== (best && isLaboratory(best)) || row.study.origin !== best?.study.origin)
      continue;
    const group = keyGroupOf(context, row.measure);
    if (!byGroup.has(group)) byGroup.set(group, row);
  }
  return [...byGroup.values()].slice(0, MOST).map((row) => {
    const { figure, rate } = resultView(context, row);
    return {
      figure: [figure, rate?.text].filter(Boolean).join(' · '),
      name: context.text.search.resultOf(measureName(context, row.measure), subjectOf(context, kind, row)),
      fact: row.factId,
    };
  });
}

/** What a result of a tumour was got with, and of a drug in what. */
function subjectOf(context: ViewContext, kind: KindWithResults, row: OutcomeListItem): string {
  const names = {
    tumour: () => drugsOfResult(row).map((drug) => drugName(context, drug)),
    drug: () => tumoursOfResult(row).map((tumour) => tumourName(context, tumour)),
    study: () => [],
  }[kind]();
  // A study of many is named by none of them.
  return names.length > 2 ? '' : joinNames(context, names);
}
