import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listRoute } from '@/app/api/v1/_http/list-route';
import { ALL_LISTS } from '@/app/api/v1/_lists/all-lists';
import { GET as getFacts } from '@/app/api/v1/facts/route';
import { GET as getStudy } from '@/app/api/v1/studies/[slug]/route';
import { writeEvidence } from '@/lib/data/import/write-database';
import { isObject, printedAt, type RecordObject } from '@/lib/domain/record-path';
import { temporaryDatabase } from '../data/temporary-database';
import { event, group, inventedRecord } from '../fixtures/registry/invented-record';
import { readInvented } from '../fixtures/registry/read-invented';
import { call } from './call';

const record = inventedRecord({
  seriousEvents: [
    event('Pneumonia', { EG000: [2, 40, 2], EG001: [0, 38, 0] }),
    event('Sepsis', { EG000: [1, 40], EG001: [3, 38] }),
  ],
  otherEvents: [
    event('Nausea', { EG000: [21, 40, 34], EG001: [9, 38, 9] }),
    event(
      'Invented itching',
      { EG000: [0, 40], EG001: [4, 38, 7] },
      { organSystem: 'Skin and subcutaneous tissue disorders' },
    ),
    event('Odd count', { EG000: [9, 5], EG001: [0, 0] }),
  ],
  eventGroups: [
    { ...group('EG000', 'Fixturinib'), seriousNumAffected: 3, seriousNumAtRisk: 40 },
    { ...group('EG001', 'Placebo'), seriousNumAffected: 3, seriousNumAtRisk: 38 },
  ],
});

type Row = Record<string, unknown>;

/** Every row of a list of the API. */
async function rowsOf(name: string, query = ''): Promise<Row[]> {
  const list = ALL_LISTS.find((one) => one.name === name);
  if (!list) throw new Error(name);
  const { GET } = listRoute(list);
  const response = await call(GET, `/${name}?limit=200${query}`);
  expect(response.status).toBe(200);
  return ((await response.json()) as { data: Row[] }).data;
}

describe('a record through the API', () => {
  let remove: () => void;
  beforeAll(async () => {
    const place = temporaryDatabase();
    remove = place.remove;
    const { paper, vocabulary } = readInvented(record);
    // The terms that the record brought come with it, as they do when the database is loaded.
    const { drugs, 'adverse-events': events } = paper.terms ?? { drugs: {}, 'adverse-events': {} };
    const without = (all: object, added: object) =>
      Object.fromEntries(Object.entries(all).filter(([slug]) => !Object.hasOwn(added, slug)));
    const terms = Object.fromEntries(
      Object.entries(vocabulary.terms).map(([name, of]) => [
        name,
        without(of, paper.terms?.terms[name] ?? {}),
      ]),
    );
    await writeEvidence(
      {
        vocabulary: {
          ...vocabulary,
          drugs: without(vocabulary.drugs, drugs),
          'adverse-events': without(vocabulary['adverse-events'], events),
          terms,
        } as typeof vocabulary,
        papers: [paper],
        finish: () => ({}),
      },
      place.file,
    );
  });
  afterAll(() => remove());

  it('has its adverse events number by number', async () => {
    const rows = await rowsOf('adverse-events');
    const printed: [string, string, boolean, number, number | null, number | null, number | null][] = [];
    const titles: Record<string, string> = { EG000: 'fixturinib', EG001: 'placebo' };
    const module = (record.resultsSection as RecordObject).adverseEventsModule as RecordObject;
    for (const [list, serious] of [
      ['seriousEvents', true],
      ['otherEvents', false],
    ] as const) {
      for (const of of module[list] as readonly RecordObject[]) {
        for (const stats of of.stats as readonly RecordObject[]) {
          const [affected, atRisk] = [Number(stats.numAffected), Number(stats.numAtRisk)];
          const isDenominator = atRisk > 0 && affected <= atRisk;
          printed.push([
            String(of.term),
            titles[String(stats.groupId)] ?? '',
            serious,
            affected,
            isDenominator ? atRisk : null,
            isDenominator ? null : atRisk,
            stats.numEvents === undefined ? null : Number(stats.numEvents),
          ]);
        }
      }
    }
    const told = rows
      .filter(({ termVerbatim }) => termVerbatim !== null)
      .map(({ termVerbatim, cohort, serious, count, of, atRisk, events }) => [
        termVerbatim,
        cohort,
        serious,
        count,
        of,
        atRisk,
        events,
      ]);
    const inOrder = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
    expect(printed).toHaveLength(10);
    expect(told.sort(inOrder)).toEqual(printed.sort(inOrder));
  });

  it('gives every fact a path at which the record prints it', async () => {
    const response = await call(getFacts, '/facts?limit=200');
    const { data } = (await response.json()) as { data: { path: string; verbatim: string; lines: null }[] };
    expect(data.length).toBeGreaterThan(70);
    for (const { path, verbatim, lines } of data) {
      expect(lines).toBeNull();
      expect(printedAt(record, path), path).toBe(verbatim);
    }
  });

  it('is a study of the kind registry, with its tests and the record that it is', async () => {
    const [study] = await rowsOf('studies', '&origin=registry');
    expect(study).toMatchObject({
      slug: 'nct90000001',
      origin: 'registry',
      patients: 78,
      phase: 'phase-2-3',
    });
    const detail = (await (
      await call(getStudy, '/studies/nct90000001', { params: { slug: 'nct90000001' } })
    ).json()) as Record<string, unknown>;
    const body = isObject(detail.data as never) ? (detail.data as Row) : detail;
    expect(body.record).toMatchObject({
      number: 'NCT90000001',
      version: '2024-05-01',
      url: 'https://clinicaltrials.gov/study/NCT90000001',
      references: [{ pmid: '90000001', kind: 'result' }],
    });
    expect(body.tests).toMatchObject([{ test: 'log-rank', method: 'Log Rank', pSign: '<', pValue: 0.001 }]);
  });

  it('is found by its number and by its sponsor', async () => {
    expect(await rowsOf('studies', '&q=NCT90000001')).toHaveLength(1);
    expect(await rowsOf('studies', `&q=${encodeURIComponent('Invented Sponsor')}`)).toHaveLength(1);
    expect(await rowsOf('studies', '&q=NCT90000002')).toHaveLength(0);
  });
});
