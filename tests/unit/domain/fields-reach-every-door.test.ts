import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { adverseEventValues } from '@/lib/domain/adverse-event';
import { characteristicValues } from '@/lib/domain/characteristic';
import { columnNames, type Shape } from '@/lib/domain/flat-fields';
import { measurementValues } from '@/lib/domain/measurement';
import { outcomeValues } from '@/lib/domain/outcome';
import { statementValues } from '@/lib/domain/statement';
import { testValues } from '@/lib/domain/test-result';
import { adverseEventRow, toAdverseEventRow } from '@/lib/exchange/api/adverse-event-row';
import { characteristicRow, toCharacteristicRow } from '@/lib/exchange/api/characteristic-row';
import { rowFieldNames } from '@/lib/exchange/api/derived-row';
import { outcomeRow, toOutcomeRow } from '@/lib/exchange/api/outcome-row';
import { measurementRow, statementRow, testRow } from '@/lib/exchange/api/study-detail';
import { csvColumns } from '@/lib/exchange/csv-columns';
import { studyBundle } from '@/lib/exchange/fhir/study-bundle';
import { linkedStudy } from '@/lib/exchange/linked-data/linked-study';
import { makeStudyRecord } from '@/lib/exchange/record/make-study-record';
import { studyPage } from '@/lib/present/pages/study/study-page';
import { recordInput } from '../../fixtures/record-input';
import { sampleColumns } from '../../fixtures/sample-fields';
import { characteristicOf, cohortOf, countOf, eventOf, studyInput } from '../../fixtures/study-input';
import { contextIn, LABELS } from '../../fixtures/view-context';

/** What leaves each thing, and the table that holds it. */
const THINGS: [name: string, model: string, shape: Shape, row: z.ZodObject][] = [
  ['outcome', 'OutcomeResult', outcomeValues, outcomeRow],
  ['adverse event', 'AdverseEvent', adverseEventValues, adverseEventRow],
  ['characteristic', 'Characteristic', characteristicValues, characteristicRow],
  ['statement', 'Statement', statementValues, statementRow],
  ['test', 'TestResult', testValues, testRow],
  ['measurement', 'Measurement', measurementValues, measurementRow],
];

const schema = readFileSync('prisma/schema.prisma', 'utf8');
const columnsOfModel = (model: string) => {
  const [, body = ''] = new RegExp(`^model ${model} \\{\\n(.*?)^\\}`, 'msu').exec(schema) ?? [];
  return [...body.matchAll(/^ {2}(\w+)\s/gmu)].map(([, name]) => name);
};

describe.each(THINGS)('each field of a %s', (_name, model, shape, row) => {
  it('has its columns in the database', () => {
    const wanted = Object.values(columnNames(shape)).flat();
    expect(wanted.length).toBeGreaterThan(5);
    expect(wanted.filter((name) => !columnsOfModel(model).includes(name))).toEqual([]);
  });

  it('is a field of the row, described, and a column of its CSV', () => {
    const columns = csvColumns(row).map(({ path }) => path[0]?.key);
    for (const [key, field] of Object.entries(shape)) {
      for (const name of rowFieldNames(key, field)) {
        expect(row.shape[name]?.description, name).toBeTruthy();
        expect(columns, name).toContain(name);
      }
    }
  });
});

const context = contextIn('en');
const PAPER = { slug: 'paper', titleEn: 'Paper', titleZh: '论文', language: 'zh', facts: [] };

type Columns = Record<string, unknown>;

/** One outcome through every door, as text. */
const DOORS_OF_OUTCOME: Record<string, (columns: Columns) => string> = {
  api: (columns) =>
    JSON.stringify(toOutcomeRow(listed(countOf('objective-response', 'all', [null, null], columns)), LABELS)),
  'json-ld': (columns) =>
    JSON.stringify(
      linkedStudy(
        context,
        studyWith({ outcomes: [countOf('objective-response', 'all', [null, null], columns)] }),
        PAPER,
      ),
    ),
  fhir: (columns) => {
    const row = toOutcomeRow(listed(countOf('objective-response', 'all', [null, null], columns)), LABELS);
    return JSON.stringify(studyBundle(makeStudyRecord(recordInput({ outcomes: [row] })), 'http://localhost'));
  },
  page: (columns) =>
    JSON.stringify(
      studyPage(
        context,
        studyWith({ outcomes: [countOf('objective-response', 'all', [null, null], columns)] }),
        [],
      ).outcomes,
    ),
};

const DOORS_OF_EVENT: Record<string, (columns: Columns) => string> = {
  api: (columns) => JSON.stringify(toAdverseEventRow(listedEvent(columns))),
  'json-ld': (columns) =>
    JSON.stringify(linkedStudy(context, studyWith({ adverseEvents: [eventOf('nausea', columns)] }), PAPER)),
  fhir: (columns) => {
    const row = toAdverseEventRow(listedEvent(columns));
    return JSON.stringify(
      studyBundle(makeStudyRecord(recordInput({ adverseEvents: [row] })), 'http://localhost'),
    );
  },
  page: (columns) =>
    JSON.stringify(
      studyPage(context, studyWith({ adverseEvents: [eventOf('nausea', columns)] }), []).adverseEvents,
    ),
};

const DOORS_OF_CHARACTERISTIC: Record<string, (columns: Columns) => string> = {
  api: (columns) =>
    JSON.stringify(toCharacteristicRow({ contradictsId: null, ...characteristicOf('age', columns) })),
};

const studyWith = (more: Partial<Parameters<typeof studyInput>[0]>) =>
  studyInput({ cohorts: [cohortOf('all')], ...more });

const STUDY = {
  slug: 'study',
  shortTitleEn: 'Study',
  shortTitleZh: '研究',
  origin: 'own',
  paperSlug: 'paper',
  design: null,
  phase: null,
  responseCriteria: null,
  adverseEventGrading: null,
  references: '',
  tumours: [],
  settings: [],
};
const COHORT = { ...cohortOf('all'), slug: 'a', regimens: [], tumours: [] };
const listed = (outcome: ReturnType<typeof countOf>) => ({
  ...outcome,
  study: STUDY,
  cohort: COHORT,
  versus: null,
});
const listedEvent = (columns: Columns) => ({
  ...eventOf('nausea', columns),
  study: STUDY,
  cohort: COHORT,
  contradictsId: null,
});

/** Whether a field changes what leaves by a door, in whatever company of other fields. */
function reaches(shape: Shape, key: string, door: (columns: Columns) => string): boolean {
  const sample = sampleColumns(shape, key);
  const companies = [
    [],
    ['value'],
    ['count'],
    ['count', 'of'],
    ['value', 'unit'],
    ['text'],
    ['interval', 'value'],
    ['exposureRate'],
  ];
  return companies
    .filter((company) => !company.includes(key))
    .map((company) =>
      Object.assign({}, ...company.flatMap((name) => (shape[name] ? sampleColumns(shape, name) : []))),
    )
    .some((columns) => door({ ...columns, ...sample }) !== door(columns));
}

/** Fields that a door leaves out, and why. */
const LEFT_OUT: Record<string, Record<string, string>> = {
  outcome: {
    'json-ld: note': 'Remarks stand on the page that the value links to.',
    'json-ld: notReported': 'A value without a figure says as much.',
  },
  'adverse event': {
    'json-ld: note': 'Remarks stand on the page that the value links to.',
    'json-ld: immuneRelated':
      'The paper’s judgement, not a figure; it stands on the page that the value links to.',
  },
};

describe.each<[string, Shape, Record<string, (columns: Columns) => string>]>([
  ['outcome', outcomeValues, DOORS_OF_OUTCOME],
  ['adverse event', adverseEventValues, DOORS_OF_EVENT],
  ['characteristic', characteristicValues, DOORS_OF_CHARACTERISTIC],
])('each field of an %s changes what leaves', (name, shape, doors) => {
  it.each(Object.entries(doors))('by %s, unless a reason is given', (door, render) => {
    const missing = Object.keys(shape).filter((key) => !reaches(shape, key, render));
    const excused = Object.keys(LEFT_OUT[name] ?? {})
      .filter((key) => key.startsWith(`${door}: `))
      .map((key) => key.slice(door.length + 2));
    expect(missing.sort()).toEqual(excused.sort());
  });
});
