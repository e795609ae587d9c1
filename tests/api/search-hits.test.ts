import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as getSearch } from '@/app/api/v1/search/route';
import { useDatabase } from '../fixtures/built-database';
import { call } from './call';

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await useDatabase('real');
});
afterAll(() => cleanUp());

interface Hit {
  slug: string;
  results: { figure: string; name: string }[];
}

async function hits(q: string, kind: string, language = 'en'): Promise<Hit[]> {
  const response = await call(getSearch, `/search?${new URLSearchParams({ q, language, limit: '20' })}`);
  expect(response.status).toBe(200);
  const { groups } = (await response.json()) as { groups: { kind: string; hits: Hit[] }[] };
  return groups.find((group) => group.kind === kind)?.hits ?? [];
}
const resultsOf = async (q: string, kind: string, slug: string, language = 'en') => {
  const hit = (await hits(q, kind, language)).find((one) => one.slug === slug);
  expect(hit, `${slug} for ${q}`).toBeDefined();
  return hit?.results.map(({ figure, name }) => `${figure} | ${name}`);
};

describe('the results of a hit are of whole groups', () => {
  it.each(['tumour', 'drug', 'study'] as const)('not the times of single patients: %s', async (kind) => {
    for (const q of ['angiosarcoma', 'everolimus', 'everolimus angiosarcoma'])
      for (const { slug, results } of await hits(q, kind))
        for (const { figure, name } of results)
          expect(`${slug} ${figure} ${name}`).not.toMatch(/(?:12|6) months.*Progression-free survival/u);
  });

  it('but the share of all patients', async () => {
    expect(await resultsOf('everolimus angiosarcoma', 'study', 'everolimus-angiosarcoma-2019')).toEqual([
      '4/5 · 80.0 % (37.6–96.4) | Partial response',
    ]);
    expect(await resultsOf('angiosarcoma', 'tumour', 'angiosarcoma')).toEqual([
      '4/5 · 80.0 % (37.6–96.4) | Partial response · Everolimus',
    ]);
  });

  it('in whom, also where it was no drug', async () => {
    expect(await resultsOf('Ewing sarcoma', 'tumour', 'ewing-sarcoma')).toContain(
      '96 % | Local recurrence-free survival rate, 5 years · Marginal excision, radiotherapy',
    );
  });

  it('not of patients who were chosen by their outcome; rates with their time', async () => {
    expect(await resultsOf('Yoo', 'study', 'yoo-everolimus-phase-2')).toEqual([
      '11/41 · 26.8 % (15.7–41.9) | PFS (progression-free survival rate), 16 weeks',
      '2/3 · 66.7 % (20.8–93.9) | Partial response · Advanced angiosarcoma',
    ]);
  });
});

describe('a tumour and a drug together', () => {
  const both = [
    ['腺泡状软组织肉瘤 安罗替尼', 'zh', '18.23 个月 对比 3 个月'],
    ['alveolar soft part sarcoma anlotinib', 'en', '18.23 months vs 3 months'],
    ['anlotinib alveolar soft part sarcoma', 'en', '18.23 months vs 3 months'],
  ] as const;

  it.each(both)(
    '%s: the study that reports of just these is first, with their result',
    async (q, language, figure) => {
      const studies = await hits(q, 'study', language);
      expect(studies[0]?.slug).toBe('alter0203');
      expect(studies[0]?.results.map((one) => one.figure)).toEqual([figure, '0.14']);
      expect(studies.map(({ slug }) => slug).at(-1)).toBe('anlotinib-sts-2020');
    },
  );

  it.each(both)('%s: the tumour and the drug are among the hits', async (q, language) => {
    for (const [kind, slug] of [
      ['tumour', 'alveolar-soft-part-sarcoma'],
      ['drug', 'anlotinib'],
    ] as const) {
      const [hit] = await hits(q, kind, language);
      expect(hit?.slug).toBe(slug);
      expect(hit?.results[0]?.figure).toMatch(/^18\.23 /u);
    }
  });

  it('says in whom, where the study has no result of the tumour', async () => {
    expect(await resultsOf('alveolar soft part sarcoma anlotinib', 'study', 'anlotinib-sts-2020')).toContain(
      '10/23 · 43.5 % (25.6–63.2) | Recurrence, 1 year · Anlotinib + chemotherapy, Soft tissue sarcoma',
    );
  });

  it('the study alone is told by all its patients', async () => {
    expect(await resultsOf('ALTER0203', 'study', 'alter0203')).toEqual([
      '6.27 months vs 1.47 months | Progression-free survival · Anlotinib',
      '0.33 | Hazard ratio, progression-free survival · Anlotinib',
    ]);
  });
});

describe('pinyin finds what its characters find', () => {
  const found = async (q: string) => {
    const response = await call(
      getSearch,
      `/search?${new URLSearchParams({ q, language: 'zh', limit: '50' })}`,
    );
    const { groups, answers, way, total } = await response.json();
    return { groups, answers, way, total };
  };

  it.each([
    ['xueguanrouliu', '血管肉瘤'],
    ['xue guan rou liu', '血管肉瘤'],
    ['Xuèguǎn ròuliú', '血管肉瘤'],
    ['xue4guan3rou4liu2', '血管肉瘤'],
    ['xgrl', '血管肉瘤'],
    ['xueguan', '血管'],
    ['yiweimosi', '依维莫司'],
    ['xueguanrouliu yiweimosi', '血管肉瘤 依维莫司'],
    ['xue guan rou liu everolimus', '血管肉瘤 everolimus'],
    ['64岁 xueguanrouliu', '64岁 血管肉瘤'],
  ])('%s: as %s', async (typed, characters) => {
    const expected = await found(characters);
    expect(expected.total).toBeGreaterThan(0);
    expect(await found(typed)).toEqual(expected);
  });

  it('and says which words nothing has', async () => {
    const response = await call(getSearch, `/search?${new URLSearchParams({ q: 'xueguanrouliu zzzzq' })}`);
    expect(await response.json()).toMatchObject({
      way: 'some-words',
      words: ['血管肉瘤'],
      notFound: ['zzzzq'],
    });
  });
});
