import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAlias, isPair, isScalar, parseDocument, visit } from 'yaml';
import { paperFile, studyFile } from '@/lib/domain/extraction-file';
import { checkCommand } from '@/seeds/evidence/check-command';
import { newCommand } from '@/seeds/evidence/new-command';
import { paperSkeleton, studySkeleton } from '@/seeds/evidence/skeletons';
import { copyInventedPaper, type SeedsCopy, STUDY } from '../fixtures/invented-paper';
import { runEvidence } from '../fixtures/run-evidence';

let copy: SeedsCopy;
beforeEach(() => {
  copy = copyInventedPaper();
});
afterEach(() => copy.remove());

const create = (...parameters: string[]) => runEvidence(newCommand, copy, ...parameters);
const check = (...parameters: string[]) => runEvidence(checkCommand, copy, ...parameters);
const second = 'seeds/papers/fixturib-2021/studies/second-trial.yaml';

/** Paths of all fields of a file that have no value. */
function emptyFields(content: string): string[] {
  const found: string[] = [];
  visit(parseDocument(content), {
    Pair(_, pair, ancestors) {
      if (pair.value !== null && !(isScalar(pair.value) && pair.value.value === null)) return;
      const steps = [...ancestors, pair].flatMap((node, index, all) => {
        if (isPair(node) && isScalar(node.key)) return [String(node.key.value)];
        const parent = all[index - 1];
        return parent &&
          'items' in parent &&
          !isPair(node) &&
          !isAlias(node) &&
          !('tag' in parent && parent.tag === 'map')
          ? [String((parent.items as unknown[]).indexOf(node))]
          : [];
      });
      found.push(steps.join('.'));
    },
  });
  return found;
}

describe('evidence new', () => {
  it('writes a study that says what to do next', () => {
    const { exitCode, output } = create('fixturib-2021', 'second-trial');
    expect(output).toEqual([
      `wrote ${second}`,
      'Next:',
      '  1. fill in what is empty; the comments say what each part is',
      `  2. npm run evidence -- check ${second}`,
    ]);
    expect(exitCode).toBe(0);
    expect(readFileSync(path.join(copy.folder, second), 'utf8')).toBe(
      studySkeleton('second-trial', 'primary'),
    );
  });

  it('writes paper.yaml too where the paper is new, and says where its text goes', () => {
    const { exitCode, output } = create('fixturib-2022', 'second-trial', '--text', 'fixturib-2022.txt');
    expect(output).toEqual([
      'wrote seeds/papers/fixturib-2022/paper.yaml',
      'wrote seeds/papers/fixturib-2022/studies/second-trial.yaml',
      'Next:',
      '  1. put the full text at papers/fixturib-2022.txt',
      '  2. fill in what is empty; the comments say what each part is',
      '  3. npm run evidence -- check seeds/papers/fixturib-2022/paper.yaml',
      '  4. npm run evidence -- check seeds/papers/fixturib-2022/studies/second-trial.yaml',
    ]);
    expect(exitCode).toBe(0);
  });

  it('keeps the titles that it is given, whatever stands in them', () => {
    const en = 'Fixturib: "again" # not a comment';
    create('fixturib-2021', 'second-trial', '--origin', 'secondary', '--title-en', en, '--title-zh', '再次');
    const file = parseDocument(readFileSync(path.join(copy.folder, second), 'utf8')).toJS();
    expect(file).toMatchObject({ origin: 'secondary', title: { en, zh: '再次' } });
  });

  it.each([
    [['fixturib-2021', 'Second trial'], /^"Second trial" can't name a study: use lower-case letters/u],
    [['Fixturib', 'second-trial'], /^"Fixturib" can't name a paper: use lower-case letters/u],
    [
      ['fixturib-2022', 'second-trial'],
      /^there is no paper "fixturib-2022" yet.*--text.*There are: fixturib-2021$/u,
    ],
    [
      ['fixturib-2022', 'second-trial', '--text', '../x.txt'],
      /^--text names a file of papers, without a folder: x.txt$/u,
    ],
    [['fixturib-2021', 'second-trial', '--text', 'x.txt'], /paper.yaml is there already and names its text/u],
    [['fixturib-2021', 'second-trial', '--origin', 'both'], /^--origin is primary or secondary, not both$/u],
    [['fixturib-2021', 'earlier-report'], /earlier-report.yaml is there already; nothing was written$/u],
    [['fixturib-2022', 'earlier-report', '--text', 'x.txt'], /earlier-report.yaml is there already/u],
    [['fixturib-2021'], /^missing: <study>$/u],
    [['fixturib-2021', 'a', 'b'], /^not understood: b$/u],
    [['fixturib-2021', 'a', '--origin'], /^--origin needs a value$/u],
  ])('refuses %j and writes nothing', (parameters, message) => {
    const before = readdirSync(copy.seeds, { recursive: true });
    const { exitCode, output } = create(...parameters);
    expect(output.join(' ')).toMatch(message);
    expect(exitCode).toBe(2);
    expect(readdirSync(copy.seeds, { recursive: true })).toEqual(before);
  });

  it('refuses the slug that a study had before it was renamed', () => {
    expect(create('fixturib-2021', 'fixturib-study')).toEqual({
      exitCode: 2,
      output: ['the slug "fixturib-study" was that of "fixturib-trial", and its address still leads there'],
    });
    expect(existsSync(path.join(copy.seeds, 'papers/fixturib-2021/studies/fixturib-study.yaml'))).toBe(false);
  });

  it('never overwrites what has been filled in', () => {
    const before = readFileSync(path.join(copy.seeds, STUDY), 'utf8');
    expect(create('fixturib-2021', 'fixturib-trial').exitCode).toBe(2);
    expect(readFileSync(path.join(copy.seeds, STUDY), 'utf8')).toBe(before);
  });
});

describe('the file that evidence new writes', () => {
  it.each(['primary', 'secondary'] as const)(
    'of an %s study has every open field named by the check',
    (origin) => {
      create('fixturib-2021', 'second-trial', '--origin', origin);
      const { exitCode, output } = check(second);
      const open = emptyFields(studySkeleton('second-trial', origin));
      expect(open.length).toBeGreaterThan(25);
      const named = output.slice(0, -1).map((line) => line.replace(/^[^:]+:\d+: /u, ''));
      expect(named).toEqual(open.map((field) => `${field}: is empty: fill it in`));
      expect(output.at(-1)).toBe(`${second}: ${open.length} problems`);
      expect(exitCode).toBe(1);
    },
  );

  it('of a paper has every open field named by the check', () => {
    create('fixturib-2022', 'second-trial', '--text', 'x.txt');
    const { output } = check('seeds/papers/fixturib-2022/paper.yaml');
    const open = emptyFields(paperSkeleton('fixturib-2022', 'x.txt'));
    expect(output.slice(0, -1).map((line) => line.replace(/^[^:]+:\d+: /u, ''))).toEqual(
      open.map((field) => `${field}: is empty: fill it in`),
    );
  });

  it('has the form of a file once every open field is filled in', () => {
    const place = { lines: '[1, 1]', section: 'Abstract', verbatim: '"x"' };
    const values: Record<string, string> = {
      ...place,
      tumours: '[]',
      references: '["1"]',
      regimens: '[]',
      language: 'en',
      extractedBy: '[x]',
    };
    const fill = (content: string) =>
      content.replace(/^(\s*(?:- )?([A-Za-z]+):)(?=\s*(?:#.*)?$)/gmu, (line, start: string, name: string) => {
        const rest = content.slice(content.indexOf(line) + line.length);
        const isParent =
          /^[^\n]*\n(?:\s*#[^\n]*\n)*\s+\S/u.test(rest) &&
          ['title', 'shortTitle', 'label', 'text'].includes(name);
        const parents = [
          'extraction',
          'source',
          'size',
          'attributes',
          'cohorts',
          'drugs',
          'outcomes',
          'publication',
        ];
        if (isParent || parents.includes(name) || (name === 'regimens' && !start.startsWith(' ')))
          return line;
        return `${start} ${values[name] ?? (['value', 'count', 'of'].includes(name) ? '1' : 'x')}`;
      });
    const read = (content: string) => parseDocument(fill(content)).toJS();
    expect(
      studyFile.safeParse(read(studySkeleton('second-trial', 'secondary'))).error?.issues,
    ).toBeUndefined();
    expect(studyFile.safeParse(read(studySkeleton('second-trial', 'primary'))).success).toBe(true);
    expect(paperFile.safeParse(read(paperSkeleton('fixturib-2022', 'x.txt'))).success).toBe(true);
  });

  it('shows in its comments only entries that the schemas accept', () => {
    const commented = (content: string, name: string) =>
      [...content.matchAll(/(?:^ *# .*\n)+/gmu)]
        .map(([block]) => block.replace(/^ *# ?/gmu, ''))
        .find((block) => block.includes(name)) ?? '';
    for (const name of ['adverseEvents', 'tests', 'characteristics']) {
      const block = commented(studySkeleton('second-trial', 'primary'), `${name}:`);
      const entries = parseDocument(block.slice(block.indexOf(`${name}:`))).toJS();
      const base = {
        slug: 's',
        origin: 'primary',
        title: { en: 'x', zh: 'x' },
        shortTitle: { en: 'x', zh: 'x' },
        source: { lines: [1, 1], section: '1', verbatim: 'x' },
        tumours: [],
      };
      const whole =
        name === 'characteristics'
          ? { cohorts: [{ id: 'all', label: { en: 'x', zh: 'x' }, role: 'all', ...entries }] }
          : entries;
      expect(studyFile.safeParse({ ...base, ...whole }).error?.issues, name).toBeUndefined();
    }
  });
});
