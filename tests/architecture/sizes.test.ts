import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const LAYERS: Record<string, { folder: string }> = createRequire(import.meta.url)('../../layers.cjs');
const PRODUCTION = ['app', 'components', 'lib', 'seeds', 'prisma', 'scripts'];
const GENERATED = path.join('lib', 'data', 'generated');

const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1;

const files = PRODUCTION.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
)
  .filter((file) => /\.(?:tsx?|mjs|cjs)$/u.test(file) && !file.startsWith(GENERATED))
  .map((file) => ({ file, lines: linesOf(file) }));

const sum = (some: readonly { lines: number }[]) => some.reduce((total, { lines }) => total + lines, 0);

describe('the code', () => {
  it('is read: more than five hundred files', () => {
    expect(files.length).toBeGreaterThan(500);
  });

  it('has no layer that holds more than a quarter of it', () => {
    const all = sum(files);
    const shares = Object.entries(LAYERS).map(([layer, { folder }]) => {
      const within = files.filter(({ file }) => file.startsWith(`${path.normalize(folder)}${path.sep}`));
      return { layer, share: sum(within) / all };
    });
    expect(shares.filter(({ share }) => share > 0.25)).toEqual([]);
  });

  it('stands in files of which at least half have no more than eighty lines', () => {
    const sorted = files.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80);
  });
});
