/** The place of a list among all lists, which stands in front of the ids of its texts in the full-text index. */
const LIST_NUMBER = `SELECT count(*) FROM "ListColumn" WHERE "kind" = 'list' AND "list" <`;

/** The ids of one list's texts in the index are from here to below this and 2^32. */
export const firstTextOf = (list: string) => `((${LIST_NUMBER} ${list}) << 32)`;

/** Fills the full-text index; to be run once, when all lists are written. */
export const SQLITE_TEXT_INDEX = `
INSERT INTO "ListTextIndex" (rowid, "searchable")
  SELECT "lists"."first" + "id", "searchable"
  FROM (SELECT "list", ${firstTextOf('"of"."list"')} AS "first" FROM "ListColumn" AS "of" WHERE "kind" = 'list') AS "lists"
  CROSS JOIN "ListText" ON "ListText"."list" = "lists"."list"
  ORDER BY "ListText"."list", "id";
INSERT INTO "ListTextIndex" ("ListTextIndex") VALUES ('optimize');
`;
