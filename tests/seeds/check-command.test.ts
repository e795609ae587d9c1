import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FAULTS } from '../fixtures/faults';
import { copyInventedPaper, type SeedsCopy, TEXT } from '../fixtures/invented-paper';
import { runSeedsCommand } from '../fixtures/seeds-commands';

describe('npm run seeds:check', () => {
  let copy: SeedsCopy;
  beforeEach(() => {
    copy = copyInventedPaper();
  });
  afterEach(() => copy.remove());

  const check = (...parameters: string[]) =>
    runSeedsCommand('check', { SEEDS_DIR: copy.seeds, PAPERS_DIR: copy.papers }, ...parameters);

  it('exits with 0, counts the numbers and audits where nothing is wrong', () => {
    const { exitCode, output, errors } = check();
    expect(errors).toEqual([]);
    expect(output[0]).toBe(
      'fixturib-2021: 54 facts; 64 of 64 numbers accounted for (100.0 %): 55 evidence, 9 not evidence, 0 unaccounted',
    );
    expect(output[1]).toBe(
      'fixturib-2021: 14 of 14 sentences accounted for (100.0 %): 12 hold evidence, 2 excluded, 0 unaccounted (abstract 1/1, methods 3/3, results 6/6, discussion 4/4)',
    );
    expect(output.some((line) => line.startsWith('audit: '))).toBe(true);
    expect(output.at(-1)).toBe('0 problems');
    expect(exitCode).toBe(0);
  });

  it('exits with 1, lists every problem first and leaves the audit out where something is wrong', () => {
    const faults = [FAULTS['unaccounted-number'], FAULTS['range-reversed'], FAULTS['bad-cell']];
    for (const fault of faults) for (const edit of fault?.edits ?? []) copy.edit(edit);
    const problems = faults.flatMap((fault) => fault?.problems ?? []);
    const { exitCode, output } = check();
    expect(output.slice(0, problems.length).sort()).toEqual([...problems].sort());
    expect(output.slice(-2)).toEqual([
      'audit: not run while there are problems',
      `${problems.length} problems`,
    ]);
    expect(exitCode).toBe(1);
  });

  it('says that sources were not compared where the text is not available', () => {
    copy.edit({ file: TEXT, from: null, to: null });
    const { exitCode, output } = check();
    expect(output[0]).toMatch(/^fixturib-2021: 54 facts; full text not available in /u);
    expect(exitCode).toBe(0);
  });

  it('shows only the problems of the paper asked for, and exits by them', () => {
    for (const edit of FAULTS['unknown-tumour']?.edits ?? []) copy.edit(edit);
    expect(check('fixturib-2021').exitCode).toBe(1);
    expect(check('another-paper').exitCode).toBe(0);
  });
});
