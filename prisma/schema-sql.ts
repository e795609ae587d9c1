import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The engines that the evidence database is built on. Both take the tables of one schema.prisma. */
export const ENGINES = ['sqlite'] as const;
export type Engine = (typeof ENGINES)[number];

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

/** The SQL that makes every table of a schema.prisma in an empty database, and the full-text index beside them. */
export async function schemaSql(engine: Engine, folder = here): Promise<string> {
  loaded ??= loadEngine();
  await loaded;
  const schema = path.join(folder, 'schema.prisma');
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaLibSql({ url: 'file::memory:' }));
  const planner = await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, factory);
  const { stdout } = await planner.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: [{ path: schema, content: readFileSync(schema, 'utf8') }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const search = readFileSync(path.join(folder, `search.${engine}.sql`), 'utf8');
  return [
    '-- Generated from schema.prisma by prisma/generate-sql.ts. Do not edit.',
    (stdout ?? '').trim(),
    search.trim(),
    '',
  ].join('\n\n');
}
