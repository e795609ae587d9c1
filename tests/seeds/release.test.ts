import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readHistory } from '@/seeds/read-history';
import { copyInventedPaper, type SeedsCopy, STUDY } from '../fixtures/invented-paper';
import { runSeedsCommand } from '../fixtures/seeds-commands';

let copy: SeedsCopy | undefined;
afterEach(() => copy?.remove());

function release(seeds: SeedsCopy, ...more: string[]) {
  const { exitCode, output, errors } = runSeedsCommand(
    'release',
    { SEEDS_DIR: seeds.seeds, PAPERS_DIR: seeds.papers },
    ...['--en', 'Corrected', '--zh', '更正'],
    ...more,
  );
  return { status: exitCode, stdout: output.join('\n'), stderr: errors.join('\n') };
}

describe('npm run seeds:release', () => {
  it('publishes what changed since the last release, once', () => {
    copy = copyInventedPaper();
    // Everything is new against the empty list of facts that the invented history ends with.
    expect(release(copy, '--date', '2026-04-01')).toMatchObject({ status: 0 });
    const first = readHistory(copy.seeds).history;
    expect(first.releases).toHaveLength(3);
    expect(first.facts.length).toBeGreaterThan(50);
    expect(release(copy)).toMatchObject({ status: 1, stderr: expect.stringContaining('released already') });

    copy.edit({ file: STUDY, from: 'verbatim: "31~77岁"', to: 'verbatim: "31~77"' });
    const again = release(copy, '--date', '2026-05-01');
    expect(again.stdout).toMatch(/0 added, \d changed, 0 removed/u);
    const { history, problems } = readHistory(copy.seeds);
    expect(problems).toEqual([]);
    expect(history.releases.at(-1)).toMatchObject({
      date: '2026-05-01',
      note: { en: 'Corrected', zh: '更正' },
    });
    const changes = history.changes.filter(({ version }) => version === history.releases.at(-1)?.version);
    expect(changes.length).toBeGreaterThan(0);
    for (const change of changes) {
      expect(change).toMatchObject({ change: 'changed', fields: ['verbatim'], after: 'verbatim 31~77' });
    }
    // What was published before stays word for word.
    expect(history.releases.slice(0, 3)).toEqual(first.releases);
    expect(history.changes.slice(0, first.changes.length)).toEqual(first.changes);
  });

  it('writes nothing while a file has a problem', () => {
    copy = copyInventedPaper();
    copy.edit({ file: STUDY, from: 'verbatim: "31~77岁"', to: 'verbatim: "31~99岁"' });
    const file = path.join(copy.seeds, 'history', 'releases.yaml');
    const before = readFileSync(file, 'utf8');
    const { status, stderr } = release(copy);
    expect(status).toBe(1);
    expect(stderr).toContain('nothing was released');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('refuses a day before the last release, and a missing word', () => {
    copy = copyInventedPaper();
    const { status, stderr } = release(copy, '--date', '2026-02-30');
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('2026-02-30') });
    expect(release(copy, '--date', '2026-01-01')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('2026-03-09'),
    });
    expect(release(copy, '--zh', '')).toMatchObject({ status: 1, stderr: expect.stringContaining('--zh') });
  });
});
