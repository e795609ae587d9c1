/** The statements of a file that was made by prisma/generate-sql.ts, each of which ends in `;` at the end of a line. */
export const sqlStatements = (sql: string): string[] =>
  sql
    .replaceAll(/^--.*$/gmu, '')
    .split(/;\s*$/mu)
    .map((statement) => statement.trim())
    .filter(Boolean);

export const isIndex = (statement: string) => /^CREATE (?:UNIQUE )?INDEX/u.test(statement);

/** Whether an index is of lists, which are written when the tables are in. */
export const isOfLists = (index: string) => /ON "List/u.test(index);
