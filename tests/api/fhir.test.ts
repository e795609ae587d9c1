import type { Bundle } from 'fhir/r5';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { GET } from '@/app/api/v1/studies/[slug]/fhir/route';
import { database } from '@/lib/data/database';
import { useDatabase } from '../fixtures/built-database';
import { call, problemIn } from './call';

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await useDatabase('real');
});
afterAll(() => cleanUp());
afterEach(() => vi.unstubAllEnvs());

const SLUG = 'imatinib-gist-2010-2015';
const get = (slug: string, query = '', init: RequestInit = {}) =>
  call(GET, `/studies/${slug}/fhir${query}`, { params: { slug }, ...init });

test('a study is answered as a FHIR collection of its media type, open to other sites', async () => {
  const response = await get(SLUG);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^application\/fhir\+json\b.*\bfhirVersion=5\.0\b/u);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const bundle = (await response.json()) as Bundle;
  expect([bundle.resourceType, bundle.type, bundle.language]).toEqual(['Bundle', 'collection', 'en']);
  expect(bundle.meta?.versionId).toMatch(/^[0-9a-f]{12}$/u);
  expect(bundle.link).toEqual([
    { relation: 'self', url: `http://localhost:3000/api/v1/studies/${SLUG}/fhir` },
  ]);
});

test('whoever has the present version is told so', async () => {
  const tag = (await get(SLUG)).headers.get('etag') ?? '';
  expect(tag).not.toBe('');
  const again = await get(SLUG, '', { headers: { 'If-None-Match': tag } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

test('the same data give the same bundle', async () => {
  const [first, second] = await Promise.all([get(SLUG), get(SLUG)]);
  expect(await first.text()).toBe(await second.text());
});

test('links lead to the site’s own address, and nothing else depends on it', async () => {
  const here = await (await get(SLUG)).text();
  vi.stubEnv('SITE_URL', 'https://evidence.example.org');
  const there = await (await get(SLUG)).text();
  expect(there).not.toContain('localhost');
  expect(there.replaceAll('https://evidence.example.org', 'http://localhost:3000')).toBe(here);
});

test('the paper is the same resource in the bundles of all its studies', async () => {
  const studies = await (await database()).study.findMany({ where: { paperSlug: 'anlotinib-sts-2020' } });
  expect(studies.length).toBeGreaterThan(2);
  const citations = await Promise.all(
    studies.map(async ({ slug }) => {
      const { entry = [] } = (await (await get(slug)).json()) as Bundle;
      return entry.find(({ resource }) => resource?.resourceType === 'Citation');
    }),
  );
  for (const citation of citations) expect(citation).toEqual(citations[0]);
});

test('a study that there is none of, and a parameter that there is none of, are problems', async () => {
  expect((await problemIn(await get('nothing-like-it'))).status).toBe(404);
  const { status, issues } = await problemIn(await get(SLUG, '?version=R4'));
  expect(status).toBe(400);
  expect(issues[0]?.path).toEqual(['version']);
});
