import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCommand } from '@/seeds/evidence/check-command';
import { FAULTS } from '../fixtures/faults';
import {
  CITED,
  copyInventedPaper,
  PAPER,
  type SeedsCopy,
  STUDY,
  TABLE,
  TEXT,
} from '../fixtures/invented-paper';
import { runEvidence } from '../fixtures/run-evidence';

let copy: SeedsCopy;
beforeEach(() => {
  copy = copyInventedPaper();
});
afterEach(() => copy.remove());

const check = (...parameters: string[]) => runEvidence(checkCommand, copy, ...parameters);
const make = (fault: string) => {
  const { edits = [], problems = [] } = FAULTS[fault] ?? {};
  for (const edit of edits) copy.edit(edit);
  return problems;
};

describe('evidence check', () => {
  it('counts a study, shows the check results that concern it, and exits with 0', () => {
    const { exitCode, output } = check(`seeds/${STUDY}`);
    expect(output[0]).toBe(
      `seeds/${STUDY}: 48 facts, 5 rows of patients; accounts for 51 of the 64 numbers in papers/${TEXT}`,
    );
    expect(output.some((line) => line.startsWith('disagrees: fixturib-trial: size-against-rows: '))).toBe(
      true,
    );
    expect(output.at(-2)).toMatch(/^audit: \d+ figures: /u);
    expect(output.at(-1)).toBe(`seeds/${STUDY}: 0 problems`);
    expect(exitCode).toBe(0);
  });

  it('shows no check result of another study', () => {
    const { output } = check(`seeds/${CITED}`);
    expect(output.filter((line) => line.includes('fixturib-trial'))).toEqual([]);
  });

  it('takes a file as the checks name it, from the folder of the seeds', () => {
    expect(check(STUDY)).toEqual(check(`seeds/${STUDY}`));
    expect(check(path.join(copy.seeds, STUDY)).exitCode).toBe(0);
  });

  it.each([
    'value-not-in-as-printed',
    'unknown-cohort',
    'unknown-term',
    'range-reversed',
    'unknown-field',
    'broken-yaml',
    'patient-twice-in-table',
    'missing-csv',
  ])('names %s in the words of the whole check, and leaves the audit out', (fault) => {
    const problems = make(fault);
    const { exitCode, output } = check(`seeds/${STUDY}`);
    expect(output.slice(0, problems.length)).toEqual(problems.map((line) => `seeds/${line}`));
    expect(output.filter((line) => /^(?:disagrees|agrees|audit: \d)/u.test(line))).toEqual([]);
    expect(output.at(-1)).toBe(
      `seeds/${STUDY}: ${problems.length} problem${problems.length === 1 ? '' : 's'}`,
    );
    expect(exitCode).toBe(1);
  });

  it('does not mind the faults of other files, and audits without them', () => {
    const whole = check(`seeds/${STUDY}`);
    copy.edit({ file: CITED, from: 'measure: objective-response', to: 'measure: response' });
    expect(check(`seeds/${STUDY}`)).toEqual(whole);
    expect(check(`seeds/${CITED}`).exitCode).toBe(1);
  });

  it('lists the open numbers on the lines that a study quotes, as problems of the paper alone', () => {
    const [problem = ''] = make('unaccounted-number');
    expect(problem).toMatch(/^fixturib-2021.txt:6: number.4: /u);
    const study = check(`seeds/${STUDY}`);
    expect(study.output[0]).toBe(
      `papers/${TEXT}:6: 4 stands on a line that this file quotes, and no file accounts for it yet`,
    );
    expect(study.exitCode).toBe(0);
    const cited = check(`seeds/${CITED}`);
    expect(cited.output.filter((line) => line.includes('stands on a line'))).toEqual([]);
    const paper = check(`seeds/${PAPER}`);
    expect(paper.output[0]).toBe(`papers/${problem}`);
    expect(paper.exitCode).toBe(1);
  });

  it('says that nothing was compared with a text that is not available', () => {
    copy.edit({ file: TEXT, from: null, to: null });
    const { exitCode, output } = check(`seeds/${STUDY}`);
    expect(output[0]).toBe(
      `seeds/${STUDY}: 48 facts, 5 rows of patients; papers/${TEXT} is not available, so no source was compared with it`,
    );
    expect(exitCode).toBe(0);
  });

  it('says that a study waits for a paper.yaml that can’t be read', () => {
    make('missing-paper');
    const { exitCode, output } = check(`seeds/${STUDY}`);
    expect(output).toEqual([
      `seeds/${STUDY}:1: (file): only its form was checked, because seeds/${PAPER} can't be read yet: check that first`,
      `seeds/${STUDY}: 1 problem`,
    ]);
    expect(exitCode).toBe(1);
  });

  it('says which studies keep the numbers and sentences of a paper from being walked', () => {
    make('broken-yaml');
    expect(check(`seeds/${PAPER}`).output[0]).toBe(
      `seeds/${PAPER}: 2 facts; its numbers and sentences were not walked, because these can't be read yet: seeds/${STUDY}`,
    );
  });

  it('checks a table of patients, and shows the check results that its rows are in', () => {
    const { exitCode, output } = check(`seeds/${TABLE}`);
    expect(output[0]).toBe(`seeds/${TABLE}: 5 rows of patients, 15 facts`);
    expect(output.some((line) => line.includes('summary-against-rows'))).toBe(true);
    expect(output.some((line) => line.includes('chi-squared-from-counts'))).toBe(false);
    expect(exitCode).toBe(0);
    const problems = make('bad-cell').filter((line) => line.startsWith(TABLE));
    expect(check(`seeds/${TABLE}`).output.slice(0, 2)).toEqual(problems.map((line) => `seeds/${line}`));
  });

  it('names a table that no study names', () => {
    writeFileSync(path.join(copy.seeds, 'papers/fixturib-2021/studies/left-over.csv'), 'patient,line\n');
    const { exitCode, output } = check('papers/fixturib-2021/studies/left-over.csv');
    expect(output[0]).toMatch(/no study of this paper names this table under patientTables$/u);
    expect(exitCode).toBe(1);
  });

  it('checks a vocabulary, and what other files miss in it', () => {
    expect(check('seeds/vocabulary/terms.yaml')).toEqual({
      exitCode: 0,
      output: ['seeds/vocabulary/terms.yaml: 9 terms', 'seeds/vocabulary/terms.yaml: 0 problems'],
    });
    const own = make('tumour-with-unknown-parent');
    const elsewhere = make('unknown-tumour');
    const { exitCode, output } = check('vocabulary/tumours.yaml');
    expect(output.slice(0, 2)).toEqual([...elsewhere, ...own].map((line) => `seeds/${line}`));
    expect(exitCode).toBe(1);
  });

  it('refuses a file that is not there, is elsewhere or is of no kind', () => {
    expect(check('nothing.yaml')).toEqual({ exitCode: 2, output: ['there is no file nothing.yaml'] });
    expect(check(path.join(copy.papers, TEXT)).output[0]).toMatch(
      / is not in seeds, so it belongs to no paper/u,
    );
    writeFileSync(path.join(copy.seeds, 'papers/fixturib-2021/notes.yaml'), '');
    const { exitCode, output } = check('papers/fixturib-2021/notes.yaml');
    expect(output[0]).toMatch(/ is none of the files that are read from seeds:$/u);
    expect(exitCode).toBe(2);
  });
});
