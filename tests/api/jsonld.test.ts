import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GET as getJsonLd } from '@/app/api/v1/studies/[slug]/jsonld/route';
import { GET as getStudyRow } from '@/app/api/v1/studies/[slug]/route';
import { listStudies } from '@/lib/data/reads/list-studies';
import type { AdverseEventApiRow } from '@/lib/exchange/api/adverse-event-row';
import type { CohortApiRow } from '@/lib/exchange/api/cohort-row';
import type { OutcomeApiRow } from '@/lib/exchange/api/outcome-row';
import type { TestRow } from '@/lib/exchange/api/study-detail';
import { useDatabase } from '../fixtures/built-database';
import { problemsOf } from '../fixtures/schema-org';
import { call, problemIn } from './call';

let cleanUp: () => void;
let slugs: string[];
beforeAll(async () => {
  cleanUp = await useDatabase('real');
  slugs = (await listStudies()).map(({ slug }) => slug);
});
afterAll(() => cleanUp());

interface Value {
  '@id': string;
  '@type': string;
  identifier: string;
  propertyID: string;
  name: string;
  value?: number | string;
  unitText?: string;
  valueReference?: { propertyID: string; value: number | string }[];
}
type Thing = Record<string, unknown> & { '@type': string; '@id': string };

const jsonLd = (slug: string, query = '') =>
  call(getJsonLd, `/studies/${slug}/jsonld${query}`, { params: { slug } });
const read = async (slug: string, query: string) =>
  ((await (await jsonLd(slug, query)).json()) as { '@graph': Thing[] })['@graph'];
const known = new Map<string, Promise<Thing[]>>();
/** A document is asked for once, however many tests look at it. */
const thingsOf = (slug: string, query = '?language=en') => {
  const things = known.get(`${slug}${query}`) ?? read(slug, query);
  known.set(`${slug}${query}`, things);
  return things;
};
const valuesOf = async (slug: string, query?: string) =>
  // Empty properties are left out: a study without results has no such list.
  ((await thingsOf(slug, query)).find((thing) => thing['@type'] === 'Dataset')?.variableMeasured ??
    []) as Value[];
const rowOf = async (slug: string) =>
  (await (await call(getStudyRow, `/studies/${slug}`, { params: { slug } })).json()) as {
    outcomes: OutcomeApiRow[];
    adverseEvents: AdverseEventApiRow[];
    tests: TestRow[];
    cohorts: CohortApiRow[];
  };

/** Every number of a row that a value has to hold, by its name. */
const numbersOf = (row: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(row).filter(([name, value]) => names.includes(name) && value !== null));
const OUTCOME = [
  'count',
  'of',
  'rangeLower',
  'rangeUpper',
  'lower',
  'upper',
  'level',
  'standardDeviation',
  'sign',
  'timepoint',
  'analysisSet',
  'cohort',
  'versus',
] as const;
const EVENT = ['events', 'count', 'of', 'gradeLowest', 'gradeHighest', 'occurrence', 'cohort'] as const;

describe('the linked data of a study', () => {
  test('have every result of every study, with every number as it is stored', async () => {
    let seen = 0;
    let numbers = 0;
    for (const slug of slugs) {
      const [values, { outcomes, adverseEvents, tests, cohorts }] = [await valuesOf(slug), await rowOf(slug)];
      const found = new Map(values.map((value) => [value.identifier, value]));
      expect(found.size, slug).toBe(values.length);
      const referencesOf = (value: Value | undefined, names: readonly string[]) =>
        numbersOf(
          Object.fromEntries((value?.valueReference ?? []).map((part) => [part.propertyID, part.value])),
          names,
        );
      for (const row of outcomes) {
        const value = found.get(row.id);
        expect(value?.['@id'], row.id).toBe(`http://localhost:3000/facts/${row.factId}`);
        const figure = row.value ?? row.count ?? row.term ?? row.inWords ?? row.text?.en;
        expect(value?.value, row.id).toBe(figure ?? undefined);
        expect(referencesOf(value, OUTCOME), row.id).toEqual(numbersOf(row, OUTCOME));
        seen += 1;
      }
      for (const row of adverseEvents) {
        const value = found.get(row.id);
        const figure = row.value ?? row.count ?? (row.occurrence === 'none-observed' ? 0 : undefined);
        expect(value?.value, row.id).toBe(figure);
        expect(referencesOf(value, EVENT), row.id).toEqual(numbersOf(row, EVENT));
        seen += 1;
      }
      for (const row of tests) {
        const value = found.get(row.id);
        expect(value?.value, row.id).toBe(row.statistic ?? row.pValue ?? undefined);
        expect(
          value?.valueReference?.filter(({ propertyID }) => propertyID === 'between'),
          row.id,
        ).toHaveLength(row.between.length);
      }
      for (const row of cohorts.flatMap(({ characteristics }) => characteristics)) {
        if (row.value === null && row.count === null) continue;
        expect(found.get(row.factId)?.value, row.factId).toBe(row.value ?? row.count);
        numbers += 1;
      }
    }
    expect(seen).toBeGreaterThan(150);
    expect(numbers).toBeGreaterThan(30);
  });

  test('have the same numbers in both languages', async () => {
    for (const slug of slugs) {
      const numbers = async (query: string) =>
        (await valuesOf(slug, query)).map(({ identifier, value, valueReference = [] }) => [
          identifier,
          typeof value === 'number' ? value : null,
          valueReference.filter((part) => typeof part.value === 'number'),
        ]);
      expect(await numbers('?language=zh'), slug).toEqual(await numbers('?language=en'));
    }
  });

  test('are a study with its kind, its conditions and drugs, its data, and its paper, each named', async () => {
    const types = new Set<string>();
    for (const slug of slugs) {
      const things = await thingsOf(slug);
      const [study, data, paper] = things;
      types.add(study?.['@type'] ?? '');
      expect(things.map((thing) => thing['@type']).slice(1), slug).toEqual([
        'Dataset',
        'MedicalScholarlyArticle',
      ]);
      for (const thing of things) expect(thing.name, `${slug} ${thing['@type']}`).toMatch(/\S/u);
      expect(study?.['@id']).toBe(`http://localhost:3000/studies/${slug}#study`);
      expect(data?.about).toEqual({ '@id': study?.['@id'] });
      expect(data?.isBasedOn).toEqual({ '@id': paper?.['@id'] });
      // What search engines ask of a data set, in either language.
      for (const { description } of [data, (await thingsOf(slug, '?language=zh'))[1]] as Thing[])
        expect(String(description).length, slug).toBeGreaterThanOrEqual(50);
      for (const condition of (study?.healthCondition ?? []) as Thing[])
        expect(condition).toMatchObject({ '@type': 'MedicalCondition', name: expect.stringMatching(/\S/u) });
      for (const drug of (study?.studySubject ?? []) as Thing[])
        expect(drug).toMatchObject({ '@type': 'Drug', name: expect.stringMatching(/\S/u) });
    }
    expect([...types].sort()).toEqual(['MedicalObservationalStudy', 'MedicalStudy', 'MedicalTrial']);
  });

  test.each(['en', 'zh'])(
    'hold only what schema.org’s vocabulary knows and allows, in %s',
    async (language) => {
      for (const slug of slugs)
        for (const thing of await thingsOf(slug, `?language=${language}`))
          expect(problemsOf(thing), slug).toEqual([]);
    },
  );

  test('name the codes of tumours and drugs', async () => {
    const codes = new Set<string>();
    for (const slug of slugs) {
      const [study] = await thingsOf(slug);
      for (const term of [study?.healthCondition ?? [], study?.studySubject ?? []].flat() as Thing[]) {
        for (const code of (term.code ?? []) as { codingSystem: string; codeValue: string }[]) {
          expect(code.codeValue).toMatch(/^[A-Z0-9_]+$/u);
          codes.add(code.codingSystem);
        }
      }
    }
    expect([...codes].sort()).toEqual(['NCI Thesaurus', 'OncoTree']);
  });

  test('are JSON-LD with a tag, and unknown where the study is', async () => {
    const [slug = ''] = slugs;
    const response = await jsonLd(slug);
    expect(response.headers.get('content-type')).toBe('application/ld+json');
    const headers = { 'If-None-Match': response.headers.get('etag') ?? '' };
    const again = await call(getJsonLd, `/studies/${slug}/jsonld`, { params: { slug }, headers });
    expect(again.status).toBe(304);
    expect((await problemIn(await jsonLd('no-such-study'))).status).toBe(404);
    expect((await problemIn(await jsonLd(slug, '?language=fr'))).issues[0]?.path).toEqual(['language']);
  });
});
