import { openDatabase } from '../database';
import { eachMatching, endsOf, findRow, positionsMatching, runTable } from '../table-engine/run-table';
import { ListCache, type TableList } from '../table-engine/table-list';
import type { TablePage, TableQuery } from '../table-engine/table-spec';
import type { ListOfRows } from './list-definition';

// Of the present data, of what they replaced while requests go on with it, and of one pinned version. Shared by all
// copies of this module that a built server holds.
const holder = globalThis as typeof globalThis & { evidenceLists?: ListCache };
holder.evidenceLists ??= new ListCache(3);
const cache = holder.evidenceLists;

async function listOf<Item>({ names }: ListOfRows<Item>): Promise<TableList<Item>> {
  const { tables } = await openDatabase();
  return cache.list(names, tables) as TableList<unknown> as TableList<Item>;
}

/** Rows of a list from `offset` on, how many match, and counts of the facets that are named. @throws {DatabaseUnavailable} */
export async function askList<Item>(
  list: ListOfRows<Item>,
  query: TableQuery,
  page: { limit: number; offset?: number; facets?: readonly string[] },
): Promise<TablePage<Item>> {
  return runTable(await listOf(list), query, page);
}

/** How many rows match. @throws {DatabaseUnavailable} */
export async function countMatching<Item>(list: ListOfRows<Item>, query: TableQuery): Promise<number> {
  return (await positionsMatching(await listOf(list), query)).length;
}

/** The least and the greatest number of a range, over the whole list; null where no row has one. @throws {DatabaseUnavailable} */
export async function askEnds<Item>(list: ListOfRows<Item>, range: string) {
  return endsOf(await listOf(list), range);
}

/** Every row that matches, in batches, for what is written as a stream. @throws {DatabaseUnavailable} */
export async function* everyRow<Item>(list: ListOfRows<Item>, query: TableQuery): AsyncGenerator<Item[]> {
  yield* eachMatching(await listOf(list), query);
}

/** The row with this key, or null. @throws {DatabaseUnavailable} */
export async function findInList<Item>(list: ListOfRows<Item>, key: string): Promise<Item | null> {
  return findRow(await listOf(list), key);
}

export { EVERYTHING } from '../table-engine/table-spec';
