import Database from 'libsql';
import { expect, test } from 'vitest';
import { homeStatements, studyStatements } from '../bench/plain-copy';
import { builtDatabase } from '../fixtures/built-database';

test('the plain statements that pages are measured beside ask tables and columns that there are', async () => {
  const database = new Database(await builtDatabase('real'), { readonly: true });
  const { slug } = database.prepare('SELECT slug FROM "Study" LIMIT 1').get() as { slug: string };
  const answers = [...studyStatements(slug), ...homeStatements()].map(([sql, ...values]) => ({
    sql,
    rows: database.prepare(sql).all(...values).length,
  }));
  database.close();
  expect(answers.filter(({ rows }) => rows > 0).length).toBeGreaterThan(answers.length / 2);
});
