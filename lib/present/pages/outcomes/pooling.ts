import { type PoolReason, type PoolRow, poolability } from '@/lib/domain/comparability/poolability';
import type { CohortEvidence, EvidenceCohort } from '@/lib/domain/evidence-cohort';
import { timeKey } from '@/lib/domain/timepoint';
import type { RowMark } from '../../charts/chart-model';
import type { Comparer } from '../../cohorts/comparability';
import { cohortName, type ReasonSide, whoOf } from '../../cohorts/reason-words';
import { measureTitle } from '../../results/result-view';
import { inLocale, measureName, tumourName, type ViewContext } from '../../words/view-context';
import type { ForestRow } from './forest-row';
import { type PooledSummary, pooledSummary } from './pooled-summary';

/** Whether the rows of one measure are pooled, and why not. */
export interface PoolingView {
  key: string;
  title: string;
  /** "Not pooled, because:", "Pooled …" */
  lead: string;
  /** Why not; empty where they can be pooled. */
  reasons: string[];
  /** What a reader of the pooled figure has to know. */
  cautions: { lead: string; items: string[] } | null;
  /** Asks for the pooled figure, or leaves it. */
  link: { text: string; href: string } | null;
  summary: PooledSummary['table'] | null;
}

export interface Pooling {
  view: PoolingView;
  /** The diamond, where the reader asked for it and the rules allow it. */
  mark: RowMark | null;
}

export interface PoolingChoice {
  asked: boolean;
  /** Addresses of the page with the pooled figures, and without. */
  href: { ask: string; leave: string };
}

/** More names than these are counted, except of those whose patients are the same. */
const MOST_NAMED = 6;

/** The rows of one measure: pooled where the rules allow it and the reader asks for it. */
export function poolingOf(
  context: ViewContext,
  evidence: CohortEvidence,
  comparer: Comparer,
  rows: readonly ForestRow[],
  choice: PoolingChoice,
): Pooling | null {
  const { pooling: words } = context.text;
  const [first] = rows;
  if (!first || rows.length < 2) return null;
  const sides = new Map(rows.flatMap((row) => sideOf(context, evidence, comparer, row)));
  const poolRows = [...sides.values()].map(({ row }) => row);
  const placeOf = (a: string, b: string) => {
    const place = comparer.placeOf(a, b);
    if (!place) throw new Error(`cohort ${a} or ${b} is not among the evidence`);
    return place;
  };
  const { poolable, against, cautions } = poolability(poolRows, placeOf);
  const say = (reason: PoolReason) => reasonText(context, reason, sides);
  const base = {
    key: first.item.measure,
    title: measureName(context, first.item.measure),
    reasons: against.map(say),
    cautions: poolable ? { lead: words.cautions, items: [words.judgement, ...cautions.map(say)] } : null,
    summary: null,
  };
  if (!poolable) return { view: { ...base, lead: words.notPooled(against.length), link: null }, mark: null };
  if (!choice.asked) {
    const link = { text: words.ask, href: choice.href.ask };
    return { view: { ...base, lead: words.canBePooled(poolRows.length), link }, mark: null };
  }
  const leave = { text: words.leave, href: choice.href.leave };
  const pooled = pooledSummary(
    context,
    [...sides.values()].map(({ row, side }) => ({ label: side.name, ...row.result })),
  );
  if ('notEstimable' in pooled) {
    const lead = words.notEstimable(context.text.notEstimable[pooled.notEstimable]);
    return { view: { ...base, lead, link: leave }, mark: null };
  }
  return {
    view: { ...base, lead: words.pooled, link: leave, summary: pooled.table },
    mark: { ...pooled.mark, group: base.title },
  };
}

interface NamedRow {
  row: PoolRow;
  side: ReasonSide;
}

function sideOf(
  context: ViewContext,
  evidence: CohortEvidence,
  comparer: Comparer,
  { item }: ForestRow,
): [string, NamedRow][] {
  const cohort = evidence.byId.get(item.cohort.id);
  const side = comparer.sideOf(item.cohort.id);
  const result = side?.results.find(({ id }) => id === item.id);
  const outcome = cohort?.outcomes.find(({ id }) => id === item.id) ?? null;
  if (!cohort || !side || !result || !outcome) return [];
  return [
    [
      item.id,
      {
        row: { cohort: side.cohort, result },
        side: {
          name: rowName(context, cohort, outcome),
          cohort,
          compared: side.cohort,
          outcome,
          event: null,
          instead: [measureTitle(context, outcome)],
        },
      },
    ],
  ];
}

/** The cohort, with the part of it that the result is of: "Phase 1, all patients, osteosarcoma". */
function rowName(
  context: ViewContext,
  cohort: EvidenceCohort,
  { tumourSlug, categoryEn, categoryZh }: EvidenceCohort['outcomes'][number],
): string {
  const parts = [
    tumourSlug ? tumourName(context, tumourSlug) : '',
    inLocale(context, categoryEn ?? null, categoryZh ?? null),
  ].filter(Boolean);
  return parts.reduce(context.text.comparability.cohortOf, cohortName(context, cohort));
}

function reasonText(
  context: ViewContext,
  { id, results }: PoolReason,
  sides: ReadonlyMap<string, NamedRow>,
): string {
  const { pooling, comparability } = context.text;
  const groups = new Map(
    results.flatMap((result) => {
      const side = sides.get(result)?.side;
      return side ? [[`${side.name} ${side.outcome && timeKey(side.outcome)}`, side]] : [];
    }),
  );
  const about = [...groups.values()];
  const named = id === 'same-patients' ? about : about.slice(0, MOST_NAMED);
  const who = whoOf(context, id, named);
  const rest = about.length - named.length;
  const all = rest > 0 ? [who, pooling.more(rest)].join(comparability.between) : who;
  return (pooling.reasons[id] ?? comparability.reasons[id])?.(all) ?? id;
}
