import { checkResultsTable } from './audit-table';
import { cohortsTable } from './cohorts-table';
import { drugsTable } from './drugs-table';
import { factsTable, storedFact } from './facts-table';
import { defineNarrowTable, defineTable } from './list-definition';
import { mapTable } from './map-table';
import { papersTable } from './papers-table';
import { patientsTable } from './patients-table';
import { regimensTable } from './regimens-table';
import { adverseEventsTable, outcomesTable } from './results-tables';
import { searchTable } from './search-table';
import { studiesTable } from './studies-table';
import { treatmentsTable } from './treatments-table';
import { tumoursTable } from './tumours-table';

/** Every list of the database. Pages, API and CSV ask these, and nothing else filters or sorts. */
export const LISTS = {
  facts: defineNarrowTable('facts', factsTable, ({ id }) => id, storedFact),
  papers: defineTable('papers', papersTable, ({ slug }) => slug),
  studies: defineTable('studies', studiesTable, ({ slug }) => slug),
  cohorts: defineTable('cohorts', cohortsTable, ({ id }) => id),
  regimens: defineTable('regimens', regimensTable, ({ id }) => id),
  drugs: defineTable('drugs', drugsTable, ({ slug }) => slug),
  tumours: defineTable('tumours', tumoursTable, ({ slug }) => slug),
  treatments: defineTable('treatments', treatmentsTable, ({ slug }) => slug),
  search: defineTable('search', searchTable, ({ key }) => key),
  outcomes: defineTable('outcomes', outcomesTable, ({ id }) => id),
  adverseEvents: defineTable('adverse-events', adverseEventsTable, ({ id }) => id),
  patients: defineTable('patients', patientsTable, ({ id }) => id),
  map: defineTable('map', mapTable, ({ key }) => key),
  audit: defineTable(
    'audit',
    () => checkResultsTable,
    ({ id }) => id,
  ),
} as const;
