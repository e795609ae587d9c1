import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import type { Bundle } from 'fhir/r5';
import { adverseEventValues } from '@/lib/domain/adverse-event';
import { characteristicValues } from '@/lib/domain/characteristic';
import { numberColumns, type Shape } from '@/lib/domain/flat-fields';
import { measurementValues } from '@/lib/domain/measurement';
import { outcomeValues } from '@/lib/domain/outcome';
import { statementValues } from '@/lib/domain/statement';
import { testValues } from '@/lib/domain/test-result';
import { csvNumber } from '@/lib/exchange/csv';
import { evidenceByRow } from '../fhir/evidence-by-row';

type Row = Record<string, unknown> & { id?: string; factId: string };
type Described = { id: string; characteristics: Row[] };
type Study = Record<
  'outcomes' | 'adverseEvents' | 'tests' | 'measurements' | 'statements' | 'attributes',
  Row[]
> &
  Record<'cohorts' | 'regimens' | 'patientRows', Described[]>;

/** A kind of row: where its numbers leave besides the API, and which of them are not looked for there. */
interface Kind {
  shape: Shape;
  rowsOf: (study: Study) => Row[];
  /** Its table among the downloads. */
  table: string;
  /** Its name in FHIR and JSON-LD. A characteristic is there only where it is a number of a cohort. */
  record: string | null;
  isAlwaysRecorded?: boolean;
  isOnPage?: boolean;
  /** Numbers that a name says in place of a figure: `pValue` beside the fields of a test. */
  more?: readonly string[];
}

const describing = (rows: (study: Study) => Row[], record: string | null): Kind => ({
  shape: characteristicValues,
  rowsOf: rows,
  table: 'characteristics',
  record,
});
const within = (things: 'cohorts' | 'regimens' | 'patientRows') => (study: Study) =>
  study[things].flatMap(({ characteristics }) => characteristics);

const KINDS: Record<string, Kind> = {
  outcome: {
    shape: outcomeValues,
    rowsOf: ({ outcomes }) => outcomes,
    table: 'outcomes',
    record: 'outcome',
    isAlwaysRecorded: true,
  },
  'adverse event': {
    shape: adverseEventValues,
    rowsOf: ({ adverseEvents }) => adverseEvents,
    table: 'adverse-events',
    record: 'adverse-event',
    isAlwaysRecorded: true,
  },
  test: {
    shape: testValues,
    rowsOf: ({ tests }) => tests,
    table: 'tests',
    record: 'test',
    isAlwaysRecorded: true,
    more: ['pValue'],
  },
  statement: {
    shape: statementValues,
    rowsOf: ({ statements }) => statements,
    table: 'statements',
    record: null,
  },
  // The page adds the lesions of a patient up; their sizes stand in its chart.
  measurement: {
    shape: measurementValues,
    rowsOf: ({ measurements }) => measurements,
    table: 'measurements',
    record: null,
    isOnPage: false,
    more: ['timeMonths'],
  },
  'characteristic of a study': describing(({ attributes }) => attributes, null),
  'characteristic of a cohort': describing(within('cohorts'), 'characteristic'),
  'characteristic of a regimen': describing(within('regimens'), null),
  'characteristic of a patient': describing(within('patientRows'), null),
};

/** The level of an interval says what its limits are. */
const numbersOf = ({ shape, more = [] }: Kind) =>
  [...numberColumns(shape), ...more].filter((name) => name !== 'level');

interface LinkedValue {
  identifier: string;
  propertyID: string;
  value?: number | string;
  valueReference?: { propertyID: string; value: number | string }[];
}

const csvCell = (value: unknown) => (typeof value === 'number' ? csvNumber(value) : '');

const numbersIn = (text: string) =>
  (text.replaceAll(/(?<=\d),(?=\d{3})/gu, '').match(/\d+(?:\.\d+)?/gu) ?? []).map(Number);

/** Rows of every table of the download. */
async function readTables(request: APIRequestContext): Promise<Map<string, Record<string, string>[]>> {
  const answer = await request.get('/api/v1/downloads/sarcoma-evidence-latest.csv.zip');
  const files = Object.entries(unzipSync(new Uint8Array(await answer.body())));
  return new Map(
    files
      .filter(([name]) => name.endsWith('.csv'))
      .map(([name, bytes]) => [
        name.slice(name.lastIndexOf('/') + 1, -'.csv'.length),
        parse(Buffer.from(bytes), { bom: true, columns: true }) as Record<string, string>[],
      ]),
  );
}

/** What stands at each fact of a page: the link itself, and the row, item or cell around it. */
const readFacts = async (page: Page) =>
  Object.fromEntries(
    await page.locator('main a[data-source]').evaluateAll((links) => {
      const texts = new Map<string, string>();
      for (const link of links) {
        const fact = link.getAttribute('data-source') ?? '';
        const around = link.closest('tr, li, dd, p') ?? link;
        // Cells of a row stand side by side, with nothing between their texts.
        const parts = around instanceof HTMLTableRowElement ? [link, ...around.cells] : [link, around];
        const text = parts.map(({ textContent }) => textContent).join(' ');
        texts.set(fact, `${texts.get(fact) ?? ''} ${text}`);
      }
      return [...texts];
    }),
  ) as Record<string, string>;

test('page, CSV, API, JSON-LD and FHIR give the same numbers of every row of every study', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  const read = async <T>(address: string) => (await (await context.request.get(address)).json()) as T;
  const tables = await readTables(context.request);
  const { data: studies } = await read<{ data: { slug: string }[] }>('/api/v1/studies?limit=200');
  expect(studies.length).toBeGreaterThan(40);
  const compared: Record<string, number> = {};
  const wrong: string[] = [];

  for (const { slug } of studies) {
    const study = await read<Study>(`/api/v1/studies/${slug}`);
    const graph = await read<{ '@graph': { variableMeasured?: LinkedValue[] }[] }>(
      `/api/v1/studies/${slug}/jsonld`,
    );
    const linked = graph['@graph'].flatMap(({ variableMeasured }) => variableMeasured ?? []);
    const evidence = evidenceByRow([await read<Bundle>(`/api/v1/studies/${slug}/fhir`)]);
    const shown: Record<string, Record<string, string>> = {};
    for (const locale of ['en', 'zh']) {
      await page.goto(`/${locale}/studies/${slug}`, { waitUntil: 'domcontentloaded' });
      shown[locale] = await readFacts(page);
    }

    for (const [name, kind] of Object.entries(KINDS)) {
      const lines = tables.get(kind.table) ?? [];
      for (const row of kind.rowsOf(study)) {
        const id = row.id ?? row.factId;
        const present = numbersOf(kind).filter((field) => typeof row[field] === 'number');
        compared[name] = (compared[name] ?? 0) + present.length;
        const lacks = (door: string, isThere: (field: string) => boolean, fields = present) => {
          for (const field of fields.filter((one) => !isThere(one))) {
            wrong.push(
              `${door}: ${slug} ${name} ${row.measure ?? row.term ?? ''} ${id} ${field} ${row[field]}`,
            );
          }
        };

        const line = lines.find((one) => (one.id ?? one.factId) === id);
        lacks('CSV', (field) => line?.[field] === csvCell(row[field]), numbersOf(kind));

        const value = linked.find(({ identifier }) => identifier === id);
        const [found] = kind.record === null ? [] : (evidence.get(`${kind.record} ${id}`) ?? []);
        if (kind.record !== null && (kind.isAlwaysRecorded || value || found)) {
          const held = [value?.value, ...(value?.valueReference ?? []).map((part) => part.value)];
          const inFhir = numbersIn(JSON.stringify([found?.statistic, found?.title]));
          lacks('JSON-LD', (field) => held.includes(row[field] as number));
          lacks('FHIR', (field) => inFhir.includes(row[field] as number));
        }

        for (const locale of kind.isOnPage === false ? [] : ['en', 'zh']) {
          const onPage = numbersIn(shown[locale]?.[row.factId] ?? '');
          lacks(`page, ${locale}`, (field) => onPage.includes(row[field] as number));
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  // Of no kind nothing.
  expect(Object.keys(compared).sort()).toEqual(Object.keys(KINDS).sort());
  for (const [name, count] of Object.entries(compared)) expect(count, name).toBeGreaterThan(0);
  await context.close();
});
