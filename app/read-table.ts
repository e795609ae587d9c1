import { getTitles, type Titles } from '@/lib/data/reads/get-titles';
import { readTableQuery, type TableAddress } from '@/lib/data/table-engine/address';
import { leadingValues } from '@/lib/data/table-engine/leading-values';
import type { TablePage, TableQuery } from '@/lib/data/table-engine/table-spec';
import { askList, countMatching } from '@/lib/data/tables/ask-list';
import type { ListOfRows } from '@/lib/data/tables/list-definition';
import type { SearchParameters } from './page-context';

export interface TableRead<Item> {
  page: TablePage<Item>;
  asked: TableAddress & Pick<ReturnType<typeof readTableQuery>, 'dropped'>;
  /** Where nothing matches: how many rows would without each single filter, and without the search. */
  without: ReadonlyMap<string, number>;
  /** Titles of the studies and papers that facets name. */
  titles: Titles;
}

/** What an address asks of a list: one page of rows, and counts of the facets that the page shows. */
export async function readTable<Item>(
  list: ListOfRows<Item>,
  parameters: SearchParameters,
  facets: readonly string[],
): Promise<TableRead<Item>> {
  const asked = readTableQuery(list.names, parameters);
  const { query, rows } = asked;
  const page = await askList(list, query, { limit: rows, offset: (asked.page - 1) * rows, facets });
  const [without, titles] = await Promise.all([
    page.matching === 0 ? countsWithout(list, query) : new Map<string, number>(),
    getTitles({
      studies: namesIn(page, query, 'study'),
      papers: namesIn(page, query, 'paper'),
    }),
  ]);
  return { page, asked, without, titles };
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
  if (query.search) counts.set('q', await countMatching(list, { ...query, search: '' }));
  return counts;
}
