import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { evidencePlace, placeName } from '../lib/data/evidence-place.mjs';
import { ENGINES, schemaOf } from '../prisma/schema-of.mjs';
import { clearBuildMark, isBuiltFrom, writeBuildMark } from './prepare/build-mark.mjs';
import { APP_SOURCES, CLIENT_SOURCES, databaseSources, sourcesHash } from './prepare/sources-hash.mjs';

const BUILD = '.next';
const GENERATED = path.join('lib', 'data', 'generated');
const SCHEMA = path.join('prisma', 'schema.prisma');

/** Runs a program of node_modules/.bin, showing what it says; ends this process where it fails. */
export function run(program, args, environment = {}) {
  const bin = path.join('node_modules', '.bin', program);
  const { status } = spawnSync(bin, args, {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', ...environment },
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Prisma's clients, one an engine, where they are missing or of another schema. */
export function prepareClient() {
  const sources = sourcesHash(CLIENT_SOURCES);
  const mark = path.join(GENERATED, 'schema-hash.txt');
  const isGenerated = ENGINES.every((engine) => existsSync(path.join(GENERATED, engine, 'client.ts')));
  if (isGenerated && existsSync(mark) && readFileSync(mark, 'utf8') === sources) return;
  console.log('Generating the database clients …');
  rmSync(GENERATED, { recursive: true, force: true });
  mkdirSync(GENERATED, { recursive: true });
  for (const engine of ENGINES) {
    const schema = path.join(GENERATED, `${engine}.prisma`);
    writeFileSync(schema, schemaOf(engine, readFileSync(SCHEMA, 'utf8'), `./${engine}`));
    run('prisma', ['generate', '--schema', schema]);
  }
  writeFileSync(mark, sources);
}

/** The database, where it is missing, can't be read, or was built from something else. */
export async function prepareDatabase() {
  // Only now: the client may have been installed, not yet generated.
  const { whyRebuild } = await import('./prepare/check-database.mjs');
  const place = evidencePlace();
  const why = await whyRebuild(place, sourcesHash(databaseSources(process.env)));
  if (why === null) return;
  console.log(`Building the database from the extraction files: ${placeName(place)} ${why} …`);
  run('tsx', [path.join('seeds', 'load.ts')]);
}

/** The app, where it isn't built to the end, or from other sources. */
export function prepareApp() {
  const sources = sourcesHash(APP_SOURCES);
  if (isBuiltFrom(BUILD, sources)) return;
  console.log('Building the app; the first time takes a minute …');
  clearBuildMark(BUILD);
  run('next', ['build'], { APP_BUILD: sources });
  writeBuildMark(BUILD, sources);
}
