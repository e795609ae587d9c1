import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listRoute } from '@/app/api/v1/_http/list-route';
import { ALL_LISTS } from '@/app/api/v1/_lists/all-lists';
import { GET as getOutcomes } from '@/app/api/v1/outcomes/route';
import { GET as getStudies } from '@/app/api/v1/studies/route';
import { GET as getVocabulary } from '@/app/api/v1/vocabulary/route';
import { useDatabase } from '../fixtures/built-database';
import { call, problemIn } from './call';

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await useDatabase('real');
});
afterAll(() => cleanUp());

interface Page {
  data: Record<string, unknown>[];
  page: { total: number; next: string | null };
  taken?: { parameter: string; given: string; value: string }[];
}
const pageOf = async (response: Response) => {
  expect(response.status).toBe(200);
  return (await response.json()) as Page;
};

test.each([
  ['tumour', 'gist', 'gastrointestinal-stromal-tumour'],
  ['tumour', '胃肠间质瘤', 'gastrointestinal-stromal-tumour'],
  ['tumour', '胃腸道間質瘤', 'gastrointestinal-stromal-tumour'],
  ['tumour', 'Gastrointestinal stromal tumor', 'gastrointestinal-stromal-tumour'],
  ['tumour', 'C3868', 'gastrointestinal-stromal-tumour'],
  ['drug', 'Gleevec', 'imatinib'],
  ['drug', '伊马替尼', 'imatinib'],
  ['measure', 'Overall survival', 'overall-survival'],
  ['phase', '3', 'phase-3'],
  ['phase', 'Ⅱ期', 'phase-2'],
])('%s=%s is read as %s, and the answer says so', async (parameter, given, value) => {
  const response = await call(getOutcomes, `/outcomes?${parameter}=${encodeURIComponent(given)}`);
  const named = await pageOf(response);
  expect(named.taken).toEqual([{ parameter, given, value }]);
  expect(response.headers.get('content-location')).toBe(`/api/v1/outcomes?${parameter}=${value}`);
  const plain = await pageOf(await call(getOutcomes, `/outcomes?${parameter}=${value}`));
  expect(plain.taken).toBeUndefined();
  expect({ ...named, taken: undefined }).toEqual(plain);
});

test('a treatment and a pair are read by the names of their parts', async () => {
  const { taken, page } = await pageOf(
    await call(getStudies, '/studies?regimen=Ifosfamide%20%2B%20doxorubicin&tumour-drug=GIST/Gleevec'),
  );
  expect(taken?.map(({ value }) => value).sort()).toEqual([
    'doxorubicin-plus-ifosfamide',
    'gastrointestinal-stromal-tumour/imatinib',
  ]);
  expect(page.total).toBe(0);
});

test('a cursor goes on with a name as with its slug', async () => {
  const first = await pageOf(await call(getOutcomes, '/outcomes?drug=Gleevec&limit=5'));
  const next = await pageOf(
    await call(getOutcomes, `/outcomes?drug=imatinib&limit=5&cursor=${first.page.next}`),
  );
  expect(next.data).toHaveLength(5);
  expect(next.data[0]).not.toEqual(first.data[0]);
});

test.each([
  ['measure', 'overal-survival', 'overall-survival'],
  ['drug', 'imatinb', 'imatinib'],
  ['tumour', 'liposarcomata', 'liposarcoma'],
  ['study', 'imatinib-gist', 'imatinib-gist-2010-2015'],
  ['group', 'respons', 'response'],
])('%s=%s is refused, and the nearest is told: %s', async (filter, wrong, nearest) => {
  for (const format of ['json', 'csv', 'ndjson']) {
    const { status, issues } = await problemIn(
      await call(getOutcomes, `/outcomes?${filter}=${wrong}&format=${format}`),
    );
    expect(status).toBe(400);
    expect(issues[0]?.path).toEqual([filter]);
    expect(issues[0]?.message).toContain(nearest);
  }
});

describe.each(ALL_LISTS.map((list) => [list.name, list] as const))('GET /%s', (name, list) => {
  test('no filter answers a name that there is none of as if nothing were known', async () => {
    const { GET } = listRoute(list);
    for (const filter of Object.keys(list.filters)) {
      const { status, issues } = await problemIn(await call(GET, `/${name}?${filter}=zzqqxxyy-no-such`));
      expect([filter, status, issues[0]?.path]).toEqual([filter, 400, [filter]]);
    }
    expect(Object.keys(list.filters).length + list.sorts.length).toBeGreaterThanOrEqual(0);
  });

  test('every slug of the vocabulary is answered, with rows or none', async () => {
    const { GET } = listRoute(list);
    const terms = await pageOf(await call(getVocabulary, '/vocabulary?limit=200&vocabulary=phases'));
    const ofPhases = list.named.includes('phase') ? terms.data : [];
    for (const { slug } of ofPhases) await pageOf(await call(GET, `/${name}?phase=${slug}&limit=1`));
    expect(terms.data.length).toBeGreaterThan(3);
  });
});

describe('GET /vocabulary', () => {
  test('counts what the filter that takes a term finds', async () => {
    const { data } = await pageOf(await call(getVocabulary, '/vocabulary?vocabulary=drugs&limit=200'));
    const drug = data.find(({ slug }) => slug === 'everolimus');
    expect(drug).toMatchObject({ filter: 'drug', en: 'Everolimus', zh: '依维莫司', nci: 'C48387' });
    const outcomes = await pageOf(await call(getOutcomes, '/outcomes?drug=everolimus&limit=1'));
    const studies = await pageOf(await call(getStudies, '/studies?drug=everolimus&limit=1'));
    expect([drug?.outcomes, drug?.studies]).toEqual([outcomes.page.total, studies.page.total]);
  });

  test('holds measures, tumours, drugs, designs, phases, settings, criteria, events and terms of measures', async () => {
    const seen = new Set<unknown>();
    let cursor: string | null = null;
    do {
      const next = cursor === null ? '' : `&cursor=${cursor}`;
      const page = await pageOf(await call(getVocabulary, `/vocabulary?limit=200${next}`));
      for (const { vocabulary } of page.data) seen.add(vocabulary);
      cursor = page.page.next;
    } while (cursor !== null);
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'adverse-events',
        'designs',
        'drugs',
        'outcome-measures',
        'phases',
        'response-criteria',
        'settings',
        'tumours',
      ]),
    );
    expect(seen.size).toBeGreaterThan(15);
  });

  test('is searched in both languages, by synonyms, brands and codes', async () => {
    for (const q of ['Afinitor', '依维莫司', 'RAD001', 'C48387']) {
      const { data } = await pageOf(await call(getVocabulary, `/vocabulary?q=${encodeURIComponent(q)}`));
      expect(
        data.map(({ slug }) => slug),
        q,
      ).toContain('everolimus');
    }
  });
});
