import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiList } from '@/app/api/v1/_http/define-list';
import { itemRoute } from '@/app/api/v1/_http/item-route';
import { listRoute } from '@/app/api/v1/_http/list-route';
import { ALL_LISTS } from '@/app/api/v1/_lists/all-lists';
import { studies as studyList } from '@/app/api/v1/_lists/studies';
import { GET as getFacts } from '@/app/api/v1/facts/route';
import { GET as getOutcomes } from '@/app/api/v1/outcomes/route';
import { GET as getStudies } from '@/app/api/v1/studies/route';
import { MOST_WORKBOOK_ROWS } from '@/lib/domain/download-formats';
import { csvNumber } from '@/lib/exchange/csv';
import { csvColumns } from '@/lib/exchange/csv-columns';
import { useDatabase } from '../fixtures/built-database';
import { call, problemIn } from './call';

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await useDatabase('real');
});
afterAll(() => cleanUp());

type Row = Record<string, unknown>;
interface Page {
  data: Row[];
  page: { total: number; next: string | null };
}

/** Every row of a list, page by page. */
async function walk(
  list: ApiList,
  query: string,
  limit: number,
): Promise<{ rows: Row[]; totals: Set<number> }> {
  const { GET } = listRoute(list);
  const rows: Row[] = [];
  const totals = new Set<number>();
  let cursor: string | null = null;
  do {
    const next = cursor === null ? '' : `&cursor=${cursor}`;
    const response = await call(GET, `/${list.name}?limit=${limit}${query}${next}`);
    expect(response.status).toBe(200);
    const { data, page } = (await response.json()) as Page;
    expect(data.length).toBeLessThanOrEqual(limit);
    rows.push(...data);
    totals.add(page.total);
    cursor = page.next;
  } while (cursor !== null);
  return { rows, totals };
}

test('numbers are bounded, both ends included, as JSON and as CSV', async () => {
  const studies = ALL_LISTS.find(({ name }) => name === 'studies');
  if (!studies) throw new Error('there is no list of studies');
  const { rows: all } = await walk(studies, '', 50);
  const { rows } = await walk(studies, '&size.min=20&size.max=41', 50);
  const within = all.filter(
    ({ patients }) => typeof patients === 'number' && patients >= 20 && patients <= 41,
  );
  expect(within.length).toBeGreaterThan(1);
  expect(within.length).toBeLessThan(all.length);
  expect(rows).toEqual(within);
  const { GET } = listRoute(studies);
  const csv = await (await call(GET, '/studies?size.min=20&size.max=41&format=csv')).text();
  expect(csv.trim().split('\r\n').length).toBe(1 + within.length);
  const crossed = await call(GET, '/studies?size.min=50&size.max=10');
  expect(crossed.status).toBe(400);
  expect(await crossed.json()).toMatchObject({
    issues: [{ path: ['size.min'], message: 'lies above size.max: exchange the two' }],
  });
  expect((await call(GET, '/studies?size.min=41&size.max=41')).status).toBe(200);
  const refused = await call(GET, '/studies?size.min=many');
  expect(refused.status).toBe(400);
  expect(JSON.stringify(await refused.json())).toContain('size.min');
});

test('a workbook of more rows than it may have is refused, with how many match', async () => {
  const many = { ...studyList, page: async () => ({ rows: [], total: MOST_WORKBOOK_ROWS + 1 }) };
  const refused = await problemIn(await call(listRoute(many).GET, '/studies?format=xlsx'));
  expect(refused).toMatchObject({ status: 400, issues: [{ path: ['format'] }] });
  expect(refused.detail).toContain(`${MOST_WORKBOOK_ROWS + 1} match`);
});

const keyOf = (row: Row) => String(row.id ?? row.slug);

describe.each(ALL_LISTS.map((list) => [list.name, list] as const))('GET /%s', (name, list) => {
  const { GET } = listRoute(list);

  test('pages, NDJSON and CSV hold the same rows, and the total counts them', async () => {
    const { rows, totals } = await walk(list, '', 37);
    const ndjson = await (await call(GET, `/${name}?format=ndjson`)).text();
    const lines = ndjson.split('\n').filter(Boolean);
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
    expect([...totals]).toEqual([rows.length]);

    const csv = await (await call(GET, `/${name}?format=csv&limit=1`)).text();
    const records = parse(csv, { bom: true }) as string[][];
    const columns = csvColumns(list.row);
    expect(records[0]).toEqual(columns.map((column) => column.name));
    const unguarded = records.slice(1).map((record) => record.map((cell) => cell.replace(/^'/u, '')));
    const expected = rows.map((row) =>
      columns.map(({ textOf, contentOf }) => {
        const content = contentOf(row);
        if (typeof content === 'boolean') return String(content).toUpperCase();
        return typeof content === 'number' ? csvNumber(content) : textOf(row).replace(/^'/u, '');
      }),
    );
    expect(unguarded).toEqual(expected);

    const xlsx = await call(GET, `/${name}?format=xlsx`);
    const [sheet, about] = await readExcelFile(Buffer.from(await xlsx.arrayBuffer()), { trim: false });
    expect([sheet?.sheet, about?.sheet]).toEqual([name, 'about']);
    expect(sheet?.data).toEqual([
      columns.map((column) => column.name),
      ...rows.map((row) => columns.map(({ contentOf }) => contentOf(row))),
    ]);
  });

  test('every row fits the schema that describes it, and has a key of its own', async () => {
    const { rows } = await walk(list, '', 200);
    for (const row of rows) expect(list.row.safeParse(row).error?.issues).toBeUndefined();
    expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
  });

  test('a filter with a value that no row has finds nothing, or is refused by name', async () => {
    const filters = Object.keys(list.filters);
    if (filters.length === 0) expect(['papers', 'tumours', 'drugs']).toContain(name);
    for (const filter of filters) {
      const response = await call(GET, `/${name}?${filter}=no-such-value`);
      if (response.status === 200) expect(((await response.json()) as Page).page.total).toBe(0);
      else expect((await problemIn(response)).issues[0]?.path).toEqual([filter]);
    }
  });

  test('an unknown parameter is refused by name, and the known ones are told', async () => {
    const response = await call(GET, `/${name}?colour=red`);
    const { status, detail, issues } = await problemIn(response);
    expect(status).toBe(400);
    expect(detail).toContain('colour');
    expect(issues).toEqual([{ path: ['colour'], message: expect.stringContaining('limit, cursor, format') }]);
  });

  test('the tag spares a second transfer', async () => {
    const first = await call(GET, `/${name}`);
    const tag = first.headers.get('etag') ?? '';
    const second = await call(GET, `/${name}`, { headers: { 'If-None-Match': tag } });
    expect([second.status, await second.text(), second.headers.get('etag')]).toEqual([304, '', tag]);
    const other = await call(GET, `/${name}?format=csv`, { headers: { 'If-None-Match': tag } });
    expect(other.status).toBe(200);
  });

  test.runIf(list.key)('each row has the address that its key makes', async () => {
    const { parameters } = list.key ?? { parameters: [] };
    const { rows } = await walk(list, '', 200);
    const { GET: getItem } = itemRoute(list);
    for (const row of rows.slice(0, 3)) {
      const steps = keyOf(row).split('/');
      const params = Object.fromEntries(
        parameters.map((parameter, index) => [parameter, steps[index] ?? '']),
      );
      const item = (await (await call(getItem, `/${name}/${keyOf(row)}`, { params })).json()) as Row;
      expect(item).toMatchObject(row);
    }
    const params = Object.fromEntries(parameters.map((parameter) => [parameter, 'nothing-like-it']));
    expect((await problemIn(await call(getItem, `/${name}/x`, { params }))).status).toBe(404);
  });
});

test('headers say what a file is, how long it holds, and that anybody may read it', async () => {
  const response = await call(getFacts, '/facts?format=csv');
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': expect.stringContaining('text/csv; charset=utf-8'),
    'content-disposition': expect.stringMatching(/^attachment; filename="sarcoma-evidence-facts-\w+\.csv"$/u),
    'cache-control': 'no-cache',
    'access-control-allow-origin': '*',
  });
});

test('facts have the columns that were agreed, in that order', async () => {
  const csv = await (await call(getFacts, '/facts?format=csv')).text();
  expect(csv.slice(0, csv.indexOf('\r\n'))).toBe(
    'id,paper,sourceFile,study,cohort,patient,kind,measure,value,sign,unit,numerator,denominator,timepoint,censored,verbatim,section,lines.first,lines.last,occurrence,path,alsoAt,alsoAtPaths,method,note.en,note.zh,named.en,named.zh',
  );
});

test('calculated facts are listed only where they are asked for', async () => {
  const { data } = (await (await call(getFacts, '/facts?limit=200')).json()) as Page;
  expect(new Set(data.map(({ method }) => method))).toEqual(new Set(['reported']));
  const calculated = (await (await call(getFacts, '/facts?method=calculated')).json()) as Page;
  for (const { method } of calculated.data) expect(method).toBe('calculated');
});

test('values of one filter are alternatives, several filters narrow one another', async () => {
  const total = async (query: string) =>
    ((await (await call(getFacts, `/facts?limit=1&${query}`)).json()) as Page).page.total;
  const [outcomes, tests] = [await total('kind=outcome'), await total('kind=test')];
  expect(await total('kind=outcome&kind=test')).toBe(outcomes + tests);
  expect(await total('kind=outcome&drug=everolimus')).toBeLessThanOrEqual(outcomes);
  expect(await total('q=')).toBe(await total(''));
});

test('a Chinese, an English and a brand name find the same studies', async () => {
  const found = async (word: string) =>
    ((await (await call(getStudies, `/studies?q=${encodeURIComponent(word)}`)).json()) as Page).page.total;
  expect(await found('依维莫司')).toBeGreaterThan(0);
  expect(await found('Afinitor')).toBe(await found('依维莫司'));
});

test('a sorted list is walked in its order, rows without a value last', async () => {
  const list = ALL_LISTS.find(({ name }) => name === 'studies') as ApiList;
  const { rows } = await walk(list, '&sort=-size', 7);
  const sizes = rows.map(({ patients }) => patients as number | null);
  const known = sizes.filter((size) => size !== null);
  expect(sizes.slice(0, known.length)).toEqual(known.sort((a, b) => b - a));
});

test.each([
  ['limit=0', 'limit'],
  ['limit=201', 'limit'],
  ['limit=ten', 'limit'],
  ['limit=', 'limit'],
  ['limit=1&limit=2', 'limit'],
  ['q=a&q=b', 'q'],
  ['format=xml', 'format'],
  ['kind=outcomes', 'kind'],
  ['kind=outcome&kind=', 'kind'],
  ['study=Not%20A%20Slug', 'study'],
  ['sort=value', 'sort'],
  ['method=guessed', 'method'],
])('GET /facts?%s is refused', async (query, parameter) => {
  const { status, issues } = await problemIn(await call(getFacts, `/facts?${query}`));
  expect(status).toBe(400);
  expect(issues.map(({ path }) => path[0])).toEqual([parameter]);
});

test('everything that is wrong is told at once', async () => {
  const { issues } = await problemIn(await call(getFacts, '/facts?limit=0&kind=x&colour=red'));
  expect(issues.map(({ path }) => path[0]).sort()).toEqual(['colour', 'kind', 'limit']);
});

test('a cursor holds for its query alone, whatever the page size and the order of parameters', async () => {
  const address = '/facts?limit=1&kind=outcome&drug=everolimus';
  const { page } = (await (await call(getFacts, address)).json()) as Page;
  const next = `cursor=${page.next}`;
  expect((await call(getFacts, `/facts?drug=everolimus&kind=outcome&limit=5&${next}`)).status).toBe(200);
  for (const wrong of ['/facts?kind=outcome', '/facts?limit=1', `${address}&q=a`]) {
    const joint = wrong.includes('?') ? '&' : '?';
    const body = await problemIn(await call(getFacts, `${wrong}${joint}${next}`));
    expect(body).toMatchObject({
      status: 400,
      detail: expect.stringContaining('Start again without cursor'),
    });
  }
  for (const cursor of ['nonsense', 'bnVsbA', '']) {
    expect((await problemIn(await call(getFacts, `/facts?cursor=${cursor}`))).status).toBe(400);
  }
  expect(
    (await problemIn(await call(getFacts, `/facts?format=csv&kind=outcome&drug=everolimus&${next}`))).status,
  ).toBe(400);
});

test('the next page is also a link', async () => {
  const response = await call(getOutcomes, '/outcomes?limit=1&origin=secondary');
  const { page } = (await response.json()) as Page;
  expect(response.headers.get('link')).toBe(
    `</api/v1/outcomes?limit=1&origin=secondary&cursor=${page.next}>; rel="next"`,
  );
});

test('a change of the data makes a cursor stale, and says so', async () => {
  const { page } = (await (await call(getFacts, '/facts?limit=1')).json()) as Page;
  const [position, , hash] = JSON.parse(Buffer.from(page.next ?? '', 'base64url').toString());
  const stale = Buffer.from(JSON.stringify([position, 'older', hash])).toString('base64url');
  const { detail } = await problemIn(await call(getFacts, `/facts?limit=1&cursor=${stale}`));
  expect(detail).toContain('The data changed');
});
