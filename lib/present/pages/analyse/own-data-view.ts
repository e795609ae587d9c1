import type { OwnDataOutcome, OwnResult } from '@/lib/own-data/analyse-own-data';
import { MOST_PATIENTS } from '@/lib/own-data/analysis-limits';
import type { Columns, DataKind, Role } from '@/lib/own-data/own-data-request';
import type { LeftOutRow } from '@/lib/own-data/row-reader';
import type { Chart } from '../../charts/chart-model';
import { formatNumber } from '../../words/format-number';
import { joinNames, type ViewContext } from '../../words/view-context';
import { ownChart } from './own-charts';
import { ownStatistics } from './own-statistics';
import type { StatisticRow } from './statistic-row';

/** Everything that the page shows of a reader's own table. */
export interface OwnDataView {
  kind: DataKind;
  header: boolean;
  columns: Columns;
  columnChoice: { index: number; label: string }[];
  preview: { caption: string; names: string[]; rows: { line: number; cells: string[] }[] };
  status: string;
  problem: string | null;
  leftOut: { title: string; rows: { line: number; text: string }[]; more: string | null } | null;
  /** Labels from which a reference can be chosen. */
  references: { value: string; label: string; chosen: boolean }[];
  ratio: boolean;
  result: OwnResult['kind'] | 'meta-proportions' | null;
  chart: Chart | null;
  statistics: Pick<StatisticRow, 'key' | 'name' | 'of' | 'text'>[];
  notes: string[];
}

const PREVIEW_ROWS = 6;
const PREVIEW_COLUMNS = 12;
const LISTED_LEFT_OUT = 100;
const LISTED_STATISTICS = 200;

export function ownDataView(context: ViewContext, outcome: OwnDataOutcome): OwnDataView {
  const { analyse: words } = context.text;
  const { table, names, leftOut, result } = outcome;
  const columnName = (index: number) => names?.[index] ?? '';
  const records = names ? table.records.slice(1) : table.records;
  const width = Math.min(table.width, PREVIEW_COLUMNS);
  const indices = Array.from({ length: table.width }, (_, index) => index);
  return {
    kind: outcome.kind,
    header: names !== null,
    columns: outcome.columns,
    columnChoice: indices.map((index) => ({ index, label: words.column(index + 1, columnName(index)) })),
    preview: {
      caption: words.readAs(words.delimiters[table.delimiter] ?? table.delimiter, records.length),
      names: indices.slice(0, width).map((index) => columnName(index) || words.unnamedColumn(index + 1)),
      rows: records.slice(0, PREVIEW_ROWS).map(({ line, cells }) => ({
        line,
        cells: Array.from({ length: width }, (_, index) => cells[index] ?? ''),
      })),
    },
    status: words.status(outcome.used, leftOut.length),
    problem: problemText(context, outcome),
    leftOut:
      leftOut.length === 0
        ? null
        : {
            title: words.leftOutTitle(leftOut.length),
            rows: leftOut.slice(0, LISTED_LEFT_OUT).map((row) => ({
              line: row.line,
              text: words.leftOutLine(row.line, leftOutText(context, row)),
            })),
            more:
              leftOut.length > LISTED_LEFT_OUT ? words.leftOutMore(leftOut.length - LISTED_LEFT_OUT) : null,
          },
    references: references(outcome),
    ratio: outcome.ratio,
    result: result?.kind === 'meta' && result.proportions ? 'meta-proportions' : (result?.kind ?? null),
    chart: ownChart(context, outcome),
    statistics: ownStatistics(context, outcome).slice(0, LISTED_STATISTICS),
    notes: notes(context, outcome),
  };
}

/** What is wrong with a row, in words: `Time "abc" is not a number; Event is missing`. */
export function leftOutText(context: ViewContext, { problems }: LeftOutRow): string {
  const { analyse: words } = context.text;
  return problems
    .map(({ role, cell, reason }) =>
      words.cellProblem(
        words.form.roles[role],
        // A missing cell may hold "NA"; that is no name for it.
        reason === 'missing' || reason === 'no-error' ? '' : cell,
        words.reasons[reason] ?? reason,
      ),
    )
    .join(context.locale === 'zh' ? '；' : '; ');
}

function problemText(context: ViewContext, { problem, missing, groups }: OwnDataOutcome): string | null {
  if (problem === null) return null;
  const { problems, form } = context.text.analyse;
  const roles = joinNames(
    context,
    missing.map((role: Role) => form.roles[role]),
  );
  return (problems[problem] ?? problem)
    .replace('{roles}', () => roles)
    .replace('{count}', formatNumber(context, groups.length));
}

function references({ result, groups }: OwnDataOutcome): OwnDataView['references'] {
  const offered = (chosen: string) =>
    groups.map((label) => ({ value: label, label, chosen: label === chosen }));
  if (result?.kind === 'survival' && groups.length > 1) return offered(result.groups[0]?.label ?? '');
  return result?.kind === 'two-by-two' ? offered(result.b.label) : [];
}

function notes(context: ViewContext, { table, columns, kind }: OwnDataOutcome): string[] {
  const { analyse: words } = context.text;
  const fromLimits = kind === 'effects' && typeof columns.lower === 'number';
  return [
    table.beyondLimit ? words.beyondLimit(formatNumber(context, MOST_PATIENTS)) : '',
    fromLimits ? words.limitsTaken : '',
  ].filter(Boolean);
}
