import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET as getOutcomes } from '@/app/api/v1/outcomes/route';
import { GET as getPapers } from '@/app/api/v1/papers/route';
import { useDatabase } from '../fixtures/built-database';
import { call } from './call';

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await useDatabase('real');
});
afterAll(() => cleanUp());

test('every paper says what became of it, as of a day, and what was looked at; each number says it with its source', async () => {
  const papers = (await (await call(getPapers, '/papers')).json()) as {
    data: { slug: string; status: { state: string; asOf: string; source: object } | null }[];
  };
  expect(papers.data.length).toBeGreaterThan(3);
  for (const { status } of papers.data) {
    expect(status?.asOf).toMatch(/^\d{4}-\d\d-\d\d$/u);
    expect(status?.source).toEqual({ en: expect.stringMatching(/./u), zh: expect.stringMatching(/./u) });
  }
  const results = (await (await call(getOutcomes, '/outcomes?include=source&limit=200')).json()) as {
    data: { paper: string; source: { paperStatus: object } }[];
  };
  const statusOf = new Map(papers.data.map(({ slug, status }) => [slug, status]));
  for (const { paper, source } of results.data) expect(source.paperStatus).toEqual(statusOf.get(paper));
});
