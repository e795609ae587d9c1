import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkKnowledge } from '@/lib/curation/check/check-knowledge';
import { checkVocabulary } from '@/lib/curation/check/check-vocabulary';
import { VOCABULARY_FILES } from '@/lib/domain/vocabulary';
import { readSeeds } from '@/seeds/read-seeds';
import { tidyVocabulary } from '@/seeds/tidy-vocabulary';

const { files } = readSeeds('seeds');
if (!files) throw new Error('the vocabularies can’t be read');
const { vocabulary } = files;
const EVENTS = 'seeds/vocabulary/adverse-events.yaml';
const termLines = readFileSync(EVENTS, 'utf8')
  .split('\n')
  .filter((line) => /^[a-z]/u.test(line));

describe('the vocabularies', () => {
  it('give each name to one term, English in English and Chinese in Chinese', () => {
    expect(checkVocabulary(vocabulary)).toEqual([]);
  });

  it('hold the adverse events of everyday oncology, with both names', () => {
    const events = Object.values(vocabulary['adverse-events']);
    expect(events.filter(({ ctcae }) => ctcae).length).toBeGreaterThanOrEqual(150);
    expect(events.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
    const ctcae = events.flatMap((event) => event.ctcae ?? []);
    expect(new Set(ctcae).size).toBe(ctcae.length);
  });

  it('give no CTCAE term to what is wider', () => {
    for (const name of [
      'edema',
      'rash',
      'nephritis',
      'nausea-and-vomiting',
      'thyroid-dysfunction',
      'hemorrhage',
    ]) {
      expect(vocabulary['adverse-events'][name]?.ctcae, name).toBeUndefined();
    }
  });

  it('have adverse events sorted, one a line', () => {
    const names = termLines.map((line) => line.slice(0, line.indexOf(':')));
    expect(names).toEqual([...names].sort());
    expect(names).toEqual(Object.keys(vocabulary['adverse-events']));
  });

  it.each(Object.keys(VOCABULARY_FILES))('say the same with each term of %s in one line', (name) => {
    const before = readFileSync(path.join('seeds', 'vocabulary', `${name}.yaml`), 'utf8');
    const after = tidyVocabulary(before);
    expect(parse(after)).toEqual(parse(before));
    expect(tidyVocabulary(after)).toBe(after);
    const comments = (text: string) => text.split('\n').filter((line) => line.startsWith('#'));
    expect(comments(after)).toEqual(comments(before));
    const inside = name === 'terms' ? 2 : 0;
    const others = after.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
    const isTermOrGroup = new RegExp(`^(?: {${inside}}[a-z0-9-]+: \\{.*\\}|[a-z0-9-]+:)$`, 'u');
    expect(others.filter((line) => !isTermOrGroup.test(line))).toEqual([]);
  });

  it('have tidy adverse events', () => {
    const content = readFileSync(EVENTS, 'utf8');
    expect(tidyVocabulary(content)).toBe(content);
  });

  it('take the terms of two branches without a conflict', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'two-branches-'));
    const git = (...parameters: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...parameters], {
        cwd: folder,
        stdio: 'pipe',
      });
    const file = path.join(folder, EVENTS);
    const add = (line: string) => {
      const before = readFileSync(file, 'utf8');
      writeFileSync(file, before.replace('\nzzz', `\n${line}\nzzz`));
      git('commit', '-qam', line.slice(0, 20));
    };
    try {
      git('init', '-q', '-b', 'main');
      cpSync('.gitattributes', path.join(folder, '.gitattributes'));
      cpSync(EVENTS, file);
      writeFileSync(file, `${readFileSync(file, 'utf8')}zzz: { en: Last, zh: 末 }\n`);
      git('add', '.');
      git('commit', '-qm', 'Start');
      git('checkout', '-qb', 'one');
      add('yawning: { en: Yawning, zh: 哈欠 }');
      git('checkout', '-q', 'main');
      add('yellow-nails: { en: Yellow nails, zh: 黄甲 }');
      git('merge', '-q', 'one', '-m', 'Merge');
      const merged = parse(readFileSync(file, 'utf8'));
      expect(merged.yawning).toEqual({ en: 'Yawning', zh: '哈欠' });
      expect(merged['yellow-nails']).toEqual({ en: 'Yellow nails', zh: '黄甲' });
      expect(Object.keys(merged)).toHaveLength(termLines.length + 3);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('what the vocabularies say beyond names', () => {
  const papers = new Set(files.papers.map(({ paper }) => paper.slug));
  const problems = (changed: object) =>
    checkKnowledge({ ...vocabulary, ...changed }, papers).map(({ message }) => message);
  const { everolimus } = vocabulary.drugs;
  if (!everolimus) throw new Error('the vocabulary has no everolimus');

  it('has a source in every term, which says of what kind it is', () => {
    expect(problems({})).toEqual([]);
    const { sources: _, ...withoutSource } = everolimus;
    for (const field of ['class', 'targets', 'brands']) {
      expect(problems({ drugs: { ...vocabulary.drugs, everolimus: withoutSource } })).toContainEqual(
        expect.stringContaining(`"${field}" has no source`),
      );
    }
    const { sources: __, ...ofNoSource } = vocabulary.tumours.liposarcoma ?? {};
    expect(problems({ tumours: { ...vocabulary.tumours, liposarcoma: ofNoSource } })).toContainEqual(
      expect.stringContaining('"parent" has no source'),
    );
    for (const wrong of [
      { en: 'A list', zh: '清单', url: 'https://example.org' },
      { en: 'A list', zh: '清单', kind: 'public', url: 'https://example.org' },
      { en: 'A list', zh: '清单', kind: 'public', read: '2030-01-01' },
      { en: 'A list', zh: '清单', kind: 'primary', url: 'https://example.org' },
    ]) {
      expect(VOCABULARY_FILES.sources.safeParse({ wrong }).success, JSON.stringify(wrong)).toBe(false);
    }
  });

  it('is from sources and papers that exist, and codes are from one list each', () => {
    const naming = (source: unknown) => ({
      ...everolimus,
      sources: { ...everolimus.sources, class: [source] },
    });
    const withSource = (source: unknown) =>
      problems({ drugs: { ...vocabulary.drugs, everolimus: naming(source) } });
    expect(withSource('hearsay')).toContainEqual(
      expect.stringContaining('"hearsay" is not a term of seeds/vocabulary/sources.yaml'),
    );
    expect(withSource({ paper: 'nowhere', lines: [1, 1], verbatim: 'x' })).toContainEqual(
      expect.stringContaining('there is no paper "nowhere"'),
    );
    const { oncotree: _, ...withoutCodes } = vocabulary.sources;
    expect(problems({ sources: withoutCodes })).toContainEqual(
      expect.stringContaining('tumours.oncotree is used and must be among the codes of one source'),
    );
  });

  it('says of a grouping of this site that it is its own, and of what is public where it was read', () => {
    for (const [name, source] of Object.entries(vocabulary.sources)) {
      if (source.kind === 'own') {
        expect([name, source.en, source.zh]).toEqual([
          name,
          expect.stringContaining('own grouping'),
          expect.stringContaining('本站'),
        ]);
      } else expect(source.read, name).toMatch(/^20\d\d-\d\d-\d\d$/u);
    }
  });

  it('names no source of what it does not say, and has none that nothing names', () => {
    const drugs = {
      ...vocabulary.drugs,
      mesna: { ...vocabulary.drugs.mesna, sources: { class: ['ncit'], targets: ['ncit'] } },
    };
    expect(problems({ drugs })).toContainEqual(expect.stringContaining('there is no "targets"'));
    const named = [vocabulary.tumours, vocabulary.drugs, vocabulary['response-criteria']].flatMap((terms) =>
      Object.values(terms).flatMap(({ sources = {} }) => Object.values(sources).flat()),
    );
    const unnamed = Object.entries(vocabulary.sources).filter(
      ([name, source]) => !named.includes(name) && !('codes' in source && source.codes),
    );
    expect(unnamed.map(([name]) => name)).toEqual([]);
  });
});
