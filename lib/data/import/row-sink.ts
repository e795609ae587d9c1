import type { EvidenceRows } from './rows';

/** Takes rows of the tables of `prisma/schema.prisma`, in batches. */
export interface RowSink {
  /** `columns` names the columns of the table; every row has a value for each, in that order. */
  insert(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly unknown[])[],
  ): void | Promise<void>;
}

/** The table of each kind of row, in an order in which rows can be written. */
export const TABLES: Readonly<Record<keyof EvidenceRows, string>> = {
  releases: 'Release',
  factChanges: 'FactChange',
  renames: 'Rename',
  papers: 'Paper',
  references: 'RecordReference',
  excludedNumbers: 'ExcludedNumber',
  sections: 'TextSection',
  excludedSentences: 'ExcludedSentence',
  tumours: 'Tumour',
  drugs: 'Drug',
  terms: 'Term',
  studies: 'Study',
  studyTumours: 'StudyTumour',
  studySettings: 'StudySetting',
  cohorts: 'Cohort',
  cohortTumours: 'CohortTumour',
  overlaps: 'CohortOverlap',
  regimens: 'Regimen',
  regimenDrugs: 'RegimenDrug',
  regimenTreatments: 'RegimenTreatment',
  cohortRegimens: 'CohortRegimen',
  patients: 'Patient',
  times: 'TimeToEvent',
  characteristics: 'Characteristic',
  outcomes: 'OutcomeResult',
  tests: 'TestResult',
  testCohorts: 'TestCohort',
  testCounts: 'TestCount',
  adverseEvents: 'AdverseEvent',
  measurements: 'Measurement',
  statements: 'Statement',
  claims: 'StatementClaim',
  statementTumours: 'StatementTumour',
  notes: 'ExtractionNote',
  noteLocations: 'ExtractionNoteLocation',
  facts: 'Fact',
  places: 'FactLocation',
  checkResults: 'CheckResult',
  checkResultFacts: 'CheckResultFact',
};

/** Writes objects whose fields are columns; a column that no object of the batch has is left to its default. */
export async function insertObjects(sink: RowSink, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const named = new Set<string>();
  for (const row of rows) for (const column of Object.keys(row)) named.add(column);
  const columns = [...named];
  await sink.insert(
    table,
    columns,
    rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column] ?? null)),
  );
}
