import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { EVERYTHING, everyRow } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import { outcomesTable } from '@/lib/data/tables/results-tables';

/** Facets of which an outcome has one value at most; a column each. */
const COLUMNS = ['group', 'measure', 'design', 'phase', 'origin', 'study'] as const;
/** Facets of which it may have several; a table each. */
const LINKS = ['tumour', 'drug', 'class', 'criteria'] as const;

const SCHEMA = `
CREATE TABLE outcome (
  id INTEGER PRIMARY KEY, row TEXT NOT NULL, "sort" REAL, ${COLUMNS.map((name) => `"${name}" TEXT`).join(', ')}
);
${LINKS.map((name) => `CREATE TABLE "${name}" (value TEXT NOT NULL, outcome INTEGER NOT NULL, PRIMARY KEY (value, outcome)) WITHOUT ROWID;`).join('\n')}
CREATE VIRTUAL TABLE outcome_text USING fts5 (text, content = '', tokenize = 'trigram');
`;

const INDEXES = [
  ...COLUMNS.map((name) => `CREATE INDEX "outcome_${name}" ON outcome ("${name}")`),
  'CREATE INDEX outcome_measure_sort ON outcome (measure, "sort")',
  ...LINKS.map((name) => `CREATE INDEX "${name}_outcome" ON "${name}" (outcome, value)`),
  'ANALYZE',
];

/**
 * The outcomes of the database that DATABASE_FILE names as tables such as anybody would write them: one row an outcome, one
 * table for each facet that may have several values, an index for each filter, and a full-text index. Made once a file.
 */
export async function plainCopy(file: string): Promise<Database.Database> {
  if (existsSync(file)) return new Database(file);
  const making = `${file}.new`;
  // With PostgreSQL, nothing else has made the folder.
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(making, { force: true });
  const database = new Database(making);
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
  database.exec(SCHEMA);
  const { filters, sorts, searchTextsOf } = outcomesTable(await getVocabulary());
  const valuesOf = new Map(filters.map((filter) => [filter.name, filter.valuesOf]));
  const sortValue = sorts.find(({ name }) => name === 'value')?.valueOf;
  const insert = database.prepare(`INSERT INTO outcome VALUES (?, ?, ?${', ?'.repeat(COLUMNS.length)})`);
  const insertText = database.prepare('INSERT INTO outcome_text (rowid, text) VALUES (?, ?)');
  const insertLink = new Map(
    LINKS.map((name) => [name, database.prepare(`INSERT INTO "${name}" VALUES (?, ?)`)]),
  );
  let id = 0;
  for await (const rows of everyRow(LISTS.outcomes, EVERYTHING)) {
    for (const row of rows) {
      id += 1;
      insert.run(
        id,
        JSON.stringify(row),
        sortValue?.(row) ?? null,
        ...COLUMNS.map((name) => valuesOf.get(name)?.(row)[0] ?? null),
      );
      insertText.run(id, searchTextsOf(row).join('\n').toLowerCase());
      for (const [name, statement] of insertLink)
        for (const value of new Set(valuesOf.get(name)?.(row))) statement.run(value, id);
    }
  }
  for (const statement of INDEXES) database.exec(statement);
  database.exec('COMMIT');
  database.close();
  renameSync(making, file);
  return new Database(file);
}

type Filters = Partial<Record<string, string>>;
type Statement = readonly [sql: string, ...values: unknown[]];

const conditions = (filters: Filters, without?: string) => {
  const set = Object.entries(filters).filter(([name]) => name !== without);
  const where = set.map(([name]) =>
    (LINKS as readonly string[]).includes(name)
      ? `outcome.id IN (SELECT outcome FROM "${name}" WHERE value = ?)`
      : `outcome."${name}" = ?`,
  );
  return {
    where: where.length > 0 ? `WHERE ${where.join(' AND ')}` : '',
    values: set.map(([, value]) => value),
  };
};

/** A page of 50 rows sorted by value, how many match and are there, and the counts of every facet: what the page shows. */
export function pageStatements(filters: Filters): Statement[] {
  const { where, values } = conditions(filters);
  const facet = (name: string): Statement => {
    const others = conditions(filters, name);
    return (LINKS as readonly string[]).includes(name)
      ? [
          `SELECT value, count(*) FROM outcome JOIN "${name}" ON "${name}".outcome = outcome.id ${others.where} GROUP BY value`,
          ...others.values,
        ]
      : [`SELECT "${name}", count(*) FROM outcome ${others.where} GROUP BY "${name}"`, ...others.values];
  };
  return [
    [`SELECT row FROM outcome ${where} ORDER BY "sort" DESC NULLS LAST, id LIMIT 50`, ...values],
    [`SELECT count(*) FROM outcome ${where}`, ...values],
    ['SELECT count(*) FROM outcome'],
    ...[...COLUMNS, ...LINKS].map(facet),
  ];
}

/** A page of the rows in which a search is found, and how many they are. */
export function searchStatements(search: string): Statement[] {
  const found = 'SELECT rowid FROM outcome_text WHERE outcome_text MATCH ?';
  const phrase = `"${search.toLowerCase()}"`;
  return [
    [`SELECT row FROM outcome WHERE id IN (${found}) ORDER BY id LIMIT 50`, phrase],
    [`SELECT count(*) FROM (${found})`, phrase],
  ];
}

export function exportStatements(filters: Filters): Statement[] {
  const { where, values } = conditions(filters);
  return [[`SELECT row FROM outcome ${where} ORDER BY id`, ...values]];
}

/** Studies for each tumour and drug. */
export const mapStatements = (): Statement[] => [
  [
    `SELECT tumour.value, drug.value, count(DISTINCT outcome.study) FROM outcome
     JOIN tumour ON tumour.outcome = outcome.id JOIN drug ON drug.outcome = outcome.id GROUP BY 1, 2`,
  ],
];

const OF_STUDY = [
  'Cohort',
  'Regimen',
  'Characteristic',
  'OutcomeResult',
  'AdverseEvent',
  'TestResult',
  'Statement',
  'ExtractionNote',
  'CheckResult',
];

/** All that hangs on a study, from the tables that the lists were made of. */
export const studyStatements = (slug: string): Statement[] => [
  ['SELECT * FROM "Study" WHERE slug = ?', slug],
  ...OF_STUDY.map((table): Statement => [`SELECT * FROM "${table}" WHERE "studySlug" = ?`, slug]),
  ['SELECT * FROM "RegimenDrug" WHERE "regimenId" IN (SELECT id FROM "Regimen" WHERE "studySlug" = ?)', slug],
  [
    'SELECT * FROM "ExtractionNoteLocation" WHERE "noteId" IN (SELECT id FROM "ExtractionNote" WHERE "studySlug" = ?)',
    slug,
  ],
  [
    'SELECT * FROM "CheckResultFact" WHERE "checkResultId" IN (SELECT id FROM "CheckResult" WHERE "studySlug" = ?)',
    slug,
  ],
];

const COUNTED = ['Paper', 'Study', 'Cohort', 'Regimen', 'OutcomeResult', 'AdverseEvent', 'Patient', 'Fact'];

export const homeStatements = (): Statement[] => [
  ...COUNTED.map((table): Statement => [`SELECT count(*) FROM "${table}"`]),
  [
    `SELECT * FROM "CheckResult" WHERE verdict IN ('changes-conclusion', 'disagrees') ORDER BY ordinal LIMIT 20`,
  ],
];

/** Median time of the statements one after another, with all rows read. */
export function timeStatements(
  database: Database.Database,
  statements: readonly Statement[],
  repetitions = 9,
): number {
  const prepared = statements.map(([sql, ...values]) => ({ statement: database.prepare(sql), values }));
  const times: number[] = [];
  for (let repetition = -1; repetition < repetitions; repetition++) {
    const start = performance.now();
    for (const { statement, values } of prepared) statement.all(...values);
    if (repetition >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[times.length >> 1] as number;
}
