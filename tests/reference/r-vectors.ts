import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';

/** Results that R computed on public data sets; kept outside the repository. */
const directory = process.env.SHARED_DIR ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const path = join(directory, 'reference', 'r', 'vectors-public.json');

/** A part of the file. Its shape is R's, and each test reads only what it compares. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type R = any;

export const vectors: R = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;

/** Ends the name of a skipped test. */
export const absent = vectors === null ? ' (skipped: vectors-public.json not found; set SHARED_DIR)' : '';

/** Largest relative deviation met so far, by topic; printed if SHOW_DEVIATIONS is set. */
const largestDeviation = new Map<string, number>();

/**
 * Compares with R's value within a relative tolerance. R's null, "Inf" and a missing entry all mean that there is
 * no finite number; ours is then null, undefined or NaN.
 */
export function expectR(actual: unknown, expected: unknown, relative: number, topic: string): void {
  if (expected === null || expected === undefined || typeof expected === 'string') {
    const none = actual === null || actual === undefined || Number.isNaN(actual);
    expect(none, `${topic}: ${String(actual)} where R has ${String(expected)}`).toBe(true);
    return;
  }
  const target = expected as number;
  const error = Math.abs((actual as number) - target);
  // Printed with 15 digits, an exact 0 and a sum of rounding errors look different but mean the same.
  const deviation = Math.abs(target) < 1e-14 ? error : error / Math.abs(target);
  largestDeviation.set(topic, Math.max(largestDeviation.get(topic) ?? 0, deviation));
  expect(deviation, `${topic}: ${String(actual)} where R has ${target}`).toBeLessThanOrEqual(relative);
}

if (process.env.SHOW_DEVIATIONS) {
  afterAll(() => {
    for (const [topic, deviation] of largestDeviation) console.log(topic, deviation.toExponential(1));
  });
}
