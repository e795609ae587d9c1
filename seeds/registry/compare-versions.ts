import { type RecordNode, valuesOf } from '@/lib/domain/record-path';

/** What differs between two versions of a record, value by value. */
export interface ValueChange {
  path: string;
  /** Null where there was none. */
  before: string | null;
  /** Null where there is none any more. */
  after: string | null;
}

const printedValues = (record: RecordNode): Map<string, string> =>
  new Map(
    [...valuesOf(record)].flatMap(({ path, value }) =>
      value === null ? [] : [[path, String(value)] as const],
    ),
  );

/** What the registry derives of a record, and when it did, is no part of what was posted. */
const isPosted = (path: string) => !path.startsWith('/derivedSection/');

/** Every value that was changed, added or removed, in the order of the newer version, removed ones last. */
export function compareVersions(before: RecordNode, after: RecordNode): ValueChange[] {
  const [old, now] = [printedValues(before), printedValues(after)];
  const changed = [...now].flatMap(([path, value]): ValueChange[] => {
    const was = old.get(path) ?? null;
    return was === value || !isPosted(path) ? [] : [{ path, before: was, after: value }];
  });
  const removed = [...old].flatMap(([path, value]): ValueChange[] =>
    now.has(path) || !isPosted(path) ? [] : [{ path, before: value, after: null }],
  );
  return [...changed, ...removed];
}

const short = (value: string) => (value.length > 60 ? `${value.slice(0, 57)}…` : value);

/** "path: 2.7 → 2.9" */
export const changeLine = ({ path, before, after }: ValueChange): string =>
  `${path}: ${before === null ? 'new' : `"${short(before)}"`} → ${after === null ? 'removed' : `"${short(after)}"`}`;
