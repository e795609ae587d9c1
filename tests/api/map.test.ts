import { afterAll, beforeAll, expect, test } from 'vitest';
import { studies } from '@/app/api/v1/_lists/studies';
import { GET as getMap } from '@/app/api/v1/map/route';
import { pageContext } from '@/app/page-context';
import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { listEvidenceCohorts } from '@/lib/data/reads/list-evidence-cohorts';
import { readTableQuery } from '@/lib/data/table-engine/table-query';
import { mapTable } from '@/lib/data/tables/map-table';
import { studiesTable } from '@/lib/data/tables/studies-table';
import { cohortEvidence } from '@/lib/domain/evidence-cohort';
import { mapPage } from '@/lib/present/pages/map/map-page';
import { buildTestDatabase } from './build-test-database';
import { call } from './call';

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await buildTestDatabase();
});
afterAll(() => cleanUp());

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
    const { matching } = await studies.select((await getDataVersion()).version);
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
        const found = [...matching(query).rows()].map((row) => (row as { slug: string }).slug);
        expect(found.sort(), `${tumour}, ${other}`).toEqual(
          [...new Set(shown.map(({ study }) => study))].sort(),
        );
      }
    }
  },
);

test.each([
  { minimum: '10' },
  { minimum: '50', origin: 'cited' },
  { told: 'alone' },
  { q: 'sarcoma' },
  { drug: 'everolimus' },
])('a cell of the map leads to just the studies that the filters leave in it: %o', async (parameters) => {
  const context = await pageContext(Promise.resolve({ locale: 'en' }));
  const evidence = cohortEvidence(await listEvidenceCohorts());
  const { matching } = await studies.select((await getDataVersion()).version);
  for (const paired of ['regimen', 'drug', 'class'] as const) {
    const query = readTableQuery(mapTable(context.labels), parameters);
    const { grid } = mapPage(context, evidence, query, { paired, shownAs: 'fitting' });
    const cells = grid.rows.flatMap((row) => row.cells).filter(({ marks }) => marks.length > 0);
    expect(cells.length).toBeGreaterThan(0);
    for (const { href, marks, more } of cells) {
      const asked: Record<string, string[]> = {};
      for (const [name, value] of new URL(href, 'http://x').searchParams) {
        asked[name] = [...(asked[name] ?? []), value];
      }
      const found = [...matching(readTableQuery(studiesTable(context.labels), asked)).rows()].map(
        (row) => (row as { slug: string }).slug,
      );
      expect(found, href).toHaveLength(marks.length + more);
      expect(found, href).toEqual(expect.arrayContaining(marks.map(({ study }) => study)));
    }
  }
});
