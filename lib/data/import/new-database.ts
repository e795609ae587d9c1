import type { RowSink } from './row-sink';

/** A database that is being built beside the present one; whatever stops it, that one stays as it was. */
export interface NewDatabase extends RowSink {
  /** To be called when the rows of all tables are in: makes the indexes, and proves that every reference leads somewhere. */
  finishTables: () => void | Promise<void>;
  /** Does work that reads those tables. */
  reading: <T>(work: () => Promise<T>) => Promise<T>;
  /** To be called when the lists are in: makes their index, and all of it safe on disk. */
  finishLists: () => void | Promise<void>;
  /** Puts it in the place of the present one, in one step; what had another version is kept. */
  swapIn: (version: string) => Promise<void>;
  /** Leaves nothing of it behind, where it wasn't swapped in. */
  discard: () => void | Promise<void>;
}

/** Where the evidence database is written to. */
export interface BuildPlace {
  /** What it is called in messages. */
  name: string;
  /** Keeps other builds away, waiting for one that runs, which `say` is told. @returns what lets them come */
  lock: (say: (line: string) => void) => Promise<() => void | Promise<void>>;
  /** @param sources a hash of what it is built from, and by */
  begin: (sources: string) => Promise<NewDatabase>;
  /** Removes all but the newest kept versions. */
  prune: (most: number) => void | Promise<void>;
  /** A fault of the disk, the net or the permissions in one line that says what to do; null for a mistake in the program. */
  faultOf: (error: unknown) => string | null;
}
