import type { ReactNode } from 'react';

/** Long enough for any page to be drawn; what an abandoned request left goes after it. */
const KEPT_MS = 30_000;

interface Kept {
  elements: ReactNode;
  timer: ReturnType<typeof setTimeout>;
}

interface Store {
  next: number;
  kept: Map<number, Kept>;
}

/** One store for both halves of the server, which are bundled apart. */
const STORE = Symbol.for('sarcoma-evidence.kept-elements');
const place = globalThis as { [STORE]?: Store };

function store(): Store {
  place[STORE] ??= { next: 0, kept: new Map() };
  return place[STORE];
}

/** Keeps elements until `takeElements` asks for them by the number that is returned. */
export function keepElements(elements: ReactNode): number {
  const all = store();
  const id = all.next++;
  const timer = setTimeout(() => all.kept.delete(id), KEPT_MS);
  timer.unref?.();
  all.kept.set(id, { elements, timer });
  return id;
}

/** @throws where the elements were taken before, or nobody asked for too long */
export function takeElements(id: number): ReactNode {
  const { kept } = store();
  const found = kept.get(id);
  if (!found) throw new Error(`The elements of place ${id} are not there`);
  clearTimeout(found.timer);
  kept.delete(id);
  return found.elements;
}
