import type { z } from 'zod';

type Container = Record<string, unknown> | unknown[];
const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;
const at = (container: Container, step: PropertyKey): unknown =>
  Array.isArray(container) ? container[Number(step)] : container[String(step)];

/** What is left of a file when all is taken away that its schema refuses. */
export interface Kept<T> {
  data: T;
  /** Names that entries gave to others which were taken away: what refers to them is no fault. */
  lost: ReadonlySet<string>;
}

/** Takes a value away; where there is none, what it should have stood in. Items of lists leave a hole till all are done. */
function take(root: Container, path: readonly PropertyKey[], lost: Set<string>): boolean {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = path
      .slice(0, length - 1)
      .reduce<unknown>((value, step) => (isContainer(value) ? at(value, step) : undefined), root);
    const step = path[length - 1] ?? '';
    const value = isContainer(parent) ? at(parent, step) : undefined;
    if (!isContainer(parent) || value === undefined) continue;
    namesIn(value, lost);
    if (Array.isArray(parent)) parent[Number(step)] = undefined;
    else delete parent[String(step)];
    return true;
  }
  return false;
}

function namesIn(value: unknown, lost: Set<string>): void {
  if (!isContainer(value)) return;
  if (!Array.isArray(value) && typeof value.id === 'string') lost.add(value.id);
  for (const inner of Object.values(value)) namesIn(inner, lost);
}

function withoutHoles(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(withoutHoles);
  if (!isContainer(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutHoles(inner)]));
}

/** Mends what can only be one thing: a number in quotes, one of a few words. False where there is nothing to mend. */
function mend(root: Container, issue: z.core.$ZodIssue): boolean {
  const parent = issue.path
    .slice(0, -1)
    .reduce<unknown>((value, step) => (isContainer(value) ? at(value, step) : undefined), root);
  const step = issue.path.at(-1);
  if (!isContainer(parent) || step === undefined) return false;
  const value = at(parent, step);
  const set = (better: unknown) => {
    (parent as Record<PropertyKey, unknown>)[step] = better;
    return true;
  };
  if (issue.code === 'invalid_value' && value !== undefined) return set(issue.values[0]);
  const isNumber = issue.code === 'invalid_type' && ['number', 'int'].includes(issue.expected);
  return isNumber && typeof value === 'string' && value !== '' && Number.isFinite(Number(value))
    ? set(Number(value))
    : false;
}

/**
 * The part of a file that its schema accepts, so that what is wrong with the form of one entry hides nothing of the
 * others; undefined where too little is left. The file as a whole stays at fault.
 */
export function keepValid<T extends z.ZodType>(schema: T, raw: unknown): Kept<z.output<T>> | undefined {
  if (!isContainer(raw)) return undefined;
  let data = structuredClone(raw);
  const lost = new Set<string>();
  // Each round takes away at least one value, and what is missing takes its surroundings with it.
  for (let round = 0; round < 12; round += 1) {
    const read = schema.safeParse(data);
    if (read.success) return { data: read.data, lost };
    for (const issue of read.error.issues) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) take(data, [...issue.path, key], lost);
      } else if (!mend(data, issue) && !take(data, issue.path, lost)) return undefined;
    }
    data = withoutHoles(data) as Container;
  }
  return undefined;
}
