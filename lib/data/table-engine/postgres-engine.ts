import { storedColumn, type TableStore } from './table-store';

/** Asks one statement; parameters stand as $1, $2 … */
type Ask = (text: string, values: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>;

/** A part of a text as LIKE takes it: its wildcards stand for themselves. */
const containing = (needle: string) => `%${needle.replace(/[\\%_]/gu, '\\$&')}%`;

/** Lists in a schema of PostgreSQL, in the tables of schema.prisma, with the index of search.postgresql.sql. */
export function postgresStore(ask: Ask, schema: string): TableStore {
  const table = (name: string) => `"${schema}"."${name}"`;
  const loadColumn = `SELECT "dictionary", "data" FROM ${table('ListColumn')} WHERE "list" = $1 AND "kind" = $2 AND "name" = $3 ORDER BY "part"`;
  // As one text: a row for each of some hundred thousand ids would take many times longer.
  const textIds = `SELECT coalesce(json_agg("id"), '[]')::text AS "ids" FROM ${table('ListText')} WHERE "list" = $1 AND "searchable" LIKE $2`;
  const having = `
    SELECT coalesce(json_agg("position"), '[]')::text AS "positions" FROM ${table('ListLookup')}
    WHERE "list" = $1 AND "facet" = $2 AND "value" = ANY($3::text[])`;
  const rowsAt = `
    SELECT "wanted"."place", "row" FROM unnest($2::int[]) WITH ORDINALITY AS "wanted" ("position", "place")
    JOIN ${table('ListRow')} AS "found" ON "found"."list" = $1 AND "found"."position" = "wanted"."position"`;
  const rowByKey = `SELECT "row" FROM ${table('ListRow')} WHERE "list" = $1 AND "key" = $2`;
  return {
    async loadColumn(list, kind, name) {
      const { rows } = await ask(loadColumn, [list, kind, name]);
      return storedColumn(rows.map(({ dictionary, data }) => ({ dictionary, data: data as Buffer })));
    },
    async textIdsContaining(list, needle) {
      const [found] = (await ask(textIds, [list, containing(needle)])).rows;
      return JSON.parse(String(found?.ids)) as number[];
    },
    async positionsHaving(list, facet, values) {
      const [found] = (await ask(having, [list, facet, values])).rows;
      return JSON.parse(String(found?.positions)) as number[];
    },
    async rowsAt(list, positions) {
      const rows: (string | null)[] = Array.from(positions, () => null);
      const { rows: found } = await ask(rowsAt, [list, Array.from(positions)]);
      for (const { place, row } of found) rows[Number(place) - 1] = String(row);
      return rows;
    },
    async rowByKey(list, key) {
      const [found] = (await ask(rowByKey, [list, key])).rows;
      return found ? String(found.row) : null;
    },
  };
}
