import type { OwnDataOutcome } from '@/lib/own-data/analyse-own-data';
import type { Chart } from '../../charts/chart-model';
import { joinNames, type ViewContext } from '../../words/view-context';
import { ownChart } from './own-charts';
import { ownStatistics } from './own-statistics';
import { type ReadingView, readingView } from './reading-view';
import type { StatisticRow } from './statistic-row';
import { storedCaution } from './stored-curves';
import { type StoredForTable, storedRowsCaution } from './stored-rows';

/** Which options an outcome has. */
type ResultKind = 'survival' | 'proportion' | 'two-by-two' | 'meta' | 'meta-proportions' | 'meta-arms';

/** Everything that the page shows of a reader's own table. */
export interface OwnDataView {
  reading: ReadingView;
  header: boolean;
  problem: string | null;
  /** Labels from which a reference can be chosen. */
  references: { value: string; label: string; chosen: boolean }[];
  ratio: boolean;
  result: ResultKind | null;
  /** Whether what is drawn are patients out of patients. */
  hasProportions: boolean;
  chart: Chart | null;
  statistics: Pick<StatisticRow, 'key' | 'name' | 'of' | 'text'>[];
  notes: string[];
}

const LISTED_STATISTICS = 200;

/** @param stored what is to be drawn beside the reader's own */
export function ownDataView(
  context: ViewContext,
  outcome: OwnDataOutcome,
  stored: StoredForTable = { curves: null, rows: null },
): OwnDataView {
  const { reading, notComputable } = outcome;
  return {
    reading: readingView(context, reading),
    header: reading.grid.names !== null,
    problem: notComputable ? context.text.analyse.notComputable : null,
    references: references(outcome),
    ratio: reading.ratio,
    result: resultKind(outcome),
    hasProportions: hasProportions(resultKind(outcome)),
    chart: ownChart(context, outcome, stored),
    statistics: ownStatistics(context, outcome).slice(0, LISTED_STATISTICS),
    notes: [...cautions(context, outcome, stored), ...notes(context, outcome)],
  };
}

function cautions(
  { text }: ViewContext,
  outcome: OwnDataOutcome,
  { curves, rows }: StoredForTable,
): string[] {
  const kind = resultKind(outcome);
  if (kind === 'survival') return curves ? [storedCaution(text.analyse, curves)] : [];
  return rows && hasProportions(kind) ? [storedRowsCaution(text.analyse, rows)] : [];
}

const hasProportions = (kind: ResultKind | null) =>
  kind === 'proportion' || kind === 'two-by-two' || kind === 'meta-proportions';

function resultKind({ result }: OwnDataOutcome): ResultKind | null {
  if (result?.kind !== 'meta') return result?.kind ?? null;
  return result.arms ? 'meta-arms' : result.proportions ? 'meta-proportions' : 'meta';
}

function references({ result, groups }: OwnDataOutcome): OwnDataView['references'] {
  const offered = (chosen: string) =>
    groups.map((label) => ({ value: label, label, chosen: label === chosen }));
  if (result?.kind === 'survival' && groups.length > 1) return offered(result.groups[0]?.label ?? '');
  return result?.kind === 'two-by-two' ? offered(result.b.label) : [];
}

function notes(context: ViewContext, { reading, result }: OwnDataOutcome): string[] {
  const { analyse: words } = context.text;
  const fromLimits = reading.kind === 'effects' && reading.columns.some(({ role }) => role === 'lower');
  const arms = result?.kind === 'meta' && result.arms ? result.arms : null;
  const analysis = arms && !('notEstimable' in arms.analysis) ? arms.analysis : null;
  const notReported = analysis?.withoutInformation ?? [];
  return [
    fromLimits ? words.limitsTaken : '',
    arms && analysis?.measure !== 'Peto' ? words.zeroCells : '',
    notReported.length > 0 ? words.petoNote(joinNames(context, notReported)) : '',
  ].filter(Boolean);
}
