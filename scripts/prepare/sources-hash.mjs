import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Written by a tool from something that is read itself. */
const GENERATED = path.join('lib', 'data', 'generated');

/** What the app is built from. */
export const APP_SOURCES = [
  'app',
  'components',
  'lib',
  path.join('docs', 'methods'),
  path.join('prisma', 'schema.prisma'),
  path.join('scripts', 'prepare', 'page-script.mjs'),
  'next.config.js',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];

/** What Prisma's client is generated from. */
export const CLIENT_SOURCES = [
  path.join('prisma', 'schema.prisma'),
  path.join('prisma', 'schema-of.mjs'),
  'prisma.config.ts',
  path.join('node_modules', 'prisma', 'package.json'),
];

/** What the database is built from, and by. @param {Record<string, string | undefined>} environment */
export const databaseSources = (environment) => [
  ...new Set([environment.SEEDS_DIR ?? 'seeds', 'seeds']),
  'prisma',
  ...['domain', 'stats', 'audit', 'curation'].map((layer) => path.join('lib', layer)),
  path.join('lib', 'data'),
  environment.REGISTRY_DIR ?? 'registry',
  'package-lock.json',
];

/**
 * A hash of what stands in files, and of their names; not of their times, which say nothing after a clone or a copy.
 * @param {readonly string[]} places files and folders; one that isn't there counts as that
 * @returns {string} 16 characters that fit into an address
 */
export function sourcesHash(places) {
  const hash = createHash('sha256');
  /** @param {string} place */
  const visit = (place) => {
    if (path.normalize(place) === GENERATED) return;
    const found = statSync(place, { throwIfNoEntry: false });
    if (!found) hash.update(`absent ${place}\n`);
    else if (found.isDirectory()) for (const name of readdirSync(place).sort()) visit(path.join(place, name));
    else hash.update(`${place.replaceAll(path.sep, '/')} ${found.size}\n`).update(readFileSync(place));
  };
  for (const place of places) visit(place);
  return hash.digest('base64url').replaceAll('_', 'a').replaceAll('-', 'b').slice(0, 16);
}
