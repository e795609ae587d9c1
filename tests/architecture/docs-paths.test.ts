import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean);
/** All files and folders of the repository, without a slash at the end. */
const places = new Set(tracked);
for (const file of tracked) {
  const steps = file.split('/');
  for (let length = steps.length - 1; length > 0; length--) places.add(steps.slice(0, length).join('/'));
}
const names = new Set(tracked.map((file) => path.posix.basename(file)));

/** What tells of the present state; the change log tells of what was. */
const documents = tracked.filter((file) => file.endsWith('.md') && file !== 'CHANGELOG.md');

/** Files of ours are one of these; others may be named that a program writes. */
const SOURCE = /\.(?:tsx?|mjs|cjs|css|prisma|sql)$/u;
const PATH = /^[\w.@[\]<>*{},()…-]+(?:\/[\w.@[\]<>*{},()…-]*)*$/u;

function isPath(words: string): boolean {
  if (!PATH.test(words)) return false;
  if (!words.includes('/')) return SOURCE.test(words);
  return places.has(words.split('/')[0] ?? '') || SOURCE.test(words);
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** `<name>` stands for a step or a part of one, `*` for any part, `{a,b}` for one of them, `…` for all that follows. */
function patternOf(written: string): RegExp {
  const parts = written.replace(/\/$/u, '').split(/(<[^>]+>|\*\*?|\{[^}]+\}|…)/u);
  const pattern = parts.map((part) => {
    if (part === '…' || part === '**') return '.*';
    if (part === '*' || /^<.+>$/u.test(part)) return '[^/]+';
    if (/^\{.+\}$/u.test(part)) return `(?:${part.slice(1, -1).split(',').map(escaped).join('|')})`;
    return escaped(part);
  });
  return new RegExp(`^${pattern.join('')}$`, 'u');
}

function exists(written: string): boolean {
  const pattern = patternOf(written);
  return [...(written.includes('/') ? places : names)].some((place) => pattern.test(place));
}

interface Named {
  path: string;
  /** Written as ~~`path`~~: it was there when the decision was made. */
  isGone: boolean;
}

/** The paths that a document's text names, outside of its blocks of code. */
function pathsIn(text: string): Named[] {
  const prose = text.replaceAll(/^```.*?^```$/gmsu, '');
  return [...prose.matchAll(/(~~)?`([^`\n]+)`(~~)?/gu)]
    .map(([, before, words = '', after]) => ({ path: words, isGone: Boolean(before && after) }))
    .filter((named) => isPath(named.path));
}

/** What the commands of a document write when they are followed. */
const writtenBy = (text: string) => [...text.matchAll(/^wrote (\S+)$/gmu)].map(([, file = '']) => file);

const linksIn = (text: string) =>
  [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/gu)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(?:[a-z]+:|\/)/u.test(target));

describe('the documents', () => {
  const read = documents.map((file) => ({ file, text: readFileSync(file, 'utf8') }));

  it('name only files and folders that there are', () => {
    let seen = 0;
    const wrong = read.flatMap(({ file, text }) => {
      const made = writtenBy(text);
      const named = pathsIn(text);
      seen += named.length;
      return named
        .filter((one) => !made.some((whole) => whole.startsWith(one.path)))
        .filter((one) => exists(one.path) === one.isGone)
        .map((one) => `${file}: ${one.path}${one.isGone ? ' is there, but struck out' : ''}`);
    });
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(200);
  });

  it('strike out a path only in a decision, which tells of its day', () => {
    const struck = read.filter(({ text }) => pathsIn(text).some(({ isGone }) => isGone));
    expect(struck.map(({ file }) => path.posix.dirname(file))).toEqual(struck.map(() => 'docs/decisions'));
  });

  it('link to files that there are', () => {
    const links = read.flatMap(({ file, text }) => linksIn(text).map((target) => ({ file, target })));
    expect(links.length).toBeGreaterThan(30);
    const broken = links.filter(
      ({ file, target }) => !existsSync(path.join(path.dirname(file), decodeURIComponent(target))),
    );
    expect(broken).toEqual([]);
  });
});

describe('a path', () => {
  it.each([
    ['lib/stats/index.ts', true],
    ['lib/stats/', true],
    ['lib/stats/*.ts', true],
    ['lib/{stats,domain}', true],
    ['app/[locale]/…', true],
    ['docs/methods/<topic>.en.md', true],
    ['evidence-place.mjs', true],
    ['lib/no-such-layer/index.ts', false],
    ['lib/no-such-layer/<name>.ts', false],
    ['no-such-place.mjs', false],
  ])('such as %s is found: %s', (written, isThere) => {
    expect(pathsIn(`See \`${written}\`.`)).toEqual([{ path: written, isGone: false }]);
    expect(exists(written)).toBe(isThere);
  });

  it.each([
    'GET /map',
    'text/html',
    '@prisma/client',
    'datapackage.json',
    'npm run seeds:load',
    '/facts/<id>',
  ])('is not what %s is', (words) => {
    expect(pathsIn(`See \`${words}\`.`)).toEqual([]);
  });
});
