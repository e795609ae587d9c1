import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { adverseEventValues } from '@/lib/domain/adverse-event';
import { characteristicValues } from '@/lib/domain/characteristic';
import { emptyColumns } from '@/lib/domain/empty-columns';
import { columnNames, type Shape } from '@/lib/domain/flat-fields';
import { measurementValues } from '@/lib/domain/measurement';
import { outcomeValues } from '@/lib/domain/outcome';
import { statementValues } from '@/lib/domain/statement';
import type { StudyInput } from '@/lib/domain/study-items';
import { testValues } from '@/lib/domain/test-result';
import { adverseEventRow, toAdverseEventRow } from '@/lib/exchange/api/adverse-event-row';
import { characteristicRow, toCharacteristicRow } from '@/lib/exchange/api/characteristic-row';
import { rowFieldNames } from '@/lib/exchange/api/derived-row';
import { outcomeRow, toOutcomeRow } from '@/lib/exchange/api/outcome-row';
import {
  measurementRow,
  statementRow,
  testRow,
  toStatementRow,
  toStudyDetail,
} from '@/lib/exchange/api/study-detail';
import { csvRecord } from '@/lib/exchange/csv';
import { csvColumns } from '@/lib/exchange/csv-columns';
import { studyBundle } from '@/lib/exchange/fhir/study-bundle';
import type { SpeakingSite } from '@/lib/exchange/json-ld/site';
import { studyThingsWithResults } from '@/lib/exchange/json-ld/study-things';
import { makeStudyRecord } from '@/lib/exchange/record/make-study-record';
import { type StudyPageView, studyPage } from '@/lib/present/pages/study/study-page';
import { recordInput } from '../../fixtures/record-input';
import { sampleColumns } from '../../fixtures/sample-fields';
import { characteristicOf, cohortOf, countOf, eventOf, studyInput, testOf } from '../../fixtures/study-input';
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

type Columns = Record<string, unknown>;
type Doors = Record<string, (columns: Columns) => string>;

const SITE: SpeakingSite = {
  address: 'http://localhost',
  name: '',
  description: '',
  dataDescription: '',
  language: 'en',
  version: '',
  released: null,
};

/** What leaves in the exchange formats for rows of the API. */
const exchanged = (toRows: (columns: Columns) => Parameters<typeof recordInput>[0]): Doors => ({
  fhir: (columns) =>
    JSON.stringify(studyBundle(makeStudyRecord(recordInput(toRows(columns))), 'http://localhost')),
  'json-ld': (columns) =>
    JSON.stringify(studyThingsWithResults(SITE, makeStudyRecord(recordInput(toRows(columns))))),
});

/** What a row says as JSON, and its line of CSV. */
const listed = (schema: z.ZodObject, toRow: (columns: Columns) => object): Doors => ({
  api: (columns) => JSON.stringify(toRow(columns)),
  csv: (columns) => {
    const row = toRow(columns);
    return csvRecord(csvColumns(schema).map(({ textOf }) => textOf(row)));
  },
});

const page = (
  view: (study: StudyPageView) => unknown,
  study: (columns: Columns) => Partial<StudyInput>,
): Doors => ({
  page: (columns) =>
    JSON.stringify(
      view(studyPage(context, studyInput({ cohorts: [cohortOf('all')], ...study(columns) }), [])),
    ),
});

const outcomeOf = (columns: Columns) => countOf('objective-response', 'all', [null, null], columns);
const outcomeApiRow = (columns: Columns) =>
  toOutcomeRow({ ...outcomeOf(columns), study: STUDY, cohort: COHORT, versus: null }, LABELS);
const eventApiRow = (columns: Columns) =>
  toAdverseEventRow({ ...eventOf('nausea', columns), study: STUDY, cohort: COHORT, contradictsId: null });
const bestResponse = (columns: Columns) => characteristicOf('best-response', columns);
const testApiRow = (columns: Columns) => {
  const [row] = toStudyDetail(studyInput({ tests: [testOf(['a', 'b'], columns)] })).tests;
  if (!row) throw new RangeError('A test has a row');
  return row;
};
const statementWith = (columns: Columns): StudyInput['statements'][number] => ({
  ...emptyColumns(statementValues),
  id: 'statement',
  cohortId: null,
  tumourSlug: null,
  tumours: [],
  drugSlug: null,
  role: 'conclusion',
  measure: 'best-response',
  factId: 'fact',
  ...columns,
});
const measurementWith = (columns: Columns): StudyInput['measurements'][number] => ({
  ...emptyColumns(measurementValues),
  id: 'measurement',
  patientId: 'trial/p1',
  lesion: 'lung',
  labelEn: 'Lung',
  labelZh: '肺',
  unit: 'cm',
  timeMonths: 2,
  dimension1: 12,
  dimension2: null,
  dimension3: null,
  factId: 'fact',
  ...columns,
});

/** One thing of each kind through every door, as text. */
const DOORS: Record<string, Doors> = {
  outcome: {
    ...listed(outcomeRow, outcomeApiRow),
    ...exchanged((columns) => ({ outcomes: [outcomeApiRow(columns)] })),
    ...page(
      ({ outcomes }) => outcomes,
      (columns) => ({ outcomes: [outcomeOf(columns)] }),
    ),
  },
  'adverse event': {
    ...listed(adverseEventRow, eventApiRow),
    ...exchanged((columns) => ({ adverseEvents: [eventApiRow(columns)] })),
    ...page(
      ({ adverseEvents }) => adverseEvents,
      (columns) => ({ adverseEvents: [eventOf('nausea', columns)] }),
    ),
  },
  characteristic: {
    ...listed(characteristicRow, (columns) => toCharacteristicRow(bestResponse(columns))),
    ...exchanged((columns) => ({ characteristics: [toCharacteristicRow(bestResponse(columns))] })),
    ...page(
      ({ population }) => population,
      (columns) => ({
        characteristics: [bestResponse({ kind: 'cohort', cohortId: 'trial/all', ...columns })],
      }),
    ),
  },
  test: {
    ...listed(testRow, testApiRow),
    ...exchanged((columns) => ({ tests: [testApiRow(columns)] })),
    ...page(
      ({ tests }) => tests,
      (columns) => ({ tests: [testOf(['all'], columns)] }),
    ),
  },
  statement: {
    ...listed(statementRow, (columns) => toStatementRow(statementWith(columns))),
    ...page(
      ({ statements }) => statements,
      (columns) => ({ statements: [statementWith(columns)] }),
    ),
  },
  measurement: {
    ...listed(measurementRow, (columns) => {
      const [row] = toStudyDetail(studyInput({ measurements: [measurementWith(columns)] })).measurements;
      return row ?? {};
    }),
    ...page(
      ({ lesions }) => lesions,
      (columns) => ({
        measurements: [
          measurementWith({ ...columns, timeMonths: 0 }),
          measurementWith({ ...columns, dimension1: 10 }),
        ],
        patientRows: [
          {
            id: 'trial/p1',
            slug: 'p1',
            cohortId: 'trial/all',
            labelEn: 'Patient',
            labelZh: '患者',
            times: [],
          },
        ],
      }),
    ),
  },
};

const STUDY = {
  slug: 'study',
  shortTitleEn: 'Study',
  shortTitleZh: '研究',
  origin: 'primary',
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
    ['statistic'],
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
  test: {
    'page: endpoint': 'Chooses the curve beside which the page shows the test.',
    'fhir: endpoint': 'Says which patients’ times a test is of, which are no part of the bundle.',
  },
  statement: {
    'page: statistic': 'The words of a statement say what kind of figure it has.',
  },
  measurement: {
    'page: lesion': 'An identity: the page sets sizes of one lesion side by side.',
    'page: label': 'The page adds the lesions of a patient up; the API names each.',
    'page: method': 'How an image was taken is no part of a size; the API has it.',
  },
};

describe.each(THINGS)('each field of a %s changes what leaves', (name, _model, shape) => {
  it.each(Object.entries(DOORS[name] ?? {}))('by %s, unless a reason is given', (door, render) => {
    const missing = Object.keys(shape).filter((key) => !reaches(shape, key, render));
    const excused = Object.keys(LEFT_OUT[name] ?? {})
      .filter((key) => key.startsWith(`${door}: `))
      .map((key) => key.slice(door.length + 2));
    expect(missing.sort()).toEqual(excused.sort());
  });
});
