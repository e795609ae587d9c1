import type { Path } from './row';

/** One change of a file's data. */
export type Edit =
  /** Gives a field a value; it is made where there is none. */
  | { op: 'set'; path: Path; value: unknown }
  /** Adds an item to a list; the list is made where there is none. */
  | { op: 'append'; path: Path; value: unknown }
  /** Takes away a field, or an item of a list. */
  | { op: 'remove'; path: Path };

type Node = Record<string | number, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** What stands at a path; undefined where nothing does. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) value = isNode(value) ? value[step] : undefined;
  return value;
}

/** Items are taken away last and from the end, so that no path moves before it is used. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  const removed = edits.filter(({ op }) => op === 'remove');
  const compare = (a: Path, b: Path) => {
    const at = a.findIndex((step, index) => step !== b[index]);
    const [x, y] = [a[at], b[at]];
    if (at === -1 || y === undefined) return b.length - a.length;
    return typeof x === 'number' && typeof y === 'number' ? y - x : String(x) < String(y) ? 1 : -1;
  };
  return [
    ...edits.filter(({ op }) => op === 'set'),
    ...edits.filter(({ op }) => op === 'append'),
    ...removed.sort((a, b) => compare(a.path, b.path)),
  ];
}

/** The data with the edits made, in the order of `inOrder`; the given data stay as they are. */
export function edited(data: unknown, edits: readonly Edit[]): unknown {
  const result = structuredClone(data);
  for (const edit of inOrder(edits)) {
    const last = edit.path.at(-1) ?? '';
    const parent = valueAt(result, edit.path.slice(0, -1));
    if (!isNode(parent)) throw new RangeError(`nothing stands at ${edit.path.slice(0, -1).join('.')}`);
    if (edit.op === 'set') parent[last] = structuredClone(edit.value);
    else if (edit.op === 'append') {
      const list = Array.isArray(parent[last]) ? parent[last] : [];
      parent[last] = [...list, structuredClone(edit.value)];
    } else if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else delete parent[last];
  }
  return result;
}
