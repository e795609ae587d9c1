/** Makes the tables that `TableWriter` fills. */
export const SQLITE_TABLES = `
CREATE TABLE "ListRow" (
  "list" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  "row" TEXT NOT NULL,
  PRIMARY KEY ("list", "position")
);
CREATE UNIQUE INDEX "ListRow_list_key_key" ON "ListRow" ("list", "key");
CREATE TABLE "ListColumn" (
  "list" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "dictionary" TEXT NOT NULL,
  "data" BLOB NOT NULL,
  PRIMARY KEY ("list", "kind", "name")
);
CREATE TABLE "ListText" (
  "list" TEXT NOT NULL,
  "id" INTEGER NOT NULL,
  "searchable" TEXT NOT NULL,
  PRIMARY KEY ("list", "id")
) WITHOUT ROWID;
CREATE VIRTUAL TABLE "ListTextIndex" USING fts5 (
  "searchable", content = '', columnsize = 0, tokenize = 'trigram case_sensitive 1'
);
`;

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
