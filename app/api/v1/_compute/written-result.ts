import { nonFinitePath } from '@/lib/own-data/analyses';

/** A result as JSON, or in words why valid numbers are too extreme to compute with. */
export function writtenResult(compute: () => unknown): { json: string } | { notComputable: string } {
  let result: unknown;
  try {
    result = compute();
  } catch (error) {
    if (error instanceof RangeError) return { notComputable: error.message };
    throw error;
  }
  const path = nonFinitePath(result);
  return path === null
    ? { json: JSON.stringify(result) }
    : { notComputable: `The numbers are too extreme: ${path} exceeds what a double can hold.` };
}
