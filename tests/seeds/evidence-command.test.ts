import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyInventedPaper, type SeedsCopy, STUDY } from '../fixtures/invented-paper';
import { runSeedsCommand } from '../fixtures/seeds-commands';

describe('npm run evidence', () => {
  let copy: SeedsCopy;
  beforeEach(() => {
    copy = copyInventedPaper();
  });
  afterEach(() => copy.remove());

  const evidence = (...parameters: string[]) =>
    runSeedsCommand('evidence', { SEEDS_DIR: copy.seeds, PAPERS_DIR: copy.papers }, ...parameters);

  it('says what there is where no command is given, and fails', () => {
    const { exitCode, output } = evidence();
    for (const name of ['new', 'check', 'compare']) {
      expect(output.some((line) => line.startsWith(`  ${name} `))).toBe(true);
    }
    expect(exitCode).toBe(2);
    expect(evidence('--help')).toEqual({ exitCode: 0, output, errors: [] });
  });

  it('names the commands that there are for one that there is not', () => {
    const { exitCode, errors } = evidence('verify');
    expect(errors).toEqual([
      'evidence: there is no command verify; there are new, check, compare, text, relocate, tidy, import, mapping',
    ]);
    expect(exitCode).toBe(2);
  });

  it.each(['new', 'check', 'compare', 'text', 'relocate', 'tidy'])(
    'explains %s, and how it exits',
    (name) => {
      const { exitCode, output } = evidence(name, '--help');
      expect(output[0]).toMatch(new RegExp(`^npm run evidence -- ${name}(?: <|$)`, 'u'));
      expect(output.some((line) => line.startsWith('Exit code: 0 '))).toBe(true);
      expect(exitCode).toBe(0);
    },
  );

  it('names the options that there are for one that there is not', () => {
    const { exitCode, errors } = evidence('new', 'fixturib-2021', 'second-trial', '--name', 'x');
    expect(errors).toEqual([
      'evidence new: there is no option --name; there are --origin, --title-en, --title-zh, --text, --help',
      '"npm run evidence -- new --help" says how it is used.',
    ]);
    expect(exitCode).toBe(2);
  });

  it('passes on how a check ends', () => {
    const whole = `${copy.seeds}/${STUDY}`;
    expect(evidence('check', whole).exitCode).toBe(0);
    copy.edit({ file: STUDY, from: 'count: 5', to: 'count: 4' });
    expect(evidence('check', whole).exitCode).toBe(1);
  });
});
