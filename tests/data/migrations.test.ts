import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMigrations, schemaDiff } from '@/prisma/schema-diff';

describe('the migrations', () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(path.join(os.tmpdir(), 'prisma-'));
    cpSync('prisma', copy, { recursive: true });
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const diffWith = async (from: string, to: string) => {
    const schema = readFileSync(path.join('prisma', 'schema.prisma'), 'utf8');
    expect(schema.split(from)).toHaveLength(2);
    writeFileSync(path.join(copy, 'schema.prisma'), schema.replace(from, to));
    return schemaDiff(copy);
  };

  it('lead to the tables of schema.prisma', async () => {
    expect(readMigrations().length).toBeGreaterThan(0);
    expect(await schemaDiff()).toBe('');
  });

  it('are found wanting where the schema has a further field', async () => {
    const sql = await diffWith('textFile  String', 'textFile  String\n  publisher String?');
    expect(sql).toBe('-- AlterTable\nALTER TABLE "Paper" ADD COLUMN "publisher" TEXT;');
  });

  it('are found wanting where a field may newly be absent', async () => {
    expect(await diffWith('asPrinted   String', 'asPrinted   String?')).toContain('CREATE TABLE "new_Fact"');
  });

  it('are found wanting where the schema has a further table', async () => {
    expect(await diffWith('model Paper {', 'model Journal {\n  id Int @id\n}\n\nmodel Paper {')).toContain(
      'CREATE TABLE "Journal"',
    );
  });
});
