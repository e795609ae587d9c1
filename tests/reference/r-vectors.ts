import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** Results that R computed on public data sets; kept outside the repository. */
const directory = process.env.SHARED_DIR ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const path = join(directory, 'reference', 'r', 'vectors-public.json');

// biome-ignore lint/suspicious/noExplicitAny: the file's shape is R's, and each test reads only what it compares
export const vectors: any = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;

export const absent = vectors === null ? ' (skipped: no R results; set SHARED_DIR)' : '';

/** Largest relative deviation met so far, by topic. */
export const largestDeviation = new Map<string, number>();

/**
 * Compares with R's value within a relative tolerance. R printed 15 digits and infinities as text; null, NaN and
 * infinity all stand for "no number here".
 */
export function expectR(actual: unknown, expected: unknown, relative: number, topic: string): void {
  if (expected === null || expected === 'Inf' || expected === '-Inf' || expected === undefined) {
    expect(
      actual === null || actual === undefined || Number.isNaN(actual),
      `${topic}: ${String(actual)}`,
    ).toBe(true);
    return;
  }
  const target = Array.isArray(expected) ? Number(expected[0]) : Number(expected);
  expect(typeof actual, `${topic}: ${JSON.stringify(actual)} instead of ${target}`).toBe('number');
  const value = actual as number;
  // Numbers of order 1e-15 are rounding noise around zero.
  const deviation = Math.abs(value - target) / Math.max(Math.abs(target), 1e-6);
  const deviationIfSmall = Math.abs(target) < 1e-6 && target !== 0 ? Math.abs(value / target - 1) : deviation;
  const worst = Math.abs(target) < 1e-14 ? deviation : deviationIfSmall;
  largestDeviation.set(topic, Math.max(largestDeviation.get(topic) ?? 0, worst));
  expect(worst, `${topic}: ${value} instead of ${target}`).toBeLessThanOrEqual(relative);
}
