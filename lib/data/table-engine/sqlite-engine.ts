import type { Client, InValue } from '@libsql/client';
import { firstTextOf } from './sqlite-schema';
import { storedColumn, type TableStore } from './table-store';

const LOAD_COLUMN = `SELECT "dictionary", "data" FROM "ListColumn" WHERE "list" = ? AND "kind" = ? AND "name" = ? ORDER BY "part"`;

// Numbers that JavaScript binds are not integers to SQLite, and the index takes no other limits; so SQL computes them.
const TEXT_IDS = `
  WITH "of" AS MATERIALIZED (SELECT ${firstTextOf('?1')} AS "first")
  SELECT json_group_array(rowid - (SELECT "first" FROM "of")) AS "ids" FROM "ListTextIndex"
  WHERE "ListTextIndex" MATCH ?2
    AND rowid >= (SELECT "first" FROM "of") AND rowid < (SELECT "first" FROM "of") + (1 << 32)`;

const HAVING = `
  SELECT json_group_array("position") AS "positions" FROM "ListLookup"
  WHERE "list" = ?1 AND "facet" = ?2 AND "value" IN (SELECT "value" FROM json_each(?3))`;

const ROWS_AT = `
  SELECT "wanted"."key" AS "place", "row" FROM json_each(?2) AS "wanted"
  CROSS JOIN "ListRow" ON "list" = ?1 AND "position" = "wanted"."value"`;

const ROW_BY_KEY = `SELECT "row" FROM "ListRow" WHERE "list" = ? AND "key" = ?`;

/** Lists in an SQLite file, in the tables of schema.prisma, indexed by `SQLITE_TEXT_INDEX`. */
export function sqliteStore(client: Pick<Client, 'execute'>): TableStore {
  const ask = async (sql: string, ...args: InValue[]) => (await client.execute({ sql, args })).rows;
  return {
    async loadColumn(list, kind, name) {
      const parts = await ask(LOAD_COLUMN, list, kind, name);
      return storedColumn(
        parts.map(({ dictionary, data }) => ({ dictionary, data: new Uint8Array(data as ArrayBuffer) })),
      );
    },
    async textIdsContaining(list, needle) {
      // In quotes, a doubled quote stands for itself, and all else too.
      const [found] = await ask(TEXT_IDS, list, `"${needle.replaceAll('"', '""')}"`);
      return JSON.parse(String(found?.ids)) as number[];
    },
    async positionsHaving(list, facet, values) {
      const [found] = await ask(HAVING, list, facet, JSON.stringify(values));
      return JSON.parse(String(found?.positions)) as number[];
    },
    async rowsAt(list, positions) {
      const rows: (string | null)[] = Array.from(positions, () => null);
      const found = await ask(ROWS_AT, list, JSON.stringify(Array.from(positions)));
      for (const { place, row } of found) rows[Number(place)] = String(row);
      return rows;
    },
    async rowByKey(list, key) {
      const [found] = await ask(ROW_BY_KEY, list, key);
      return found ? String(found.row) : null;
    },
  };
}
