import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMap } from '@/app/[locale]/map/read-map';
import { GET as getMap } from '@/app/api/v1/map/route';
import { pageContext } from '@/app/page-context';
import { readTableQuery } from '@/lib/data/table-engine/address';
import type { TableQuery } from '@/lib/data/table-engine/table-spec';
import { askList } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import { useDatabase } from '../fixtures/built-database';
import { call } from './call';

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await useDatabase('real');
});
afterAll(() => cleanUp());

/** The studies that an address of theirs leads to. */
async function studiesFound(query: TableQuery): Promise<string[]> {
  const { rows, matching } = await askList(LISTS.studies, query, { limit: 1000 });
  expect(rows).toHaveLength(matching);
  return rows.map(({ slug }) => slug);
}

interface MapRow {
  study: string;
  tumour: string;
  regimen: string;
  drugs: string[];
  classes: string[];
}

const PAIRS: [string, (row: MapRow) => string[]][] = [
  ['regimen', ({ regimen }) => [regimen]],
  ['drug', ({ drugs }) => drugs],
  ['class', ({ classes }) => classes],
];

test.each(PAIRS)(
  'a cell of the map by %s leads to just the studies that it shows',
  async (name, othersOf) => {
    const lines = (await (await call(getMap, '/map?format=ndjson')).text()).split('\n').filter(Boolean);
    const data = lines.map((line) => JSON.parse(line) as MapRow);
    expect(data.length).toBeGreaterThan(0);
    const tumours = [...new Set(data.map(({ tumour }) => tumour))];
    const others = [...new Set(data.flatMap(othersOf))];
    for (const tumour of tumours) {
      for (const other of others) {
        const shown = data.filter((row) => row.tumour === tumour && othersOf(row).includes(other));
        const query = {
          search: '',
          filters: { [`tumour-${name}`]: [`${tumour}/${other}`] },
          sort: null,
          descending: false,
        };
        const found = await studiesFound(query);
        expect(found.sort(), `${tumour}, ${other}`).toEqual(
          [...new Set(shown.map(({ study }) => study))].sort(),
        );
      }
    }
  },
);

test.each([
  { minimum: '10' },
  { minimum: '50', origin: 'secondary' },
  { reporting: 'dedicated-cohort' },
  { q: 'sarcoma' },
  { drug: 'everolimus' },
])('a cell of the map leads to just the studies that the filters leave in it: %o', async (parameters) => {
  const context = await pageContext(Promise.resolve({ locale: 'en' }));
  for (const paired of ['regimen', 'drug', 'class'] as const) {
    const { grid } = await readMap(context, { ...parameters, columns: paired });
    const cells = grid.rows.flatMap((row) => row.cells).filter(({ marks }) => marks.length > 0);
    expect(cells.length).toBeGreaterThan(0);
    for (const { href, marks, more } of cells) {
      const asked: Record<string, string[]> = {};
      for (const [name, value] of new URL(href, 'http://x').searchParams) {
        asked[name] = [...(asked[name] ?? []), value];
      }
      const { query, dropped } = readTableQuery(LISTS.studies.names, asked);
      expect(dropped, href).toEqual([]);
      const found = await studiesFound(query);
      expect(found, href).toHaveLength(marks.length + more);
      expect(found, href).toEqual(expect.arrayContaining(marks.map(({ study }) => study)));
    }
  }
});
