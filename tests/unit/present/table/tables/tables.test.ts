import { describe, expect, it } from 'vitest';
import { adverseEventsTable, outcomesTable } from '@/lib/data/tables/results-tables';
import { type StudyListItem, studiesTable } from '@/lib/data/tables/studies-table';
import { rowsMatching } from '../../../../fixtures/read-rows';
import { LABELS } from '../../../../fixtures/view-context';

const regimen = (...drugs: string[]) => ({
  id: drugs.join('-'),
  slug: drugs.join('-'),
  labelEn: '',
  labelZh: '',
  partial: false,
  drugs: drugs.map((drugSlug) => ({ drugSlug, supportive: drugSlug === 'mesna' })),
});

const study = (slug: string, more: Partial<StudyListItem>): StudyListItem => ({
  slug,
  origin: 'primary',
  titleEn: '',
  titleZh: '',
  shortTitleEn: slug,
  shortTitleZh: slug,
  references: '',
  design: null,
  phase: null,
  responseCriteria: null,
  patients: null,
  year: null,
  extractionState: null,
  extractedBy: '',
  reviewedBy: '',
  paper: { slug: 'paper', titleEn: '', titleZh: '' },
  tumours: [],
  settings: [],
  characteristics: [],
  cohorts: [],
  regimens: [],
  outcomes: [],
  _count: { patientRows: 0, adverseEvents: 0, facts: 0 },
  checkResults: 0,
  ...more,
});

const STUDIES = [
  study('one', { tumours: [{ tumourSlug: 'angiosarcoma' }], regimens: [regimen('everolimus')], patients: 5 }),
  study('two', { tumours: [{ tumourSlug: 'gist' }], regimens: [regimen('imatinib', 'mesna')], patients: 56 }),
  study('three', { tumours: [{ tumourSlug: 'liposarcoma' }], design: 'case-series', checkResults: 2 }),
];
const table = studiesTable(LABELS);
const shown = (search: string, filters: Record<string, string[]> = {}) =>
  rowsMatching(table, STUDIES, { search, filters, sort: null, descending: false }).map(({ slug }) => slug);

describe('the search of studies', () => {
  it.each([
    ['血管肉瘤', ['one']],
    ['angiosarcoma', ['one']],
    ['ANGIOSARCOMA', ['one']],
    ['Afinitor', ['one']],
    ['afin', ['one']],
    ['依维莫司', ['one']],
    ['Ｇｌｅｅｖｅｃ', ['two']],
    ['GIST', ['two']],
    ['间质瘤', ['two']],
    ['Mesna', ['two']],
    ['soft tissue', ['one', 'three']],
    ['STS', ['one', 'three']],
    ['软组织肉瘤', ['one', 'three']],
    ['病例系列', ['three']],
    ['angiosarcoma imatinib', []],
    ['', ['one', 'two', 'three']],
  ])('for %s finds %j', (search, slugs) => {
    expect(shown(search)).toEqual(slugs);
  });
});

describe('the filters of studies', () => {
  it('count a study of a tumour under every tumour that it is a kind of', () => {
    expect(shown('', { tumour: ['soft-tissue-sarcoma'] })).toEqual(['one', 'three']);
    expect(shown('', { tumour: ['angiosarcoma', 'gist'] })).toEqual(['one', 'two']);
  });

  it('do not take a supportive drug for one under study', () => {
    expect(shown('', { drug: ['mesna'] })).toEqual([]);
    expect(shown('', { class: ['supportive'] })).toEqual([]);
    expect(shown('', { drug: ['imatinib'] })).toEqual(['two']);
  });

  it('tell studies with discrepancies from those without', () => {
    expect(shown('', { discrepancy: ['yes'] })).toEqual(['three']);
    expect(shown('', { discrepancy: ['no'] })).toEqual(['one', 'two']);
  });

  it('sort studies of unknown size last', () => {
    const sorted = (descending: boolean) =>
      rowsMatching(table, STUDIES, { search: '', filters: {}, sort: 'size', descending }).map(
        ({ slug }) => slug,
      );
    expect([sorted(false), sorted(true)]).toEqual([
      ['one', 'two', 'three'],
      ['two', 'one', 'three'],
    ]);
  });
});

const resultStudy = {
  slug: 'one',
  shortTitleEn: 'One',
  shortTitleZh: '一',
  origin: 'primary',
  paperSlug: 'paper',
  design: null,
  phase: null,
  responseCriteria: 'recist-1-1',
  references: '',
  tumours: [{ tumourSlug: 'liposarcoma' }],
  settings: [],
};
const cohort = {
  id: 'one/all',
  slug: 'all',
  labelEn: 'All',
  labelZh: '全部',
  role: 'all',
  size: 20,
  tumours: [] as string[],
  alternativeRegimens: false,
  regimens: [],
};

describe('the filters of outcomes', () => {
  const { filters } = outcomesTable(LABELS);
  type Outcome = Parameters<(typeof filters)[number]['valuesOf']>[0];
  const outcome = (more: Partial<Outcome>) =>
    ({
      study: resultStudy,
      cohort,
      measure: 'objective-response',
      tumourSlug: null,
      criteria: null,
      ...more,
    }) as Outcome;
  const valuesOf = (name: string, row: Outcome) =>
    filters.find((filter) => filter.name === name)?.valuesOf(row);

  it('go by the tumour of the row, else of its cohort, else of its study', () => {
    const angiosarcomas = { ...cohort, tumours: ['angiosarcoma'] };
    expect(valuesOf('tumour', outcome({}))).toEqual(['liposarcoma', 'soft-tissue-sarcoma']);
    expect(valuesOf('tumour', outcome({ cohort: angiosarcomas }))).toEqual([
      'angiosarcoma',
      'soft-tissue-sarcoma',
    ]);
    expect(valuesOf('tumour', outcome({ cohort: angiosarcomas, tumourSlug: 'gist' }))).toEqual(['gist']);
  });

  it('go by the criteria of the row, else of its study', () => {
    expect(valuesOf('criteria', outcome({}))).toEqual(['recist-1-1']);
    expect(valuesOf('criteria', outcome({ criteria: 'choi' }))).toEqual(['choi']);
    expect(valuesOf('criteria', outcome({ criteria: 'recist-1-1,by-eye' }))).toEqual([
      'recist-1-1',
      'by-eye',
    ]);
  });

  it('put a measure without a group under other results', () => {
    expect(valuesOf('group', outcome({}))).toEqual(['response']);
    expect(valuesOf('group', outcome({ measure: 'unheard-of' }))).toEqual(['other']);
  });
});

describe('the filters of adverse events', () => {
  const { filters, sorts } = adverseEventsTable(LABELS);
  type Event = Parameters<(typeof filters)[number]['valuesOf']>[0];
  const event = (more: Partial<Event>) =>
    ({
      study: resultStudy,
      cohort,
      term: 'nausea',
      gradeLowest: null,
      gradeHighest: null,
      serious: null,
      value: null,
      count: null,
      of: null,
      ...more,
    }) as Event;
  const valuesOf = (name: string, row: Event) =>
    filters.find((filter) => filter.name === name)?.valuesOf(row);

  it('find an event under each grade of its range, and one without a grade under not reported', () => {
    expect(valuesOf('grade', event({ gradeLowest: 2, gradeHighest: 4 }))).toEqual(['2', '3', '4']);
    expect(valuesOf('grade', event({}))).toEqual(['not-reported']);
  });

  it('keep silence on seriousness apart from not serious', () => {
    expect([null, true, false].map((serious) => valuesOf('serious', event({ serious })))).toEqual([
      ['not-reported'],
      ['yes'],
      ['no'],
    ]);
  });

  it('sort by the share affected, recomputed where there are counts', () => {
    const value = sorts.find(({ name }) => name === 'value');
    expect(value?.valueOf(event({ count: 3, of: 12, value: 99 }))).toBe(25);
    expect(value?.valueOf(event({ value: 30 }))).toBe(30);
    expect(value?.valueOf(event({}))).toBeNull();
  });
});
