import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listRoute } from '@/app/api/v1/_http/list-route';
import { ALL_LISTS } from '@/app/api/v1/_lists/all-lists';
import { GET as getFact } from '@/app/api/v1/facts/[id]/route';
import { GET as getOutcomes } from '@/app/api/v1/outcomes/route';
import { useDatabase } from '../fixtures/built-database';
import { call, problemIn } from './call';

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await useDatabase('real');
});
afterAll(() => cleanUp());

type Row = Record<string, unknown>;
const rowsOf = async (response: Response) => ((await response.json()) as { data: Row[] }).data;

test.each(ALL_LISTS.map((list) => [list.name, list] as const))(
  'GET /%s gives the fields that are asked for, and no other',
  async (name, list) => {
    const { GET } = listRoute(list);
    const [all] = await rowsOf(await call(GET, `/${name}?limit=1`));
    const fields = Object.keys(list.row.shape).slice(0, 3);
    const [some] = await rowsOf(await call(GET, `/${name}?limit=1&fields=${fields.join(',')}`));
    expect(some).toEqual(Object.fromEntries(fields.map((field) => [field, all?.[field]])));
    const { issues } = await problemIn(await call(GET, `/${name}?fields=${fields[0]},colour`));
    expect(issues[0]?.path).toEqual(['fields']);
    expect(issues[0]?.message).toContain(fields[1]);
  },
);

test('names stand beside slugs in both languages, whatever the list', async () => {
  let compared = 0;
  for (const list of ALL_LISTS) {
    const { GET } = listRoute(list);
    const rows = await call(GET, `/${list.name}?limit=20&include=labels`);
    if (rows.status === 400) continue;
    for (const row of await rowsOf(rows)) {
      for (const [field, label] of Object.entries(row.labels as Row)) {
        if (typeof row[field] !== 'string' || label === null) continue;
        expect(label).toEqual({ en: expect.stringMatching(/./u), zh: expect.stringMatching(/./u) });
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(200);
});

test('a result says by itself whose it is and where it stands', async () => {
  const [row] = await rowsOf(
    await call(getOutcomes, '/outcomes?drug=imatinib&measure=partial-response&include=labels,source&limit=1'),
  );
  const { labels, source, factId } = row as { labels: Record<string, Row>; source: Row; factId: string };
  expect(labels.measure).toEqual({ en: 'Partial response', zh: '部分缓解' });
  expect(labels.cohort?.en).toBeTruthy();
  expect(labels.regimens).toEqual([expect.objectContaining({ en: expect.stringContaining('matinib') })]);
  const fact = (await (await call(getFact, `/facts/${factId}`, { params: { id: factId } })).json()) as Row;
  expect(source).toMatchObject({
    verbatim: fact.verbatim,
    section: fact.section,
    lines: fact.lines,
    sourceFile: fact.sourceFile,
    address: `http://localhost:3000/facts/${factId}`,
  });
  expect(String(source.citation).length).toBeGreaterThan(20);
});

test('CSV and NDJSON hold the same', async () => {
  const asked = '/outcomes?drug=imatinib&include=source,labels&fields=id,count,of';
  const rows = await rowsOf(await call(getOutcomes, `${asked}&limit=200`));
  const csv = await (await call(getOutcomes, `${asked}&format=csv`)).text();
  const records = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
  const lines = (await (await call(getOutcomes, `${asked}&format=ndjson`)).text()).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
  expect(records.map((record) => [record.id, record.of, record['labels.study.en']])).toEqual(
    rows.map((row) => [
      row.id,
      row.of === null ? '' : String(row.of),
      (row.labels as { study: { en: string } }).study.en,
    ]),
  );
  expect(records[0]?.['source.address']).toContain('/facts/');
});
