import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkCommand } from '@/seeds/evidence/check-command';
import { compareCommand } from '@/seeds/evidence/compare-command';
import { copyInventedPaper, type SeedsCopy, STUDY, TABLE } from '../fixtures/invented-paper';
import { runEvidence } from '../fixtures/run-evidence';

const FIRST = `seeds/${STUDY}`;
const SECOND = 'second/fixturib-trial.yaml';
const SECOND_TABLE = 'second/fixturib-trial.table-1.csv';

let copy: SeedsCopy;
const at = (file: string) => path.join(copy.folder, file);
const read = (file: string) => readFileSync(at(file), 'utf8');
const write = (file: string, content: string) => {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), content);
};
const change = (file: string, from: string, to: string) => {
  if (read(file).split(from).length !== 2) throw new Error(`${file} does not hold this once: ${from}`);
  write(file, read(file).replace(from, to));
};
const compare = (...parameters: string[]) => runEvidence(compareCommand, copy, ...parameters);

beforeEach(() => {
  copy = copyInventedPaper();
  mkdirSync(at('second'));
  cpSync(at(FIRST), at(SECOND));
  cpSync(at(`seeds/${TABLE}`), at(SECOND_TABLE));
});
afterEach(() => copy.remove());

/** Three differences of data, one of them in the table, and one of wording. */
function differ() {
  change(SECOND, 'statistic: median', 'statistic: maximum');
  change(SECOND, '{ en: Control, zh: 对照组 }', '{ en: Controls, zh: 对照组 }');
  change(SECOND, 'criteria: recist-1-1\n    source', 'source');
  change(SECOND_TABLE, '12减至8,12,8', '12减至8,12,');
}
const DATA = [
  'differences to decide',
  '1. outcome objective-response, cohort fixturib: criteria',
  '2. outcome progression-free-survival median, cohort all: statistic',
  '3. Table 1, patient patient-1 (line 14): cell reduced-dose',
];
const titles = (output: readonly string[]) =>
  output.filter((line) => /^(?:\d+\.|differences to) /u.test(line));

describe('evidence compare', () => {
  it('finds nothing to decide in two equal files, and exits with 0', () => {
    const { exitCode, output } = compare(FIRST, SECOND);
    expect(titles(output)).toEqual([]);
    expect(output.filter((line) => line.includes(' 0.0 %'))).toEqual([]);
    expect(output.at(-1)).toBe(
      '0 differences to decide, 0 of them open; 0 differences of wording, names or quotation',
    );
    expect(exitCode).toBe(0);
  });

  it('counts agreement, lists each difference with both sources, and exits with 1', () => {
    differ();
    const { exitCode, output } = compare(FIRST, SECOND);
    expect(titles(output).slice(0, 4)).toEqual(DATA);
    const criteria = output.indexOf(DATA[1] ?? '');
    expect(output.slice(criteria, criteria + 5)).toEqual([
      '1. outcome objective-response, cohort fixturib: criteria',
      '   A  recist-1-1',
      `      ${FIRST}:115  line 10, 2.1: "费克替尼组缓解6例(50.0%)"`,
      '   B  (nothing)',
      `      ${SECOND}:108  line 10, 2.1: "费克替尼组缓解6例(50.0%)"`,
    ]);
    expect(output).toContain(`      seeds/${TABLE}:2  line 14, Table 1: "8"`);
    expect(output.map((line) => line.replace(/ +/gu, ' '))).toEqual(
      expect.arrayContaining([' criteria 0/1 0.0 %', ' statistic 2/3 66.7 %', ' label 6/7 85.7 %']),
    );
    expect(output.at(-1)).toBe(
      '3 differences to decide, 3 of them open; 1 difference of wording, names or quotation',
    );
    expect(exitCode).toBe(1);
  });

  it('writes all differences to be decided, then adjudicates by them, and keeps A’s layout', () => {
    differ();
    const before = [FIRST, `seeds/${TABLE}`, SECOND, SECOND_TABLE].map(read);
    const first = compare(FIRST, SECOND, '--decisions', 'd.yaml', '--out', 'adjudicated/fixturib-trial.yaml');
    expect(first.output.at(-2)).toBe(
      'wrote d.yaml: decide each difference there, then run the same command again',
    );
    expect(first.exitCode).toBe(1);
    expect(existsSync(at('adjudicated'))).toBe(false);
    const { decisions } = parse(read('d.yaml'));
    expect(decisions.map(({ what, take }: Record<string, string>) => `${what}: ${take}`).sort()).toEqual([
      'Table 1, patient patient-1 (line 14): cell reduced-dose: null',
      'cohort control: label: A',
      'outcome objective-response, cohort fixturib: criteria: null',
      'outcome progression-free-survival median, cohort all: statistic: null',
    ]);

    // One from A, one from B, one that neither has.
    let content = read('d.yaml');
    for (const [what, take] of [
      ['criteria', 'A'],
      ['statistic', 'minimum'],
      ['cell reduced-dose', 'B'],
    ]) {
      content = content.replace(
        new RegExp(`(what: [^\\n]*${what}"(?:\\n(?! {2}- id)[^\\n]*)*?\\n {4}take:)`, 'u'),
        `$1 ${take}`,
      );
    }
    write('d.yaml', content);
    const second = compare(
      FIRST,
      SECOND,
      '--decisions',
      'd.yaml',
      '--out',
      'adjudicated/fixturib-trial.yaml',
    );
    expect(second.output.slice(-2)).toEqual([
      'wrote adjudicated/fixturib-trial.yaml',
      'wrote adjudicated/fixturib-trial.table-1.csv',
    ]);
    expect(second.exitCode).toBe(0);
    expect(read('adjudicated/fixturib-trial.yaml')).toBe(
      before[0]?.replace('statistic: median', 'statistic: minimum'),
    );
    expect(read('adjudicated/fixturib-trial.table-1.csv')).toBe(
      before[1]?.replace('12减至8,12,8', '12减至8,12,'),
    );
    expect([FIRST, `seeds/${TABLE}`, SECOND, SECOND_TABLE].map(read)).toEqual(before);
  });

  it('names what is still open, and writes nothing until all is decided', () => {
    differ();
    compare(FIRST, SECOND, '--decisions', 'd.yaml');
    write('d.yaml', read('d.yaml').replace('take:\n', 'take: A\n'));
    const { exitCode, output } = compare(FIRST, SECOND, '--decisions', 'd.yaml', '--out', 'adjudicated.yaml');
    expect(output.filter((line) => line.startsWith('open: '))).toHaveLength(2);
    expect(exitCode).toBe(1);
    expect(existsSync(at('adjudicated.yaml'))).toBe(false);
  });

  it('refuses a decision on what no longer differs, and adds what differs since', () => {
    differ();
    compare(FIRST, SECOND, '--decisions', 'd.yaml');
    change(SECOND, 'statistic: maximum\n    cohort: all', 'statistic: median\n    cohort: all');
    const stale = compare(FIRST, SECOND, '--decisions', 'd.yaml', '--take', 'A', '--out', 'adjudicated.yaml');
    expect(stale.output.at(-1)).toMatch(
      /^d.yaml:\d+: decisions.\d: A and B no longer differ in this way \([0-9a-f]{12}\): delete the entry$/u,
    );
    expect(stale.exitCode).toBe(1);
    expect(existsSync(at('adjudicated.yaml'))).toBe(false);

    change(SECOND, 'statistic: median\n    cohort: all', 'statistic: maximum\n    cohort: all');
    change(
      SECOND,
      'number-of-cycles\n        value: 6\n        unit: cycles',
      'number-of-cycles\n        value: 6\n        unit: doses',
    );
    const { output } = compare(FIRST, SECOND, '--decisions', 'd.yaml');
    expect(output).toContain('added to d.yaml the differences that it did not have');
    expect(parse(read('d.yaml')).decisions.at(-1)).toMatchObject({ A: 'cycles', B: 'doses', take: null });
  });

  it('reads a broken file of decisions as problems', () => {
    differ();
    write('d.yaml', 'decisions:\n  - { take: A }\n');
    const { exitCode, output } = compare(FIRST, SECOND, '--decisions', 'd.yaml');
    expect(output.at(-1)).toMatch(/^d.yaml:2: decisions.0.id: /u);
    expect(exitCode).toBe(1);
  });

  it('takes all from one side where asked, over A too where told to', () => {
    differ();
    expect(compare(FIRST, SECOND, '--take', 'B', '--out', 'adjudicated/fixturib-trial.yaml').exitCode).toBe(
      0,
    );
    expect(compare('adjudicated/fixturib-trial.yaml', SECOND).output.at(-1)).toMatch(
      /^0 differences to decide, .*; 0 differences/u,
    );
    const refused = compare(FIRST, SECOND, '--take', 'B', '--out', FIRST);
    expect(refused).toMatchObject({ exitCode: 2 });
    expect(refused.output.at(-1)).toBe(`${FIRST} is there already; --overwrite replaces it`);
    expect(compare(FIRST, SECOND, '--take', 'B', '--out', FIRST, '--overwrite').exitCode).toBe(0);
    expect(read(FIRST)).toBe(read('adjudicated/fixturib-trial.yaml'));
    expect(runEvidence(checkCommand, copy, FIRST).exitCode).toBe(0);
  });

  it('writes nothing that would not pass the checks', () => {
    // The denominator no longer is the size of its cohort, and the check of the second file would say so too.
    change(SECOND, 'count: 5\n    of: 12', 'count: 5\n    of: 11');
    const { exitCode, output } = compare(
      FIRST,
      SECOND,
      '--take',
      'B',
      '--out',
      'adjudicated/fixturib-trial.yaml',
    );
    expect(output.slice(-3)).toEqual([
      'adjudicated/fixturib-trial.yaml:125: outcomes.2: denominator 11 is neither printed here nor the size of cohort "fixturib", which has 12 patients',
      '    - measure: objective-response',
      '1 problem in what was decided: nothing was written',
    ]);
    expect(exitCode).toBe(1);
    expect(existsSync(at('adjudicated'))).toBe(false);
  });

  it('does not leave out a cohort that something else needs', () => {
    const [, control = ''] = /( {2}- id: control\n(?: {4}.*\n)+)/u.exec(read(SECOND)) ?? [];
    for (const [from, to] of [
      [control, ''],
      ['    partition: arms\n    regimens', '    regimens'],
      ['right: control', 'right: fixturib'],
      ['between: [fixturib, control]', 'between: [fixturib]'],
      ['cohort: control\n    count: 1', 'cohort: all\n    count: 1'],
      ['of: 8', 'of: 20'],
    ] as const) {
      change(SECOND, from, to);
    }
    compare(FIRST, SECOND, '--decisions', 'd.yaml');
    write(
      'd.yaml',
      read('d.yaml').replace(/(what: "cohort control: only in A"\n(?! {2}- id)[\s\S]*?take:)/u, '$1 B'),
    );
    const { exitCode, output } = compare(
      FIRST,
      SECOND,
      '--decisions',
      'd.yaml',
      '--take',
      'A',
      '--out',
      's.yaml',
    );
    expect(output.some((line) => line.endsWith('there is no cohort "control" in this file'))).toBe(true);
    expect(exitCode).toBe(1);
    expect(existsSync(at('s.yaml'))).toBe(false);
  });

  it('names the problems of files that it can’t compare', () => {
    cpSync(at('seeds/papers/fixturib-2021'), at('other'), { recursive: true });
    write('other/studies/earlier-report.yaml', '');
    const { exitCode, output } = compare('seeds/papers/fixturib-2021', 'other');
    expect(output).toEqual([
      'other/studies/earlier-report.yaml:1: (file): the file is empty: it should hold fields with their values',
      '1 problem: only files without problems in their form can be compared',
    ]);
    expect(exitCode).toBe(1);
  });

  it('compares two folders, whatever their studies are called, and adjudicates them into a third', () => {
    cpSync(at('seeds/papers/fixturib-2021'), at('other'), { recursive: true });
    differ();
    for (const name of ['fixturib-trial.yaml', 'fixturib-trial.table-1.csv']) {
      cpSync(at(`second/${name}`), at(`other/studies/${name}`));
    }
    const file = 'other/studies/report-of-wang.yaml';
    write(
      file,
      read('other/studies/earlier-report.yaml').replace('slug: earlier-report', 'slug: report-of-wang'),
    );
    rmSync(at('other/studies/earlier-report.yaml'));
    change('other/paper.yaml', 'weight: caution\n    bias: reporting', 'weight: information');
    change('other/studies/fixturib-trial.yaml', 'study: earlier-report', 'study: report-of-wang');

    const { exitCode, output } = compare('seeds/papers/fixturib-2021', 'other');
    expect(output.find((line) => line.startsWith('  study '))?.replace(/ +/gu, ' ')).toBe(' study 2 0 0');
    expect(titles(output).some((line) => line.endsWith('paper, note small: weight'))).toBe(true);
    expect(exitCode).toBe(1);
    const adjudicated = compare('seeds/papers/fixturib-2021', 'other', '--take', 'A', '--out', 'adjudicated');
    expect(adjudicated.exitCode).toBe(0);
    for (const name of readdirSync(at('seeds/papers/fixturib-2021'), { recursive: true, encoding: 'utf8' })) {
      if (/\.(?:yaml|csv)$/u.test(name)) {
        expect(read(`adjudicated/${name}`), name).toBe(read(`seeds/papers/fixturib-2021/${name}`));
      }
    }
    expect(
      compare('seeds/papers/fixturib-2021', 'other', '--take', 'A', '--out', 'adjudicated').output.at(-1),
    ).toBe('adjudicated is there already and not empty; --overwrite writes into it');
  });

  it('lists a study that only one folder has, and leaves it out by the other’s letter', () => {
    cpSync(at('seeds/papers/fixturib-2021'), at('other'), { recursive: true });
    rmSync(at('other/studies/earlier-report.yaml'));
    const { output } = compare('seeds/papers/fixturib-2021', 'other');
    expect(titles(output)).toEqual(['differences to decide', '1. study earlier-report: only in A']);
    expect(compare('seeds/papers/fixturib-2021', 'other', '--take', 'A', '--out', 'kept').exitCode).toBe(0);
    expect(readdirSync(at('kept/studies'))).toEqual(readdirSync(at('seeds/papers/fixturib-2021/studies')));
    expect(compare('seeds/papers/fixturib-2021', 'other', '--take', 'B', '--out', 'left').exitCode).toBe(0);
    expect(readdirSync(at('left/studies'))).toEqual(readdirSync(at('other/studies')));
  });

  it.each([
    [[FIRST, FIRST], /^A and B are the same file$/u],
    [[FIRST, 'nothing.yaml'], /^there is no file nothing.yaml$/u],
    [[FIRST], /^missing: <B>$/u],
    [[FIRST, `seeds/${TABLE}`], /^B is neither a .yaml file nor a folder: /u],
    [[FIRST, 'second'], /^B is a folder without paper.yaml: second$/u],
    [
      [FIRST, 'seeds/papers/fixturib-2021'],
      /^A is the file of a study and B is a folder: compare like with like$/u,
    ],
    [
      [FIRST, 'seeds/papers/fixturib-2021/paper.yaml'],
      /^A is the file of a study and B is the file of a paper/u,
    ],
    [[FIRST, SECOND, '--take', 'C'], /^--take is A, B or ask, not C$/u],
    [[FIRST, SECOND, '--overwrite'], /^--overwrite is for --out$/u],
    [[FIRST, SECOND, '--out', 'adjudicated'], /^--out names a .yaml file, as A and B are files$/u],
    [
      [FIRST, SECOND, '--out', 's.yaml', '--paper', 'no'],
      /^there is no paper "no"; there are fixturib-2021$/u,
    ],
    [
      [FIRST, SECOND, '--adjudicate'],
      /^there is no option --adjudicate; there are --decisions, --take, --out, --paper, --overwrite, --help$/u,
    ],
  ])('refuses %j', (parameters, message) => {
    const { exitCode, output } = compare(...parameters);
    expect(output.at(-1)).toMatch(message);
    expect(exitCode).toBe(2);
  });

  it('asks for the paper of a study that no paper is known for', () => {
    for (const name of ['one', 'two']) {
      write(
        `${name}/new-trial.yaml`,
        read(SECOND)
          .replace('slug: fixturib-trial', 'slug: new-trial')
          .replace('file: fixturib-trial', 'file: new-trial'),
      );
      write(`${name}/new-trial.table-1.csv`, read(SECOND_TABLE));
    }
    const { exitCode, output } = compare('one/new-trial.yaml', 'two/new-trial.yaml', '--out', 's.yaml');
    expect(output.at(-1)).toBe(
      'which paper the study "new-trial" belongs to is not known: add --paper <slug>, one of fixturib-2021',
    );
    expect(exitCode).toBe(2);
  });
});
