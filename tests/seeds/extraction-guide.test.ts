import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copyVocabulary } from '../fixtures/copy-vocabulary';
import { commandFile, type SeedsCommand } from '../fixtures/seeds-commands';

const guide = readFileSync(path.join('docs', 'extraction-guide.md'), 'utf8');

/** Fenced blocks with the words in front of them. */
const blocks = [...guide.matchAll(/^```(\w+)\n(.*?)^```$/gmsu)].map((match) => ({
  language: match[1] ?? '',
  content: match[2] ?? '',
  before: guide.slice(0, match.index).trimEnd().split('\n\n').at(-1) ?? '',
}));

/** The commands of a console block, each with the lines that it is said to print. */
function commandsIn(content: string): { command: string; expected: string[] }[] {
  return content
    .split(/^\$ /mu)
    .slice(1)
    .map((text) => {
      const [command = '', ...expected] = text.trimEnd().split('\n');
      return { command, expected };
    });
}

/** True where the lines are those expected; "…" stands for any lines. */
function isAsExpected(lines: readonly string[], expected: readonly string[]): boolean {
  const [first, ...others] = expected;
  if (first === undefined) return lines.length === 0;
  if (first === '…')
    return lines.some((_, at) => isAsExpected(lines.slice(at), others)) || others.length === 0;
  return lines[0] === first && isAsExpected(lines.slice(1), others);
}

// The commands of the guide, run where somebody would run them: beside seeds/, papers/ and docs/.
const place = mkdtempSync(path.join(os.tmpdir(), 'extraction-guide-'));
cpSync(path.join('docs', 'example'), path.join(place, 'docs', 'example'), { recursive: true });
copyVocabulary(path.join(place, 'seeds', 'vocabulary'));
mkdirSync(path.join(place, 'seeds', 'papers'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

function run(command: string): string {
  const start = (name: SeedsCommand) => [process.execPath, commandFile(name)].map((at) => JSON.stringify(at));
  const script = command
    .replace('npm run evidence --', start('evidence').join(' '))
    .replace('npm run seeds:check --', start('check').join(' '));
  const { npm_lifecycle_event: _, ...environment } = process.env;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], {
    cwd: place,
    encoding: 'utf8',
    env: {
      ...environment,
      SEEDS_DIR: 'seeds',
      PAPERS_DIR: 'papers',
    },
  });
  return `${stdout}${stderr}`;
}

describe('the worked example of the guide for extractors', () => {
  const files = blocks.filter(({ language }) => language !== 'console');
  it.each(
    files.map(({ before, content }) => [
      [...before.matchAll(/`(docs\/example\/[^`]+)`/gu)].at(-1)?.[1] ?? before,
      content,
    ]),
  )('shows %s as it is', (file, content) => {
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  it('runs, command by command, and prints what the guide says', () => {
    const commands = blocks
      .filter(({ language }) => language === 'console')
      .flatMap(({ content }) => commandsIn(content));
    expect(
      commands.filter(({ command }) => command.startsWith('npm run evidence -- ')).length,
    ).toBeGreaterThan(4);
    for (const { command, expected } of commands) {
      const lines = run(command)
        .trimEnd()
        .split('\n')
        .filter((line, at, all) => line !== '' || at < all.length - 1);
      if (!isAsExpected(lines, expected)) expect(lines, command).toEqual(expected);
    }
    expect(commands.length).toBeGreaterThan(10);
  }, 180_000);
});
