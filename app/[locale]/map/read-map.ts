import type { SearchParameters } from '@/app/page-context';
import { readMapEntries } from '@/app/read-map-entries';
import { readTable } from '@/app/read-table';
import type { TableQuery } from '@/lib/data/table-engine/table-spec';
import { askList, EVERYTHING } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import { keptFilters } from '@/lib/present/pages/map/map-grid';
import { MAP_FACETS, mapPage, readMapState } from '@/lib/present/pages/map/map-page';
import type { ViewContext } from '@/lib/present/words/view-context';

const isPlain = ({ search, filters }: TableQuery) => search === '' && Object.keys(filters).length === 0;

/** The part of the evidence map that an address asks for, as the page and its embedded figure show it. */
export async function readMap(context: ViewContext, parameters: SearchParameters) {
  const [read, evidence] = await Promise.all([
    readTable(LISTS.map, parameters, MAP_FACETS),
    readMapEntries(),
  ]);
  const { entries } = evidence;
  const matching = async (query: TableQuery) =>
    isPlain(query) ? entries : (await askList(LISTS.map, query, { limit: entries.length })).rows;
  const { query } = read.asked;
  const [shown, kept] = await Promise.all([
    matching({ ...query, sort: null }),
    matching({ ...EVERYTHING, filters: keptFilters(query) }),
  ]);
  const state = readMapState(parameters);
  return mapPage(context, { evidence, entries, shown, kept, read, state });
}
