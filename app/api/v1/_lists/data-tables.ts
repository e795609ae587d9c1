import { z } from 'zod';
import { DETAILS_OF_STUDIES } from '@/lib/data/reads/list-details';
import { listReleasesWithChanges } from '@/lib/data/reads/list-releases';
import { EVERYTHING } from '@/lib/data/tables/ask-list';
import { groupBy } from '@/lib/domain/group-by';
import { CHANGES } from '@/lib/domain/history';
import { study } from '@/lib/exchange/api/row-parts';
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
import { ALL_LISTS } from './all-lists';
import { studies } from './studies';

/** What only single studies show in the API, as tables of their own. */
const OF_STUDIES = [
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
) {
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

/**
 * The whole data set as tables: the lists of the API, what only single studies show, the vocabularies, the changes. Rows
 * are read when they are asked for, some at a time.
 */
export async function dataTables(): Promise<DataTable[]> {
  const releases = await listReleasesWithChanges();
  const lists = ALL_LISTS.map(
    ({ name, summary, row, each }): DataTable => ({ name, summary, row, rows: () => each(EVERYTHING) }),
  );
  const ofStudies = OF_STUDIES.map(
    (table): DataTable => ({ ...table, row: z.strictObject({ study, ...table.row.shape }) }),
  );
  return [
    ...lists,
    ...ofStudies,
    {
      name: 'changes',
      summary: 'What changed between published versions',
      row: changeRow,
      rows: () => inOne(changesOf(releases)),
    },
  ];
}
