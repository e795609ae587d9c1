import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { copyInventedPaper, STUDY } from '../fixtures/invented-paper';
import { runSeedsCommand } from '../fixtures/seeds-commands';

const copy = copyInventedPaper();
afterAll(() => copy.remove());

/** The commands as readers of the guide start them; all other tests run what they were translated to. */
describe.each([
  ['evidence', 'evidence', ['check', `${copy.seeds}/${STUDY}`]],
  ['seeds:check', 'check', ['fixturib-2021']],
] as const)('npm run %s', (script, command, parameters) => {
  it('says what the translated command says, and ends as it does', () => {
    const environment = { SEEDS_DIR: copy.seeds, PAPERS_DIR: copy.papers };
    const translated = runSeedsCommand(command, environment, ...parameters);
    const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script, '--', ...parameters], {
      encoding: 'utf8',
      env: { ...process.env, ...environment },
      shell: process.platform === 'win32',
    });
    expect(stderr.trim()).toBe(translated.errors.join('\n'));
    expect(stdout.split('\n').filter((line) => line !== '')).toEqual(translated.output);
    expect(translated.output.length).toBeGreaterThan(0);
    expect(status).toBe(translated.exitCode);
  });
});
