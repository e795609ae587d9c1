import { getTitles, type Titles } from '@/lib/data/reads/get-titles';
import { readTableQuery, type TableAddress } from '@/lib/data/table-engine/address';
import { leadingValues } from '@/lib/data/table-engine/leading-values';
import type { TablePage, TableQuery } from '@/lib/data/table-engine/table-spec';
import { askEnds, askList, countMatching } from '@/lib/data/tables/ask-list';
import type { ListOfRows } from '@/lib/data/tables/list-definition';
import type { SearchParameters } from './page-context';
import { plainParameters } from './plain-parameters';

export interface TableRead<Item> {
  page: TablePage<Item>;
  asked: TableAddress & Pick<ReturnType<typeof readTableQuery>, 'dropped'>;
  /** Where nothing matches: how many rows would without each single filter or range, and without the search. */
  without: ReadonlyMap<string, number>;
  /** The least and the greatest number of each range of the list. */
  ends: ReadonlyMap<string, readonly [least: number, greatest: number]>;
  /** Titles of the studies and papers that facets name. */
  titles: Titles;
}

/** What an address asks of a list: one page of rows, and counts of the facets that the page shows. */
export async function readTable<Item>(
  list: ListOfRows<Item>,
  parameters: SearchParameters,
  facets: readonly string[],
): Promise<TableRead<Item>> {
  const asked = readTableQuery(list.names, await plainParameters(list.names, parameters));
  const { query, rows } = asked;
  const page = await askList(list, query, { limit: rows, offset: (asked.page - 1) * rows, facets });
  const [without, ends, titles] = await Promise.all([
    page.matching === 0 ? countsWithout(list, query) : new Map<string, number>(),
    endsOfRanges(list),
    getTitles({
      studies: namesIn(page, query, 'study'),
      papers: namesIn(page, query, 'paper'),
    }),
  ]);
  return { page, asked, without, ends, titles };
}

async function endsOfRanges<Item>(list: ListOfRows<Item>): Promise<TableRead<Item>['ends']> {
  const found = await Promise.all(
    (list.names.ranges ?? []).map(async (name) => [name, await askEnds(list, name)] as const),
  );
  return new Map(found.flatMap(([name, ends]) => (ends ? [[name, ends] as const] : [])));
}

/** Facets list this many values at most; no more need a title. */
const MOST_NAMED = 30;

const namesIn = ({ facets }: TablePage<unknown>, query: TableQuery, facet: string) => [
  ...(query.filters[facet] ?? []),
  ...leadingValues(facets[facet] ?? [], MOST_NAMED).map(({ value }) => value),
];

async function countsWithout<Item>(list: ListOfRows<Item>, query: TableQuery) {
  const counts = new Map<string, number>();
  for (const [name, values] of Object.entries(query.filters)) {
    for (const value of values) {
      const others = values.filter((other) => other !== value);
      counts.set(
        `${name}=${value}`,
        await countMatching(list, { ...query, filters: { ...query.filters, [name]: others } }),
      );
    }
  }
  for (const name of Object.keys(query.ranges ?? {})) {
    const { [name]: _, ...ranges } = query.ranges ?? {};
    counts.set(name, await countMatching(list, { ...query, ranges }));
  }
  if (query.search) counts.set('q', await countMatching(list, { ...query, search: '' }));
  return counts;
}
