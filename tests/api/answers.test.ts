import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET as getFact } from '@/app/api/v1/facts/[id]/route';
import { GET as getSearch } from '@/app/api/v1/search/route';
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
