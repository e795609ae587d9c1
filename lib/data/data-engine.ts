import type { PrismaClient } from './generated/sqlite/client';
import type { TableStore } from './table-engine/table-store';

/** Data that never change: one build of the database. */
export interface DataId {
  /** Another build has another one, also of the same evidence. */
  stamp: string;
  /** The file, or the schema. */
  at: string;
}

/** A connection to one build; it refuses to write. */
export interface Connection {
  client: PrismaClient;
  /** The lists of this build. */
  tables: TableStore;
  /** Reads a row of a table, or as many as show that it can be read. @throws where it can't */
  probe: (table: string) => Promise<unknown>;
  close: () => Promise<void>;
}

/** A database that was proved to be readable. */
export interface OpenDatabase extends Pick<Connection, 'client' | 'tables'> {
  /** Which build it is; the server in front (scripts/serve) keys what it keeps by the same. */
  stamp: string;
}

/** What differs, for a reader, from one kind of database to another. */
export interface DataEngine {
  /** The present data; null where there are none. */
  present: () => Promise<DataId | null>;
  /** The data that the server in front has just found to be the present ones; null where it takes a look of its own. */
  named: (stamp: string) => DataId | null;
  /** What was kept of a version that a later build replaced; null where it wasn't. */
  kept: (version: string) => Promise<DataId | null>;
  connect: (data: DataId) => Promise<Connection>;
}
