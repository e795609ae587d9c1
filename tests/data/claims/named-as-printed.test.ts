import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import type { Labels } from '@/lib/domain/labels';
import { onDatabase } from '../../fixtures/built-database';
import {
  contextsOfDatabase,
  everyDrugPage,
  everyPaperPage,
  everyRegimenPage,
  everySourcePanel,
  everyStudyPage,
  everyTumourPage,
} from '../../fixtures/every-page';
import { rowsOf } from '../../fixtures/rows-of-pages';

onDatabase('real');

/**
 * Words that make an endpoint narrower than its kind, in either language, with what papers print of it: a result named with one that the
 * paper doesn't print would be another endpoint than the paper's.
 */
const NARROWING: readonly { en: RegExp; zh: RegExp; printed: RegExp }[] = [
  { en: /\bbest\b/iu, zh: /最佳/u, printed: /最佳|\bbest\b/iu },
  { en: /\bobjective\b/iu, zh: /客观/u, printed: /客观|有效率|objective|ORR|response rate/iu },
  { en: /\bconfirmed\b/iu, zh: /经?确认/u, printed: /确认|confirmed/iu },
  { en: /\bdisease control\b/iu, zh: /疾病控制/u, printed: /疾病控制|disease control|DCR/iu },
  { en: /\bclinical benefit\b/iu, zh: /临床获益/u, printed: /临床获益|clinical benefit|CBR/iu },
  { en: /\boverall survival\b/iu, zh: /总生存/u, printed: /总生存|overall survival|OS/iu },
  { en: /\bprogression-free\b/iu, zh: /无进展/u, printed: /无(?:疾病)?进展|progression-?free|PFS/iu },
  {
    en: /\b(?:recurrence|relapse)-free\b/iu,
    zh: /无复发/u,
    printed: /无(?:\p{Script=Han}{0,2})复发|(?:recurrence|relapse)-?free|RFS/iu,
  },
  { en: /\btumour-free\b/iu, zh: /无瘤/u, printed: /无瘤|tumou?r-?free/iu },
  { en: /\bevent-free\b/iu, zh: /无事件/u, printed: /无事件|event-?free|EFS/iu },
  { en: /\bdisease-free\b/iu, zh: /无病/u, printed: /无病|disease-?free|DFS/iu },
  {
    en: /\bmetastasis-free\b/iu,
    zh: /无(?:远处)?转移/u,
    printed: /无\p{Script=Han}{0,2}转移|metastasis-?free|MFS/iu,
  },
  { en: /\blocal\b/iu, zh: /局部/u, printed: /局部|local/iu },
  { en: /\blung metastas[ie]s\b/iu, zh: /肺转移/u, printed: /肺转移|lung metastas/iu },
  { en: /\bpatholog/iu, zh: /病理/u, printed: /病理|patholog/iu },
  { en: /\bcomplete response\b/iu, zh: /完全缓解/u, printed: /完全|CR|complete response/iu },
  { en: /\bpartial response\b/iu, zh: /部分缓解/u, printed: /部分缓解|PR|partial response/iu },
  { en: /\bstable disease\b/iu, zh: /疾病稳定/u, printed: /稳定|SD|stable disease/iu },
  { en: /\bhazard ratio\b/iu, zh: /风险比/u, printed: /HR|风险比|hazard ratio/iu },
  { en: /\bodds ratio\b/iu, zh: /比值比|优势比/u, printed: /OR|比值比|优势比|odds ratio/iu },
];

const narrowed = (name: string, language: 'en' | 'zh') =>
  NARROWING.filter((word) => word[language].test(name));

/** Of a name, the narrowing words that some lines of a paper's text don't print. */
const notPrinted = (name: string, language: 'en' | 'zh', lines: string) => {
  const text = lines
    .normalize('NFKC')
    .replaceAll(/\s+/gu, language === 'zh' || /\p{Script=Han}/u.test(lines) ? '' : ' ');
  return narrowed(name, language).filter(({ printed }) => !printed.test(text));
};

/** Lines before and after a place in which a paper may have named what it counts there. */
const REACH = 24;

const nameOf = (labels: Labels, measure: string, locale: 'en' | 'zh') =>
  labels.measures[measure]?.[locale] ?? '';

describe('a result is named as its paper prints it', () => {
  it('by its own measure on every page, in both languages', async () => {
    const db = await database();
    const facts = await db.fact.findMany({ select: { id: true, measure: true } });
    const outcomes = await db.outcomeResult.findMany({ select: { factId: true, measure: true } });
    // A fact of one end of a range has a name of its own: its result has that of the measure.
    const measureOf = new Map([
      ...facts.map(({ id, measure }) => [id, measure] as const),
      ...outcomes.map(({ factId, measure }) => [factId, measure] as const),
    ]);
    for (const context of await contextsOfDatabase()) {
      const { labels, locale } = context;
      const own = (fact: string) => nameOf(labels, measureOf.get(fact) ?? '', locale);
      const seen: { at: string; named: string; own: string }[] = [];
      for (const page of [
        ...(await everyTumourPage(context)),
        ...(await everyDrugPage(context)),
        ...(await everyRegimenPage(context)),
      ]) {
        for (const row of rowsOf(page)) {
          for (const { label, results } of [
            ...row.shares,
            ...row.moreShares,
            ...row.times,
            ...row.moreTimes,
          ]) {
            for (const { result } of results)
              seen.push({ at: result.view.fact, named: label, own: own(result.view.fact) });
          }
        }
      }
      for (const { page } of await everyStudyPage(context)) {
        for (const { measure, result } of page.outcomes)
          seen.push({ at: result.fact, named: measure, own: own(result.fact) });
      }
      for (const { fact, panel } of await everySourcePanel(context)) {
        if (labels.measures[fact.measure]?.group)
          seen.push({ at: fact.id, named: panel.title, own: own(fact.id) });
      }
      for (const { page } of await everyPaperPage(context)) {
        for (const row of page.sections.flatMap((section) => section.facts)) {
          if (labels.measures[measureOf.get(row.key) ?? '']?.group)
            seen.push({ at: row.key, named: row.name, own: own(row.key) });
        }
      }
      expect(seen.length).toBeGreaterThan(800);
      expect(
        seen.filter(
          ({ named, own: name }) => name === '' || !named.toLowerCase().includes(name.toLowerCase()),
        ),
      ).toEqual([]);
    }
  });

  it('with the same narrowing words in both languages', async () => {
    const [context] = await contextsOfDatabase();
    const measures = Object.entries(context?.labels.measures ?? {}).filter(([, { group }]) => group);
    expect(measures.length).toBeGreaterThan(60);
    const unequal = measures.filter(
      ([, { en, zh }]) => narrowed(en, 'en').join() !== narrowed(zh, 'zh').join(),
    );
    expect(unequal.map(([slug, { en, zh }]) => [slug, en, zh])).toEqual([]);
  });

  const folder = process.env.PAPERS_DIR ?? 'papers';
  it.skipIf(!existsSync(folder))('with no narrowing word that is not printed about its place', async () => {
    const db = await database();
    const [context] = await contextsOfDatabase();
    const rows = await db.outcomeResult.findMany({ select: { measure: true, factId: true } });
    const facts = await db.fact.findMany({ include: { paper: true, locations: true } });
    const byId = new Map(facts.map((fact) => [fact.id, fact]));
    const wrong = rows.flatMap(({ measure, factId }) => {
      const fact = byId.get(factId);
      const file = fact && path.join(folder, fact.paper.textFile);
      if (!fact || !file || !existsSync(file) || !context) return [];
      const lines = readFileSync(file, 'utf8').split('\n');
      const about = [fact, ...fact.locations]
        .map(({ firstLine, lastLine }) =>
          firstLine === null || lastLine === null
            ? ''
            : lines.slice(Math.max(0, firstLine - 1 - REACH), lastLine + REACH).join(''),
        )
        .join('\n');
      return notPrinted(nameOf(context.labels, measure, 'zh'), 'zh', about).map(({ zh }) => [
        factId,
        measure,
        String(zh),
      ]);
    });
    expect(wrong).toEqual([]);
  });

  it('and a word that nobody printed would be found', () => {
    const printed = '１例治疗无效，接受治疗后病情进展';
    const words = (name: string, language: 'en' | 'zh') => notPrinted(name, language, printed).length;
    expect(words('最佳缓解', 'zh')).toBe(1);
    expect(words('Best response', 'en')).toBe(1);
    expect(words('客观缓解', 'zh')).toBe(1);
    expect(words('局部无复发生存率', 'zh')).toBe(2);
    expect(words('进展率', 'zh')).toBe(0);
    expect(notPrinted('无进展生存期', 'zh', '中位ＰＦＳ为６个月')).toEqual([]);
    expect(narrowed('Free of local recurrence', 'en')).not.toEqual(narrowed('局部无复发生存率', 'zh'));
  });
});
