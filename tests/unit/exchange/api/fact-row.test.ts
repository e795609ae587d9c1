import { expect, test } from 'vitest';
import type { FactItem } from '@/lib/data/tables/facts-table';
import { factsTable } from '@/lib/data/tables/facts-table';
import type { Labels } from '@/lib/domain/labels';
import { NO_TIME } from '@/lib/domain/timepoint';
import { toFactRow } from '@/lib/exchange/api/fact-row';
import { rowsMatching } from '../../../fixtures/read-rows';

const tumour = (parent: string | null) => ({
  en: '',
  zh: '',
  synonyms: [],
  oncotree: null,
  sources: {},
  nci: null,
  parent,
});
const labels: Labels = {
  tumours: { sarcoma: tumour(null), liposarcoma: tumour('sarcoma') },
  drugs: {},
  measures: {},
  adverseEvents: {},
  groups: {},
};

const fact = (change: Partial<FactItem>): FactItem => ({
  id: 'f',
  paperSlug: 'paper',
  paper: { textFile: 'paper.txt' },
  study: {
    slug: 'trial',
    shortTitleEn: 'Trial',
    shortTitleZh: '试验',
    tumours: [{ tumourSlug: 'sarcoma' }],
    cohorts: [
      {
        slug: 'arm',
        labelEn: 'Arm',
        labelZh: '组',
        tumours: ['liposarcoma'],
        regimens: [{ regimen: { slug: 'first' } }],
      },
      { slug: 'rest', labelEn: 'Rest', labelZh: '余', tumours: [], regimens: [] },
    ],
    regimens: [
      {
        slug: 'first',
        drugs: [
          { drugSlug: 'ifosfamide', supportive: false },
          { drugSlug: 'mesna', supportive: true },
        ],
      },
      { slug: 'second', drugs: [{ drugSlug: 'imatinib', supportive: false }] },
    ],
  },
  cohort: null,
  patient: null,
  regimen: null,
  kind: 'outcome',
  measure: 'objective-response',
  namedEn: null,
  namedZh: null,
  drugSlug: null,
  tumourSlug: null,
  valueNumber: 43.5,
  valueText: null,
  valueTextZh: null,
  sign: null,
  unit: '%',
  numerator: 10,
  denominator: 23,
  ...NO_TIME,
  censored: null,
  noteEn: null,
  noteZh: null,
  verbatim: '43.5%',
  section: '3.1',
  firstLine: 116,
  occurrence: null,
  lastLine: 117,
  method: 'reported',
  path: null,
  locations: [{ firstLine: 300, lastLine: 300, path: null }],
  ...change,
});

const found = (item: FactItem, filters: Record<string, string[]>) =>
  rowsMatching(factsTable(labels), [item], { search: '', filters, sort: null, descending: false }).length ===
  1;

test('a fact’s value is a number where the datum is one, else its words', () => {
  expect(toFactRow(fact({}))).toMatchObject({ value: 43.5, lines: [116, 117], alsoAt: [[300, 300]] });
  expect(toFactRow(fact({ valueNumber: null, valueText: '2010-01' })).value).toBe('2010-01');
  expect(toFactRow(fact({ valueNumber: 0 })).value).toBe(0);
});

test('a cohort is found by its local name and by its id', () => {
  const item = fact({ cohort: 'arm' });
  expect(found(item, { cohort: ['arm'] })).toBe(true);
  expect(found(item, { cohort: ['trial/arm'] })).toBe(true);
  expect(found(item, { cohort: ['other/arm'] })).toBe(false);
});

test('the nearest tumour counts, with all that it is a kind of', () => {
  expect(found(fact({ cohort: 'arm' }), { tumour: ['sarcoma'] })).toBe(true);
  expect(found(fact({ cohort: 'arm' }), { tumour: ['liposarcoma'] })).toBe(true);
  expect(found(fact({ cohort: 'rest' }), { tumour: ['liposarcoma'] })).toBe(false);
});

test('the nearest drugs count, and supportive ones don’t', () => {
  expect(found(fact({ cohort: 'arm' }), { drug: ['ifosfamide'] })).toBe(true);
  expect(found(fact({ cohort: 'arm' }), { drug: ['imatinib'] })).toBe(false);
  expect(found(fact({ cohort: 'arm' }), { drug: ['mesna'] })).toBe(false);
  expect(found(fact({ regimen: 'second' }), { drug: ['imatinib'] })).toBe(true);
  expect(found(fact({ cohort: 'rest' }), { drug: ['imatinib'] })).toBe(true);
  expect(found(fact({ cohort: 'arm', drugSlug: 'mesna' }), { drug: ['mesna'] })).toBe(true);
});
