import type { z } from 'zod';
import type { PartialFile } from '@/lib/domain/files';

type Container = Record<string, unknown> | unknown[];
const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;
const at = (container: Container, step: PropertyKey): unknown =>
  Array.isArray(container) ? container[Number(step)] : container[String(step)];

/** What is left of a file when all is taken away that its schema refuses. */
interface Kept<T> {
  data: T;
  partial: PartialFile;
}

const reached = (root: Container, path: readonly PropertyKey[]) =>
  path.reduce<unknown>((value, step) => (isContainer(value) ? at(value, step) : undefined), root);

/** Takes away what stands at a path. Items of lists leave a hole till all are done. */
function take(root: Container, path: readonly PropertyKey[], lost: Set<string>): boolean {
  const parent = reached(root, path.slice(0, -1));
  const step = path.at(-1);
  const value = step === undefined || !isContainer(parent) ? undefined : at(parent, step);
  if (step === undefined || !isContainer(parent) || value === undefined) return false;
  namesIn(value, lost);
  if (Array.isArray(parent)) parent[Number(step)] = undefined;
  else delete parent[String(step)];
  return true;
}

/** Takes away the innermost entry of a list that holds a place; where none does, the nearest field that is there. */
function takeEntry(root: Container, path: readonly PropertyKey[], lost: Set<string>): boolean {
  const lengths = path.map((_, index) => path.length - index);
  const entry = lengths.find((length) => {
    const value = reached(root, path.slice(0, length));
    return typeof path[length - 1] === 'number' && isContainer(value) && !Array.isArray(value);
  });
  if (entry !== undefined) return take(root, path.slice(0, entry), lost);
  // A sibling may have taken the entry already.
  if (path.some((step) => typeof step === 'number')) return true;
  return lengths.some((length) => take(root, path.slice(0, length), lost));
}

function namesIn(value: unknown, lost: Set<string>): void {
  if (!isContainer(value)) return;
  if (!Array.isArray(value) && typeof value.id === 'string') lost.add(value.id);
  for (const inner of Object.values(value)) namesIn(inner, lost);
}

/** Closes the holes in lists. */
function closeHoles(value: unknown): void {
  if (!isContainer(value)) return;
  if (Array.isArray(value)) value.splice(0, value.length, ...value.filter((item) => item !== undefined));
  for (const inner of Object.values(value)) closeHoles(inner);
}

/** Where each entry of a list stands in the file itself. */
function placesIn(value: unknown, places = new Map<unknown, number>()): Map<unknown, number> {
  if (!isContainer(value)) return places;
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      if (isContainer(item)) places.set(item, index);
    });
  }
  for (const inner of Object.values(value)) placesIn(inner, places);
  return places;
}

/** Mends what harms no other check: a number in quotes, a wrong word of the file as a whole. False where there is no such thing. */
function mend(root: Container, issue: z.core.$ZodIssue): boolean {
  const parent = reached(root, issue.path.slice(0, -1));
  const step = issue.path.at(-1);
  if (!isContainer(parent) || step === undefined) return false;
  const value = at(parent, step);
  const set = (better: unknown) => {
    (parent as Record<PropertyKey, unknown>)[step] = better;
    return true;
  };
  const isOfEntry = issue.path.some((one) => typeof one === 'number');
  if (issue.code === 'invalid_value' && value !== undefined && !isOfEntry) return set(issue.values[0]);
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
  const data = structuredClone(raw);
  const places = placesIn(data);
  const lost = new Set<string>();
  // Each round takes away at least one value, and what is missing takes its surroundings with it.
  for (let round = 0; round < 12; round += 1) {
    const read = schema.safeParse(data);
    if (read.success) {
      const placeOf = (path: readonly (string | number)[]) =>
        path.map((step, index) => places.get(reached(data, path.slice(0, index + 1))) ?? step);
      return { data: read.data, partial: { lost, placeOf } };
    }
    for (const issue of read.error.issues) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) take(data, [...issue.path, key], lost);
      } else if (!mend(data, issue) && !takeEntry(data, issue.path, lost)) return undefined;
    }
    closeHoles(data);
  }
  return undefined;
}
