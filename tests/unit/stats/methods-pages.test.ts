import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as stats from '@/lib/stats';
import { topics } from '@/lib/stats';

const directory = fileURLToPath(new URL('../../../docs/methods/', import.meta.url));

const ofStatistics = {
  en: ['Definition', 'Formula', 'Assumptions', 'Convention', 'Equivalent R call', 'Limits', 'References'],
  zh: ['定义', '公式', '前提', '约定', '等价的 R 调用', '局限', '参考文献'],
};

/** A topic of rules has no formula and no call in R. */
const ofRules = {
  en: ['Definition', 'Verdicts', 'Rules', 'Pooling', 'Limits', 'References'],
  zh: ['定义', '判定', '规则', '合并', '局限', '参考文献'],
};
const isOfRules = (topic: string) => topics[topic as stats.Topic].length === 0;
const sectionsOf = (topic: string) => (isOfRules(topic) ? ofRules : ofStatistics);

interface Page {
  frontMatter: { title?: unknown; order?: unknown };
  body: string;
}

function readPage(topic: string, language: keyof typeof ofStatistics): Page {
  const path = `${directory}${topic}.${language}.md`;
  expect(existsSync(path), `${topic}.${language}.md is missing`).toBe(true);
  const [, frontMatter, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(path, 'utf8')) ?? [];
  expect(frontMatter, `${topic}.${language}.md has no front matter`).toBeDefined();
  return { frontMatter: parse(frontMatter ?? ''), body: body ?? '' };
}

function headings(body: string): string[] {
  return [...body.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading as string);
}

function codeBlocks(body: string): string[] {
  return [...body.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map(([, code]) => code as string);
}

test('every public function belongs to exactly one topic', () => {
  const functions = Object.entries(stats).flatMap(([name, value]) =>
    // A guard tells results apart, and computes none.
    typeof value === 'function' && !/^is[A-Z]/u.test(name) ? [name] : [],
  );
  const documented = Object.values(topics).flat();
  expect([...documented].sort()).toEqual(functions.sort());
});

test('there is no page without a topic', () => {
  const pages = readdirSync(directory).map((file) => file.replace(/\.(en|zh)\.md$/, ''));
  expect([...new Set(pages)].sort()).toEqual(Object.keys(topics).sort());
});

describe.each(Object.keys(topics))('the methods page on %s', (topic) => {
  for (const language of ['en', 'zh'] as const) {
    test(`has a title, a place in the list and every section, none empty (${language})`, () => {
      const { frontMatter, body } = readPage(topic, language);
      expect(frontMatter.title).toEqual(expect.any(String));
      expect(frontMatter.order).toBe(Object.keys(topics).indexOf(topic) + 1);
      expect(headings(body)).toEqual(sectionsOf(topic)[language]);
      for (const text of body.split(/^## .+$/m).slice(1)) expect(text.trim()).not.toBe('');
    });

    test(`names each function it documents (${language})`, () => {
      const { body } = readPage(topic, language);
      for (const name of topics[topic as stats.Topic]) expect(body).toContain(`\`${name}\``);
    });

    test(`keeps to headings, paragraphs, lists, code, tables, links and emphasis (${language})`, () => {
      const { body } = readPage(topic, language);
      const text = body.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`]*`/g, '');
      expect(text).not.toMatch(/<\/?[a-z]|\$|\\\(|!\[/i);
    });
  }

  test('has the same R call, and as many formulas, tables rows and references, in both languages', () => {
    const [en, zh] = [readPage(topic, 'en').body, readPage(topic, 'zh').body];
    const rCalls = (body: string) => [...body.matchAll(/^```r\n([\s\S]*?)^```$/gm)].map(([, code]) => code);
    expect(rCalls(en).length > 0).toBe(!isOfRules(topic));
    expect(rCalls(zh)).toEqual(rCalls(en));
    expect(codeBlocks(zh)).toHaveLength(codeBlocks(en).length);
    const rows = (body: string) => body.split('\n').filter((line) => line.startsWith('|')).length;
    expect(rows(zh)).toBe(rows(en));
    const references = (body: string) =>
      body
        .split(/^## .+$/m)
        .at(-1)
        ?.match(/^- /gm)?.length;
    expect(references(zh)).toBe(references(en));
  });
});
