import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

export const BUILD_MARK = path.join('.next', 'BUILD_ID');
const GENERATED = path.join('lib', 'store', 'generated', 'client.ts');

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

/** When the newest file below some places was changed; 0 where there is none. */
function newest(places, skip = () => false) {
  let latest = 0;
  const visit = (place) => {
    if (!existsSync(place) || skip(place)) return;
    const { mtimeMs, isDirectory } = {
      mtimeMs: statSync(place).mtimeMs,
      isDirectory: statSync(place).isDirectory(),
    };
    if (!isDirectory) latest = Math.max(latest, mtimeMs);
    else for (const name of readdirSync(place)) visit(path.join(place, name));
  };
  for (const place of places) visit(place);
  return latest;
}

const olderThan = (file, places, skip) => !existsSync(file) || statSync(file).mtimeMs < newest(places, skip);

/** Prisma's client, where it is missing or older than the schema. */
export function prepareClient() {
  if (olderThan(GENERATED, [path.join('prisma', 'schema.prisma')])) {
    console.log('Generating the database client …');
    run('prisma', ['generate']);
  }
}

/** The database, where it is missing or older than the extraction files. */
export function prepareDatabase() {
  const file = process.env.DATABASE_FILE ?? path.join('data', 'evidence.db');
  const sources = [
    'seeds',
    'prisma',
    path.join('lib', 'evidence'),
    path.join('lib', 'audit'),
    path.join('lib', 'stats'),
    path.join('lib', 'store', 'build'),
  ];
  if (olderThan(file, sources)) {
    console.log('Building the database from seeds/ …');
    run('tsx', [path.join('seeds', 'load.ts')]);
  }
}

/** The app, where it isn't built or its sources have changed. */
export function prepareApp() {
  const sources = [
    'app',
    'components',
    'lib',
    'docs/methods',
    'package.json',
    'next.config.js',
    'proxy.ts',
    'tsconfig.json',
  ];
  if (olderThan(BUILD_MARK, sources)) {
    console.log('Building the app; the first time takes a minute …');
    run('next', ['build']);
  }
}
