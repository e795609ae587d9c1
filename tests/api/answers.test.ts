import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { GET as getFact } from '@/app/api/v1/facts/[id]/route';
import { GET as getSearch } from '@/app/api/v1/search/route';
import { readEvidenceOf } from '@/app/read-term-evidence';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { studiesOfTumours } from '@/lib/data/reads/studies-of-term';
import { askList, EVERYTHING } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import { evidenceOfTumour } from '@/lib/domain/evidence-entry';
import { withKinds } from '@/lib/domain/labels';
import { isAge, yearsOfAge } from '@/lib/domain/patient-age';
import { patientsLikeThis } from '@/lib/present/evidence-table/patients-like-this';
import { textOf } from '@/lib/text/text-of';
import { useDatabase } from '../fixtures/built-database';
import { call } from './call';

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await useDatabase('real');
});
afterAll(() => cleanUp());

interface Answer {
  kind: string;
  figure: string;
  name: string;
  cohort: string;
  study: string;
  fact: string;
  page: string | null;
  source: { verbatim: string; lines: [number, number]; citation: string; address: string } | null;
}
const ask = async (q: string, language = 'en') => {
  const response = await call(getSearch, `/search?${new URLSearchParams({ q, language })}`);
  expect(response.status).toBe(200);
  return ((await response.json()) as { answers: Answer[] }).answers;
};

// Questions as people put them, with a result that their answer holds, as the paper prints it.
test.each([
  ['response rate of imatinib in unresectable GIST', 'Partial response', '14/19'],
  ['Gleevec partial response GIST', 'Partial response', '14/19'],
  ['How many patients recurred on imatinib after resection of GIST?', 'Recurrence, 1 year', '3/35'],
  ['diarrhoea with imatinib', 'Diarrhoea, Grade 1–2', '11'],
  ['progression-free survival everolimus angiosarcoma', 'Progression-free survival', '12 months'],
])('%s → %s %s', async (question, name, figure) => {
  const answers = await ask(question);
  const found = answers.find((answer) => answer.name === name && answer.figure.includes(figure));
  expect(found, JSON.stringify(answers.map((one) => [one.name, one.figure]))).toBeDefined();
  const { fact, source } = found as Answer;
  const stored = (await (await call(getFact, `/facts/${fact}`, { params: { id: fact } })).json()) as Record<
    string,
    unknown
  >;
  expect(source).toMatchObject({ verbatim: stored.verbatim, lines: stored.lines });
  expect(source?.address).toBe(`http://localhost:3000/facts/${fact}`);
});

test('a question in Chinese is answered in Chinese, by the same results', async () => {
  const zh = await ask('伊马替尼治疗不可切除GIST的缓解率', 'zh');
  const en = await ask('imatinib response rate GIST');
  expect(zh.map(({ fact }) => fact).slice(0, 3)).toEqual(en.map(({ fact }) => fact).slice(0, 3));
  expect(zh[0]).toMatchObject({ name: '部分缓解', study: '伊马替尼治疗高危GIST' });
});

test('what names neither tumour nor drug is not answered with somebody’s results', async () => {
  for (const q of ['response rate', 'survival', '缓解率', 'what is this'])
    expect(await ask(q), q).toEqual([]);
});

test('the longest name counts: a kind of sarcoma is not every sarcoma', async () => {
  const answers = await ask('objective response of pembrolizumab in undifferentiated pleomorphic sarcoma');
  expect(answers.length).toBeGreaterThan(0);
  for (const { source } of answers) expect(source).not.toBeNull();
});

// Symptoms as patients and physicians say them in their language.
test.each([
  ['掉头发', 'alopecia'],
  ['hair loss', 'alopecia'],
  ['手脚痛', 'pain-in-extremity'],
  ['手脚麻', 'peripheral-sensory-neuropathy'],
  ['手脚脱皮', 'hand-foot-syndrome'],
  ['拉肚子', 'diarrhea'],
  ['恶心想吐', 'nausea'],
  ['feeling sick', 'nausea'],
  ['tired', 'fatigue'],
  ['没力气', 'fatigue'],
  ['发烧', 'fever'],
  ['口腔溃疡', 'mucositis-oral'],
  ['mouth sores', 'mucositis-oral'],
  ['high blood pressure', 'hypertension'],
  ['高血压', 'hypertension'],
  ['睡不着', 'insomnia'],
  ['没胃口', 'anorexia'],
  ['itchy skin', 'pruritus'],
  ['皮膚癢', 'pruritus'],
  ['swollen ankles', 'peripheral-edema'],
  ['血小板低', 'thrombocytopenia'],
])('%s leads to %s', async (q, slug) => {
  const response = await call(getSearch, `/search?${new URLSearchParams({ q, language: 'zh' })}`);
  const { groups } = (await response.json()) as {
    groups: { kind: string; hits: { slug: string; detail: string }[] }[];
  };
  const events = groups.find(({ kind }) => kind === 'adverse-event')?.hits ?? [];
  expect(events.map((hit) => hit.slug)).toContain(slug);
  // Where no study reports it, that is said.
  for (const { detail } of events) expect(detail).toMatch(/^\d+ 条记录$|^本站所收研究均未报告$/u);
});

describe('an age beside a tumour or a drug', () => {
  const patientsIn = async (q: string, language = 'en') =>
    (await ask(q, language)).filter(({ kind }) => kind === 'patient');

  it.each(['64 angiosarcoma', '64-year-old woman everolimus', 'angiosarcoma, aged 64'])(
    '%s: the patient of that age comes first, with its age and its card',
    async (q) => {
      const [first, second] = await ask(q);
      expect(first).toMatchObject({
        kind: 'patient',
        figure: '64 years',
        page: '/tumours/angiosarcoma?patient=age%3A60#patient-everolimus-angiosarcoma-2019-everolimus-4',
        source: { verbatim: expect.stringContaining('64') },
      });
      expect(second?.kind).toBe('outcome');
    },
  );

  it('in Chinese, and two of one age', async () => {
    const zh = await patientsIn('64 岁 血管肉瘤', 'zh');
    expect(zh.map(({ figure }) => figure)).toEqual(['64 岁']);
    expect(zh[0]?.name).toMatch(/女/u);
    const two = await patientsIn('61岁 血管肉瘤', 'zh');
    expect(two.map(({ page }) => page?.split('?')[0])).toEqual([
      '/tumours/angiosarcoma',
      '/tumours/angiosarcoma',
    ]);
    expect((await patientsIn('42 imatinib')).map(({ page }) => page)).toEqual([
      expect.stringContaining('?patient=age%3A40#patient-imatinib-gist-2010-2015-case-1'),
    ]);
  });

  it.each([
    '16 patients angiosarcoma',
    '61 patients angiosarcoma',
    '42 mg imatinib',
    '2019 angiosarcoma',
    '63 angiosarcoma',
    '64 osteosarcoma',
    '64 imatinib angiosarcoma',
    '64 year old man angiosarcoma',
    '64',
  ])('%s: nothing is said', async (q) => {
    expect(await patientsIn(q)).toEqual([]);
  });

  it('finds with the age what the other words find', async () => {
    const found = async (q: string) => {
      const { groups, notFound, way } = await (
        await call(getSearch, `/search?${new URLSearchParams({ q })}`)
      ).json();
      return { groups, notFound, way };
    };
    expect(await found('64 angiosarcoma')).toEqual(await found('angiosarcoma'));
    expect((await found('zzzzq angiosarcoma aged 64')).notFound).toEqual(['zzzzq']);
    expect((await found('63 angiosarcoma')).notFound).toEqual(['63']);
  });

  it('of the sex that is asked about', async () => {
    const sexes = ['61 woman angiosarcoma', '61岁男性血管肉瘤'].map((q) => patientsIn(q));
    expect((await Promise.all(sexes)).map((found) => found.map(({ name }) => name))).toEqual([
      [expect.stringContaining(', female')],
      [expect.stringContaining(', male')],
    ]);
  });

  it('leads to a card that is on the page, among those of the age', async () => {
    const { rows } = await askList(LISTS.patients, EVERYTHING, { limit: 200 });
    const context = {
      locale: 'en' as const,
      text: textOf('en'),
      labels: await getVocabulary(),
      verdicts: {},
    };
    const ages = new Set(
      rows.flatMap(({ characteristics }) =>
        characteristics.filter((row) => isAge(context.labels, row)).flatMap(yearsOfAge),
      ),
    );
    const answers = (
      await Promise.all(
        [...ages].flatMap((years) => [`${years} sarcoma`, `${years} GIST`].map((q) => patientsIn(q))),
      )
    ).flat();
    expect(new Set(answers.map(({ fact }) => fact)).size).toBe(6);
    for (const { page } of answers) {
      const { pathname, searchParams, hash } = new URL(page ?? '', 'http://localhost');
      const slug = pathname.slice('/tumours/'.length);
      const { studies } = await studiesOfTumours(withKinds(context.labels.tumours, slug));
      const { entries } = evidenceOfTumour(await readEvidenceOf({ studies }), context.labels, slug);
      const view = patientsLikeThis(context, entries, searchParams.getAll('patient'), pathname, slug);
      const card = view?.cards.find(({ anchor }) => `#${anchor}` === hash);
      expect(card?.matches, page ?? '').toBe(true);
    }
  });
});
