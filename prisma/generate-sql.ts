import { writeFileSync } from 'node:fs';
import { ENGINES } from './schema-of.mjs';
import { schemaSql, sqlFile } from './schema-sql';

/** `npx tsx prisma/generate-sql.ts`: writes, for each engine, the SQL that the database is built from. */
for (const engine of ENGINES) {
  writeFileSync(sqlFile(engine), await schemaSql(engine));
  console.log(`Wrote ${sqlFile(engine)}`);
}
