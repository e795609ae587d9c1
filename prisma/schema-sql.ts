import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { type Engine, schemaOf } from './schema-of.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The file that holds what `schemaSql` writes for an engine; the database is built from it. */
export const sqlFile = (engine: Engine, folder = here) => path.join(folder, `evidence.${engine}.sql`);

let loaded: Promise<void> | undefined;

/** Loads Prisma's schema engine as WebAssembly, once: the native one would have to be downloaded. */
async function loadEngine() {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@prisma/schema-engine-wasm');
  const module = await WebAssembly.compile(readFileSync(entry.replace(/\.js$/u, '_bg.wasm')));
  const imports = { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports };
  const { exports } = await WebAssembly.instantiate(module, imports);
  bindings.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
}

/** A database that holds nothing and takes everything: the schema engine wants to know one before it plans. */
function emptyDatabase(engine: Engine): SqlMigrationAwareDriverAdapterFactory {
  const about = { provider: engine === 'postgresql' ? 'postgres' : engine, adapterName: 'empty' } as const;
  const adapter: SqlDriverAdapter = {
    ...about,
    queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
    executeRaw: async () => 0,
    executeScript: async () => undefined,
    startTransaction: () => Promise.reject(new Error('Nothing is written while a schema is planned')),
    getConnectionInfo: () => ({ supportsRelationJoins: false }),
    dispose: async () => undefined,
  };
  return { ...about, connect: async () => adapter, connectToShadowDb: async () => adapter };
}

/**
 * PostgreSQL sorts texts as its database is set up to, SQLite by their bytes; here both do the latter. The schema that
 * the tables stand in is made by the build.
 */
const asInSqlite = (sql: string) =>
  sql.replaceAll(' TEXT', ' TEXT COLLATE "C"').replace(/^-- CreateSchema\n.*\n\n/u, '');

/** The SQL that makes every table of a schema.prisma in an empty database, and the full-text index beside them. */
export async function schemaSql(engine: Engine, folder = here): Promise<string> {
  loaded ??= loadEngine();
  await loaded;
  const schema = path.join(folder, 'schema.prisma');
  const content = schemaOf(engine, readFileSync(schema, 'utf8'), 'client');
  const factory = bindMigrationAwareSqlAdapterFactory(emptyDatabase(engine));
  const planner = await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, factory);
  const { stdout } = await planner.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: [{ path: schema, content }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const planned = (stdout ?? '').trim();
  const search = readFileSync(path.join(folder, `search.${engine}.sql`), 'utf8');
  return [
    '-- Generated from schema.prisma by prisma/generate-sql.ts. Do not edit.',
    engine === 'postgresql' ? asInSqlite(planned) : planned,
    search.trim(),
    '',
  ].join('\n\n');
}
