import { z } from 'zod';
import { vocabulariesOf } from '@/lib/analysis/filter-names';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { DETAILS_OF_STUDIES } from '@/lib/data/reads/list-details';
import { listReleasesWithChanges } from '@/lib/data/reads/list-releases';
import { EVERYTHING } from '@/lib/data/tables/ask-list';
import { groupBy } from '@/lib/domain/group-by';
import { CHANGES } from '@/lib/domain/history';
import { characteristicRow, toCharacteristicRow } from '@/lib/exchange/api/characteristic-row';
import { patientTime, toPatientTime } from '@/lib/exchange/api/patient-row';
import { localCohort, localOf, patientSlug, study, words } from '@/lib/exchange/api/row-parts';
import {
  measurementRow,
  noteRow,
  statementRow,
  testRow,
  toMeasurementRow,
  toNoteRow,
  toStatementRow,
  toTestRow,
} from '@/lib/exchange/api/study-detail';
import type { DataTable } from '@/lib/exchange/data-package/data-table';
import { keysOf } from '@/lib/exchange/data-package/table-keys';
import { ALL_LISTS } from './all-lists';
import { studies } from './studies';

const DESCRIBED = ['study', 'cohort', 'regimen', 'patient'] as const;

/** A patient's time to one endpoint. */
const timeRow = z.strictObject({ patient: patientSlug, cohort: localCohort, ...patientTime.shape });

/** What describes a study, or a cohort, a regimen or a patient of it; the others are null. */
const describedRow = z.strictObject({
  describes: z.enum(DESCRIBED).describe('What it describes.'),
  cohort: words.describe('Slug of the cohort, local to the study.'),
  regimen: words.describe('Slug of the regimen, local to the study.'),
  patient: words.describe('Slug of the patient, local to the study.'),
  ...characteristicRow.shape,
});

const localOrNull = (id: string | null) => (id === null ? null : localOf(id));

/** What only single studies show in the API, or lists within a row, as tables of their own. */
const OF_STUDIES = [
  {
    name: 'patient-times',
    summary: 'Times to events, one row a patient and endpoint',
    row: timeRow,
    rows: () =>
      detailsOf(DETAILS_OF_STUDIES.times, ({ patient, ...time }) => ({
        patient: patient.slug,
        cohort: localOf(patient.cohortId),
        ...toPatientTime(time),
      })),
  },
  {
    name: 'characteristics',
    summary: 'What describes studies, cohorts, regimens and patients, one row a figure',
    row: describedRow,
    rows: () =>
      detailsOf(DETAILS_OF_STUDIES.characteristics, (item) => ({
        describes: item.kind,
        cohort: localOrNull(item.cohortId),
        regimen: localOrNull(item.regimenId),
        patient: localOrNull(item.patientId),
        ...toCharacteristicRow(item),
      })),
  },
  {
    name: 'tests',
    summary: 'Reported statistical tests',
    row: testRow,
    rows: () => detailsOf(DETAILS_OF_STUDIES.tests, toTestRow),
  },
  {
    name: 'measurements',
    summary: 'Lesion sizes over time',
    row: measurementRow,
    rows: () => detailsOf(DETAILS_OF_STUDIES.measurements, toMeasurementRow),
  },
  {
    name: 'statements',
    summary: 'What the authors conclude, paraphrased',
    row: statementRow,
    rows: () => detailsOf(DETAILS_OF_STUDIES.statements, toStatementRow),
  },
  {
    name: 'notes',
    summary: 'Judgements of the extractors that no arithmetic can make',
    row: noteRow,
    rows: () => detailsOf(DETAILS_OF_STUDIES.notes, toNoteRow),
  },
];

const changeRow = z.strictObject({
  version: z.string().describe('Data version.'),
  date: z.string().describe('Day on which the version was published.'),
  change: z.enum(CHANGES).describe('added, changed or removed.'),
  fact: z.string().describe('Id of the fact.'),
  paper: z.string().describe('Slug of the paper that reports it.'),
  study: z.string().nullable().describe('Slug of the study.'),
  measure: z.string().describe('Slug of what is measured; see the vocabulary.'),
  before: z.string().nullable().describe('What it said before.'),
  after: z.string().nullable().describe('What it says since.'),
  replacedBy: z.string().nullable().describe('Id of the fact that took its place; null where none did.'),
});

/** Rows of one kind that single studies show, some studies at a time; of each nothing else is read. */
async function* detailsOf<Item extends { studySlug: string | null }>(
  read: (studies: readonly string[]) => Promise<Item[]>,
  rowOf: (item: Item) => object,
): AsyncGenerator<object[]> {
  for await (const some of studies.each(EVERYTHING)) {
    const slugs = (some as { slug: string }[]).map(({ slug }) => slug);
    const byStudy = groupBy(await read(slugs), ({ studySlug }) => studySlug);
    yield slugs.flatMap((slug) => (byStudy.get(slug) ?? []).map((item) => ({ study: slug, ...rowOf(item) })));
  }
}

async function* inOne<Row>(rows: Iterable<Row>) {
  yield [...rows];
}

function* changesOf(releases: Awaited<ReturnType<typeof listReleasesWithChanges>>) {
  for (const { version, date, changes } of releases)
    for (const { change, factId, paperSlug, studySlug, measure, before, after, replacedBy } of changes)
      yield {
        version,
        date,
        change,
        fact: factId,
        paper: paperSlug,
        study: studySlug,
        measure,
        before: before || null,
        after: after || null,
        replacedBy,
      };
}

/** Columns that hold terms of a vocabulary and no other words; tumours and drugs have tables of their own. */
const TERMS: Record<string, Record<string, string>> = {
  studies: { design: 'designs', phase: 'phases' },
  map: { design: 'designs' },
  outcomes: { measure: 'outcome-measures' },
  'adverse-events': { term: 'adverse-events' },
  'patient-times': { endpoint: 'outcome-measures' },
};

/** Lists within rows that have a table of their own. */
const TABLES_OF_THEIR_OWN = ['times', 'characteristics'];

/** A row without them: in a file of tables they would be said twice, and in one cell. */
function flat(row: z.ZodObject): z.ZodObject {
  const kept = Object.entries(row.shape).filter(([name]) => !TABLES_OF_THEIR_OWN.includes(name));
  return z.strictObject(Object.fromEntries(kept) as z.ZodRawShape);
}

/**
 * The whole data set as tables: the lists of the API, what only single studies show, the vocabularies, the changes. Rows
 * are read when they are asked for, some at a time.
 */
export async function dataTables(): Promise<DataTable[]> {
  const [releases, labels] = await Promise.all([listReleasesWithChanges(), getVocabulary()]);
  const vocabularies = vocabulariesOf(labels);
  const described = ({
    name,
    row,
    ...rest
  }: Pick<DataTable, 'name' | 'summary' | 'row' | 'rows'>): DataTable => ({
    name,
    row: flat(row),
    ...rest,
    ...keysOf(name, row),
    terms: Object.fromEntries(
      Object.entries(TERMS[name] ?? {}).map(([column, vocabulary]) => [
        column,
        Object.keys(vocabularies[vocabulary] ?? {}),
      ]),
    ),
  });
  return [
    ...ALL_LISTS.map(({ name, summary, row, each }) =>
      described({ name, summary, row, rows: () => each(EVERYTHING) }),
    ),
    ...OF_STUDIES.map((table) => described({ ...table, row: z.strictObject({ study, ...table.row.shape }) })),
    {
      name: 'changes',
      summary: 'What changed between published versions',
      row: changeRow,
      // What it names may be gone: it refers to nothing.
      primaryKey: ['version', 'change', 'fact'],
      foreignKeys: [],
      terms: {},
      rows: () => inOne(changesOf(releases)),
    },
  ];
}
