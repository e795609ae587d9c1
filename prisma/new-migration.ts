import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemaDiff } from './schema-diff';

/** `npx tsx prisma/new-migration.ts <name>`: writes what schema.prisma has and the migrations lack as a new migration. */
const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/u.test(name)) {
  console.error('Give the migration a name of lower-case letters, digits and underscores.');
  process.exit(1);
}
const sql = await schemaDiff();
if (sql === '') {
  console.log('The migrations already agree with schema.prisma.');
} else {
  const stamp = new Date().toISOString().replace(/\D/gu, '').slice(0, 14);
  const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations', `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration.sql'), `${sql}\n`);
  console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql`);
}
