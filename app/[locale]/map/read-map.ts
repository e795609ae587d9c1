import type { SearchParameters } from '@/app/page-context';
import { readTable } from '@/app/read-table';
import { getMapInShort } from '@/lib/data/reads/get-map-in-short';
import { listCohortPlaces } from '@/lib/data/reads/list-cohort-places';
import type { TableQuery } from '@/lib/data/table-engine/table-spec';
import { askList, EVERYTHING, findInList } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import type { MapEntry } from '@/lib/domain/map-entry';
import { type MapColumn, type MapCount, mapTumours } from '@/lib/domain/map-in-short';
import { primariesOf, sharedPatients } from '@/lib/domain/shared-patients';
import { PAIRED, type Paired, pairFilter, readPair } from '@/lib/domain/studied-pairs';
import { readTreatment } from '@/lib/domain/treatment';
import { chosenColumns } from '@/lib/present/pages/map/map-axes';
import { cellsOfEntries, wholeCells } from '@/lib/present/pages/map/map-cells';
import { keptFilters } from '@/lib/present/pages/map/map-grid';
import { type DrawnMap, MAP_FACETS, mapPage, readMapState } from '@/lib/present/pages/map/map-page';
import type { ViewContext } from '@/lib/present/words/view-context';

/** Entries that a map is drawn of where filters are set. */
const MOST_ENTRIES = 3000;

const isPlain = ({ search, filters }: TableQuery) => search === '' && Object.keys(filters).length === 0;

/** The part of the evidence map that an address asks for, as the page and its embedded figure show it. */
export async function readMap(context: ViewContext, parameters: SearchParameters) {
  const state = readMapState(parameters);
  const read = await readTable(LISTS.map, parameters, MAP_FACETS);
  const { query } = read.asked;
  const drawn = isPlain(query) ? await readWhole(state.paired) : await readPart(context, query, state.paired);
  return mapPage(context, { ...drawn, read, state });
}

/** The whole map, as it was worked out when the database was built. */
async function readWhole(paired: Paired): Promise<DrawnMap> {
  const whole = await getMapInShort(paired);
  return {
    tumours: new Map(whole.tumours.map(({ tumour, entries }) => [tumour, entries])),
    columns: whole.columns,
    columnsInAll: whole.columnsInAll,
    cells: wholeCells(whole),
    entries: null,
  };
}

/** What filters and search leave of it. */
async function readPart(context: ViewContext, query: TableQuery, paired: Paired): Promise<DrawnMap> {
  const { labels } = context;
  const [all, kept] = await Promise.all([countCells(context, {}), countCells(context, keptFilters(query))]);
  const { columns, of } = chosenColumns(context, all, query, paired);
  const isDrawn = new Set(columns.map(({ slug }) => slug));
  const inColumns = all.filter(({ treatment }) =>
    PAIRED[paired](labels, treatment).some((slug) => isDrawn.has(slug)),
  );
  // What is chosen of this facet chose the columns.
  const drawn = of > columns.length ? { ...query.filters, [paired]: [...isDrawn] } : query.filters;
  const largest = { ...query, filters: drawn, sort: 'patients', descending: true };
  const { rows, matching } = await askList(LISTS.map, largest, { limit: MOST_ENTRIES });
  const shown = rows.sort((a, b) => a.study.ordinal - b.study.ordinal);
  return {
    tumours: mapTumours(all),
    columns: paired === 'regimen' ? await asNamed(columns) : columns,
    columnsInAll: of,
    cells: cellsOfEntries(labels, paired, { ...(await readSharing(shown)), shown, all: inColumns, kept }),
    entries: { drawn: shown.length, of: matching },
  };
}

/** How many entries each tumour has with each regimen, among those that these filters leave. */
async function countCells({ labels }: ViewContext, filters: TableQuery['filters']): Promise<MapCount[]> {
  const facet = pairFilter('regimen');
  const { facets } = await askList(LISTS.map, { ...EVERYTHING, filters }, { limit: 0, facets: [facet] });
  return (facets[facet] ?? []).flatMap(({ value, count }) => {
    const { tumour, other } = readPair(value);
    const treatment = readTreatment(other, labels.drugs);
    return treatment && count > 0 ? [{ tumour, treatment, entries: count }] : [];
  });
}

/** Regimens with their drugs in the order that the studies name them. */
const asNamed = (columns: readonly MapColumn[]): Promise<MapColumn[]> =>
  Promise.all(
    columns.map(async (column) => {
      const treatment = await findInList(LISTS.treatments, column.slug);
      return treatment ? { ...column, drugs: treatment.drugs } : column;
    }),
  );

/** Which of their cohorts may share patients. */
async function readSharing(entries: readonly MapEntry[]) {
  const { cohorts, overlaps } = await listCohortPlaces([...new Set(entries.map(({ study }) => study.slug))]);
  return {
    evidence: {
      sharedPatients: sharedPatients(cohorts, overlaps),
      primaries: primariesOf(cohorts, overlaps),
    },
  };
}
