import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from '@libsql/client';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The checked-in migrations as SQL, in the order in which they run. */
export function readMigrations(folder = here): { name: string; sql: string }[] {
  const migrations = path.join(folder, 'migrations');
  return readdirSync(migrations, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(path.join(migrations, name, 'migration.sql'), 'utf8') }));
}

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

async function startEngine(url: string) {
  loaded ??= loadEngine();
  await loaded;
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaLibSql({ url }));
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, factory);
}

/** The SQL that leads from a folder's migrations to its schema.prisma; empty where they agree. */
export async function schemaDiff(folder = here): Promise<string> {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'schema-diff-'));
  const url = `file:${path.join(temporary, 'migrated.db')}`;
  try {
    const client = createClient({ url });
    for (const { sql } of readMigrations(folder)) await client.executeMultiple(sql);
    client.close();
    const schema = path.join(folder, 'schema.prisma');
    const engine = await startEngine(url);
    const { stdout } = await engine.diff({
      from: {
        tag: 'schemaDatasource',
        files: [{ path: schema, content: readFileSync(schema, 'utf8') }],
        configDir: folder,
      },
      to: { tag: 'schemaDatamodel', files: [{ path: schema, content: readFileSync(schema, 'utf8') }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return (stdout ?? '').replace('-- This is an empty migration.', '').trim();
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
