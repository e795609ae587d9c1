import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENGINES } from '@/prisma/schema-of.mjs';
import { schemaSql, sqlFile } from '@/prisma/schema-sql';

describe.each(ENGINES)('the SQL that a database on %s is built from', (engine) => {
  it('is what schema.prisma says today', async () => {
    expect(readFileSync(sqlFile(engine), 'utf8'), 'run: npx tsx prisma/generate-sql.ts').toBe(
      await schemaSql(engine),
    );
  });

  it('changes with the schema', async () => {
    const copy = mkdtempSync(path.join(os.tmpdir(), 'prisma-'));
    cpSync('prisma', copy, { recursive: true });
    const schema = path.join(copy, 'schema.prisma');
    const before = readFileSync(schema, 'utf8');
    writeFileSync(schema, before.replace('model Paper {', 'model Paper {\n  publisher String?'));
    expect(await schemaSql(engine, copy)).toContain('"publisher" TEXT');
    rmSync(copy, { recursive: true, force: true });
  });
});
