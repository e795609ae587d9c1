import { severalValues } from '@/lib/analysis/cohorts/several-values';
import { writeTableQuery } from '@/lib/data/table-engine/address';
import type { TableQuery } from '@/lib/data/table-engine/table-spec';
import type { OutcomeListItem } from '@/lib/data/tables/results-tables';
import type { CohortEvidence } from '@/lib/domain/evidence-cohort';
import { groupBy } from '@/lib/domain/group-by';
import type { RowChart } from '../../charts/chart-model';
import { comparerOf } from '../../cohorts/comparability';
import type { TableView } from '../../table/table-model';
import { methodHref } from '../../words/method-link';
import type { ViewContext } from '../../words/view-context';
import { forestPlots } from './forest-plots';
import { type ForestRow, forestRow } from './forest-row';
import { type PoolingView, poolingOf } from './pooling';

/** The filtered results as plots, above their table. */
export interface OutcomesForestView {
  title: string;
  /** Leads past the plots. */
  toTable: string;
  /** What is not drawn: results in words, or too many to be read. */
  notes: string[];
  /** Filters that leave a number of rows that can be read. */
  suggestions: { text: string; href: string }[];
  plots: RowChart[];
  poolingTitle: string;
  /** When pooling is offered. */
  poolingHelp: string;
  pooling: PoolingView[];
  methods: { text: string; href: string }[];
}

/** More rows than these are a wall, not a picture. */
const MOST_DRAWN = 60;
/** Rows that are looked at for what can be drawn. */
export const ROWS_FOR_FOREST = 200;
const MOST_SUGGESTED = 4;
const SUGGESTING = ['measure', 'tumour', 'drug'] as const;

/** Name of the address's parameter that asks for pooled results, and what it may be. */
const POOL_PARAMETER = 'pool';
const POOL_METHOD = 'REML';

/** Whether an address asks for pooled results. */
export const readPooling = (parameters: Record<string, string | string[] | undefined>): boolean =>
  parameters[POOL_PARAMETER] === POOL_METHOD;

/** What links keep of the choice. */
export const keptPooling = (asked: boolean): [name: string, value: string][] =>
  asked ? [[POOL_PARAMETER, POOL_METHOD]] : [];

/** Rows of one measure make a forest, and can be pooled; those of many share the axis of their table, and no more. */
export const asksForForest = ({ filters }: Pick<TableQuery, 'filters'>): boolean =>
  filters.measure?.length === 1;

interface ForestInput {
  /** Rows that match, in the order of the table: all of them, or the first `ROWS_FOR_FOREST`. */
  rows: readonly OutcomeListItem[];
  /** How many match. */
  matching: number;
  /** Cohorts of the studies whose rows these are. */
  evidence: CohortEvidence;
  query: TableQuery;
  /** The table below, for its address and the names of its filters. */
  table: TableView;
  pooling: boolean;
}

export function outcomesForest(context: ViewContext, input: ForestInput): OutcomesForestView {
  const { forest: words, pooling } = context.text;
  const shown = input.rows;
  const several = severalValues(input.evidence.cohorts.flatMap(({ outcomes }) => outcomes));
  const drawable = shown.flatMap((item) => forestRow(context, item, several) ?? []);
  const inWords = shown.length - drawable.length;
  const isWhole = input.matching <= shown.length;
  const tooMany = drawable.length > MOST_DRAWN || !isWhole;
  const drawn = tooMany ? [] : drawable;
  const pooled = tooMany ? [] : poolMeasures(context, input, drawn);
  return {
    title: words.title,
    toTable: words.toTable,
    notes: [
      tooMany ? words.tooMany(isWhole ? drawable.length : input.matching, MOST_DRAWN) : '',
      shown.length > 0 && drawable.length === 0 ? words.nothingToDraw : '',
      drawn.length > 0 && inWords > 0 ? words.inWords(inWords) : '',
    ].filter(Boolean),
    suggestions: tooMany ? suggestionsOf(context, input) : [],
    plots: forestPlots(
      context,
      drawn,
      new Map(pooled.flatMap(({ view, mark }) => (mark ? [[view.key, mark]] : []))),
    ),
    poolingTitle: pooling.title,
    poolingHelp: pooling.help,
    pooling: pooled.map(({ view }) => view),
    methods: [
      { text: pooling.rulesLink, href: methodHref(context, 'comparability') },
      { text: pooling.methodLink, href: methodHref(context, 'meta-analysis') },
    ],
  };
}

function poolMeasures(context: ViewContext, input: ForestInput, rows: readonly ForestRow[]) {
  const comparer = comparerOf(input.evidence, context.labels);
  const address = (asked: boolean) => {
    const parameters = writeTableQuery(input.query);
    for (const [name, value] of keptPooling(asked)) parameters.set(name, value);
    const search = parameters.toString();
    return search ? `${input.table.action}?${search}` : input.table.action;
  };
  const choice = { asked: input.pooling, href: { ask: address(true), leave: address(false) } };
  return [...groupBy(rows, ({ item }) => item.measure).values()].flatMap(
    (own) => poolingOf(context, input.evidence, comparer, own, choice) ?? [],
  );
}

/** The largest choices of a filter that leave few enough rows to draw. */
function suggestionsOf(context: ViewContext, { query, table }: ForestInput) {
  const { forest: words, filters: names } = context.text;
  return SUGGESTING.flatMap((name) => {
    const options = table.facets.find((facet) => facet.name === name)?.options ?? [];
    return options
      .filter(({ count, selected }) => !selected && count > 1 && count <= MOST_DRAWN)
      .slice(0, MOST_SUGGESTED)
      .map(({ value, label, count }) => {
        const parameters = writeTableQuery({ ...query, filters: { ...query.filters, [name]: [value] } });
        return {
          text: words.suggestion(names.names[name] ?? name, label, count),
          href: `${table.action}?${parameters}`,
        };
      });
  });
}
