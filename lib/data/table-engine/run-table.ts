import { countValues, everyRow } from './count-values';
import { orderRows } from './order-rows';
import type { RankRange } from './range-column';
import { searchRows } from './search-rows';
import { otherRows, type Selected, type SelectedRows, selectRows } from './select-rows';
import { type FacetColumn, UnreadableList } from './table-columns';
import type { TableList } from './table-list';
import type { FacetCount, TablePage, TableQuery } from './table-spec';

/** Rows that an export reads at once. */
const BATCH = 1000;

interface Selection extends SelectedRows {
  /** The facet of each filter that is set. */
  facetOfFilter: readonly string[];
  rows: number;
}

/**
 * One page of a list. Values of one facet are alternatives, facets and words of the search narrow one another; a facet's
 * counts leave its own selection out of account. Filters and sorts that the list has not are ignored; a value that no row
 * has shows no row.
 * @param facets those whose values are to be counted
 * @throws {UnreadableList}
 */
export async function runTable<Row>(
  list: TableList<Row>,
  query: TableQuery,
  { limit, offset = 0, facets = [] }: { limit: number; offset?: number; facets?: readonly string[] },
): Promise<TablePage<Row>> {
  const selection = await select(list, query);
  const shown = await ordered(list, query, selection.matching, offset, offset + limit);
  return {
    rows: await readRows(list, shown),
    total: await list.rowCount(),
    matching: selection.matching.length,
    facets: await countFacets(list, facets, selection),
  };
}

/** The least and the greatest number of a range of the list; null where it has none. @throws {UnreadableList} */
export async function endsOf(list: TableList<unknown>, name: string) {
  return (await (await list.range(name))?.ends()) ?? null;
}

/** Positions of all rows that match, sorted as the query says. @throws {UnreadableList} */
export async function positionsMatching(list: TableList<unknown>, query: TableQuery): Promise<Uint32Array> {
  const { matching } = await select(list, query);
  return ordered(list, query, matching, 0, matching.length);
}

/** All rows that match, sorted as the query says, in batches. @throws {UnreadableList} */
export async function* eachMatching<Row>(list: TableList<Row>, query: TableQuery): AsyncGenerator<Row[]> {
  const positions = await positionsMatching(list, query);
  for (let start = 0; start < positions.length; start += BATCH)
    yield await readRows(list, positions.subarray(start, start + BATCH));
}

/** The row with that key, or null. */
export async function findRow<Row>(list: TableList<Row>, key: string): Promise<Row | null> {
  const row = await list.store.rowByKey(list.name, key);
  return row === null ? null : (JSON.parse(row) as Row);
}

async function select(list: TableList<unknown>, query: TableQuery): Promise<Selection> {
  const rows = await list.rowCount();
  let found = await searchRows(list, query.search);
  const filters: Selected[] = [];
  const facetOfFilter: string[] = [];
  for (const [name, values] of Object.entries(query.filters)) {
    if (values.length === 0) continue;
    const positions = await list.lookUp(name, values);
    if (positions) found = keepAt(positions, found, rows);
    const facet = await list.facet(name);
    if (!facet) continue;
    const ids = values.map((value) => facet.idOf.get(value)).filter((id) => id !== undefined);
    filters.push({ cells: facet.cells, ids });
    facetOfFilter.push(name);
  }
  const ranges: RankRange[] = [];
  for (const [name, range] of Object.entries(query.ranges ?? {})) {
    const column = await list.range(name);
    if (column) ranges.push(await column.within(range));
  }
  const isPlain = !found && filters.length === 0 && ranges.length === 0;
  const selected = isPlain
    ? { matching: everyRow(rows), missing: [] }
    : selectRows(rows, filters, ranges, found);
  return { ...selected, facetOfFilter, rows };
}

/** Of the rows that were found so far, or of all, those at these positions. */
function keepAt(positions: readonly number[], found: Uint8Array | null, rows: number): Uint8Array {
  const kept = new Uint8Array(rows);
  for (const position of positions) kept[position] = found ? (found[position] as number) : 1;
  return kept;
}

async function ordered(
  list: TableList<unknown>,
  query: TableQuery,
  matching: Uint32Array,
  from: number,
  to: number,
): Promise<Uint32Array> {
  const column = query.sort === null ? null : await list.sort(query.sort);
  if (!column) return matching.subarray(from, to);
  return orderRows(matching, column, { descending: query.descending, from, to });
}

async function readRows<Row>(list: TableList<Row>, positions: Uint32Array): Promise<Row[]> {
  const rows = await list.store.rowsAt(list.name, positions);
  return rows.map((row, index) => {
    if (row === null) throw new UnreadableList(list.name, `its row ${positions[index]} is missing`);
    return JSON.parse(row) as Row;
  });
}

async function countFacets(
  list: TableList<unknown>,
  names: readonly string[],
  { matching, missing, facetOfFilter, rows }: Selection,
): Promise<Record<string, FacetCount[]>> {
  // Whichever rows are fewer are counted: those that match, or those that don't, which are then taken from all.
  const others = names.length > 0 && 2 * matching.length > rows ? otherRows(rows, matching) : null;
  const counted: [name: string, counts: FacetCount[]][] = [];
  for (const name of new Set(names)) {
    const facet = await list.facet(name);
    if (!facet) continue;
    const counts = countFacet(facet, matching, others);
    const alone = missing[facetOfFilter.indexOf(name)];
    const further = alone && countValues(facet.cells, alone);
    const all = further ? further.map((more, id) => more + (counts[id] as number)) : counts;
    counted.push([name, facet.values.map((value, id) => ({ value, count: all[id] as number }))]);
  }
  return Object.fromEntries(counted);
}

function countFacet(
  facet: FacetColumn,
  matching: Uint32Array,
  others: Uint32Array | null,
): ArrayLike<number> {
  if (others?.length === 0) return facet.counts;
  if (!others) return countValues(facet.cells, matching);
  return countValues(facet.cells, others).map((count, id) => (facet.counts[id] as number) - count);
}
