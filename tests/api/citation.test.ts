import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { GET as citePaper } from '@/app/api/v1/papers/[slug]/citation/route';
import { GET as citeStudy } from '@/app/api/v1/studies/[slug]/citation/route';
import { listPapers } from '@/lib/data/reads/get-paper';
import { listStudies } from '@/lib/data/reads/list-studies';
import { CITATION_FORMATS, CITATION_WRITERS } from '@/lib/exchange/citation/citation-file';
import { type CslItem, cslItem } from '@/lib/exchange/citation/csl-item';
import { useDatabase } from '../fixtures/built-database';
import { asHeld, readCitations } from '../fixtures/read-citations';
import { call, problemIn } from './call';

let cleanUp: () => void;
let cited: { list: 'papers' | 'studies'; slug: string }[];
beforeAll(async () => {
  cleanUp = await useDatabase('real');
  cited = [
    ...(await listPapers()).map(({ slug }) => ({ list: 'papers' as const, slug })),
    ...(await listStudies()).map(({ slug }) => ({ list: 'studies' as const, slug })),
  ];
});
afterAll(() => cleanUp());
afterEach(() => {
  vi.useRealTimers();
});

const cite = (list: 'papers' | 'studies', slug: string, query = '', init: RequestInit = {}) =>
  call(list === 'papers' ? citePaper : citeStudy, `/${list}/${slug}/citation${query}`, {
    params: { slug },
    ...init,
  });
const itemsOf = async (list: 'papers' | 'studies', slug: string, query = '') =>
  (await (await cite(list, slug, query)).json()) as CslItem[];

describe('a citation', () => {
  test.each(CITATION_FORMATS)(
    'of every paper and study reads back from %s in both languages',
    async (format) => {
      expect(cited.length).toBeGreaterThan(50);
      for (const { list, slug } of cited) {
        for (const language of ['', '&language=en', '&language=zh']) {
          const items = await itemsOf(list, slug, `?format=csl-json${language}`);
          const response = await cite(list, slug, `?format=${format}${language}`);
          const read = readCitations(format, await response.text());
          expect(read, `${slug} ${language}`).toEqual(asHeld(format, items, read));
          expect(response.headers.get('content-type')).toBe(
            `${CITATION_WRITERS[format].mediaType}; charset=utf-8`,
          );
        }
      }
    },
  );

  test('is made of what the paper’s facts say, and of nothing else', async () => {
    for (const { slug, facts } of await listPapers()) {
      const [item] = await itemsOf('papers', slug);
      const of = (measure: string) => facts.filter((fact) => fact.measure === measure);
      const number = (measure: string) => of(measure)[0]?.valueNumber?.toString();
      expect(cslItem.parse(item)).toEqual(item);
      expect(item?.volume, slug).toBe(number('volume'));
      expect(item?.issue, slug).toBe(number('issue'));
      expect(item?.DOI, slug).toBe(of('doi')[0]?.valueText ?? undefined);
      expect(
        item?.author?.map(({ literal }) => literal),
        slug,
      ).toEqual(of('author').length === 0 ? undefined : of('author').map(({ valueTextZh }) => valueTextZh));
      expect(item?.['container-title'], slug).toBe(of('journal')[0]?.valueTextZh ?? undefined);
      expect(item?.issued?.['date-parts'][0][0]?.toString(), slug).toBe(number('publication-year'));
    }
  });

  test('of a study names the page as data, and the paper that reports or cites it', async () => {
    for (const { slug, paper } of await listStudies()) {
      const [page, source] = await itemsOf('studies', slug);
      expect(page?.URL).toBe(`http://localhost:3000/studies/${slug}`);
      expect(page?.version).toMatch(/^[0-9a-f]{12}$/u);
      expect(source).toEqual((await itemsOf('papers', paper.slug))[0]);
    }
  });

  test('is a file with a name of its own', async () => {
    const { slug } = (await listStudies())[0] ?? { slug: '' };
    const response = await cite('studies', slug, '?format=ris');
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${slug}-data.ris"`);
  });

  test('carries the day on which it was asked for, and another tag on another day', async () => {
    const { slug } = (await listStudies())[0] ?? { slug: '' };
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T10:00:00Z') });
    const first = await cite('studies', slug);
    expect(((await first.json()) as CslItem[])[0]?.accessed).toEqual({ 'date-parts': [[2026, 12, 1]] });
    const tag = first.headers.get('etag') ?? '';
    const headers = { 'If-None-Match': tag };
    expect((await cite('studies', slug, '', { headers })).status).toBe(304);
    vi.setSystemTime(new Date('2026-12-02T10:00:00Z'));
    expect((await cite('studies', slug, '', { headers })).status).toBe(200);
  });
});

describe('what can’t be cited', () => {
  test('an unknown format is told the known ones', async () => {
    const problem = await problemIn(await cite('papers', cited[0]?.slug ?? '', '?format=endnote'));
    expect(problem.status).toBe(400);
    expect(problem.issues).toEqual([{ path: ['format'], message: 'has to be one of csl-json, ris, bibtex' }]);
  });

  test('an unknown study or paper is not found', async () => {
    expect((await problemIn(await cite('studies', 'no-such-study'))).status).toBe(404);
    expect((await problemIn(await cite('papers', 'no-such-paper'))).detail).toContain('GET /api/v1/papers');
  });
});
