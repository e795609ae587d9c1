import { afterAll, beforeAll, expect, test } from 'vitest';
import { studies } from '@/app/api/v1/_lists/studies';
import { GET as getMap } from '@/app/api/v1/map/route';
import { getDataVersion } from '@/lib/store/queries/get-data-version';
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
