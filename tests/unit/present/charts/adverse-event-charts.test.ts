import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableQuery } from '@/lib/data/table-engine/table-spec';
import { type AdverseEventListItem, adverseEventsTable } from '@/lib/data/tables/results-tables';
import { adverseEventCharts, ROWS_FOR_CHARTS } from '@/lib/present/charts/adverse-event-charts';
import { levelOf } from '@/lib/present/pages/adverse-events/adverse-event-matrix';
import { rowsMatching } from '../../../fixtures/read-rows';
import { eventOf } from '../../../fixtures/study-input';
import { contextIn } from '../../../fixtures/view-context';

const context = contextIn('en');
const ALL: TableQuery = { filters: {}, search: '', sort: null, descending: false };

const study = (slug: string, origin: string) => ({
  slug,
  origin,
  shortTitleEn: slug,
  shortTitleZh: slug,
  paperSlug: 'paper',
  design: null,
  phase: null,
  responseCriteria: null,
  adverseEventGrading: null,
  references: '',
  tumours: [],
  settings: [],
});
const rowOf = (slug: string, term: string, more: Partial<AdverseEventListItem>): AdverseEventListItem => ({
  ...eventOf(term, { id: `${slug}-${term}-${more.gradeLowest ?? ''}`, factId: `fact-${slug}-${term}` }),
  study: study(slug, slug === 'secondary' ? 'secondary' : 'primary'),
  cohort: {
    id: `${slug}/all`,
    slug: 'all',
    labelEn: 'All',
    labelZh: '全部',
    role: 'all',
    size: null,
    tumours: [],
    alternativeRegimens: false,
    regimens: [],
  },
  contradictsId: null,
  ...more,
});

const ROWS = [
  rowOf('first', 'nausea', { count: 3, of: 5, gradeLowest: 1, gradeHighest: 1 }),
  rowOf('first', 'nausea', { count: 1, of: 5, gradeLowest: 2, gradeHighest: 2 }),
  rowOf('first', 'nephritis', { count: 0, of: 5, occurrence: 'none-observed' }),
  rowOf('secondary', 'nausea', { count: 12, of: null }),
  rowOf('secondary', 'fatigue', { value: 2, of: 80 }),
  rowOf('third', 'rash', { occurrence: 'observed' }),
  rowOf('third', 'triglycerides', { of: 5, occurrence: 'no-change' }),
];
/** The charts of the rows that a query leaves, as the page reads them. */
const chartsOf = (rows: readonly AdverseEventListItem[], query: TableQuery) => {
  const matching = rowsMatching(adverseEventsTable(context.labels), rows, query);
  return adverseEventCharts(context, matching.slice(0, ROWS_FOR_CHARTS), {
    matching: matching.length,
    total: rows.length,
  });
};
const charts = chartsOf(ROWS, ALL);
const matrix = charts?.matrix;
const cell = (term: string, slug: string) =>
  matrix?.rows.find(({ key }) => key.startsWith(term))?.cells.find(({ key }) => key === `${slug}/all`)
    ?.entries;

describe('the heat map of adverse events', () => {
  it('says that a paper is silent only where it has all rows before it', () => {
    const some = chartsOf(ROWS, { ...ALL, filters: { occurrence: ['observed'] } })?.matrix;
    const words = context.text.eventCharts;
    expect([matrix?.empty, some?.empty]).toEqual([context.text.number.notReported, words.notAmongRows]);
    expect(some?.alternative).not.toContain('says nothing');
    expect(some?.legend.states.map(({ label }) => label)).not.toContain(words.notReported);
  });

  it('tells none seen, no change, silence and an unclear denominator apart', () => {
    expect(cell('triglycerides', 'third')?.map(({ state, level }) => [state, level])).toEqual([
      ['unchanged', 0],
    ]);
    expect(cell('nephritis', 'first')?.map(({ state }) => state)).toEqual(['none']);
    expect(cell('nephritis', 'secondary')).toEqual([]);
    expect(cell('nausea', 'secondary')?.map(({ state, level }) => [state, level])).toEqual([['unclear', 0]]);
    expect(cell('rash', 'third')?.map(({ state }) => state)).toEqual(['unclear']);
  });

  it('keeps the grades of one event apart, the lowest first', () => {
    expect(cell('nausea', 'first')?.map(({ text }) => text)).toEqual([
      'Grade 1: 3/5 · 60.0 % (23.1–88.2)',
      'Grade 2: 1/5 · 20.0 % (3.6–62.4)',
    ]);
  });

  it('keeps the denominator of a percentage whose count is not printed', () => {
    expect(cell('fatigue', 'secondary')?.[0]?.text).toBe('2 % of 80');
  });

  it('puts first what most cohorts report, and names own and cited studies', () => {
    expect(matrix?.rows[0]?.label).toBe('Nausea');
    expect(matrix?.columns.map(({ study: title, origin }) => [title, origin.origin])).toEqual([
      ['first', 'primary'],
      ['secondary', 'secondary'],
      ['third', 'primary'],
    ]);
  });

  it('counts in its sentence the cells of each state', () => {
    expect(matrix?.alternative).toBe(
      context.text.eventCharts.matrixAlt(5, 3, 2, 1, 1, context.text.eventCharts.notReportedCells(9)),
    );
  });

  it('follows the filters of the address, and is not there where they leave nothing', () => {
    const filtered = chartsOf(ROWS, { ...ALL, filters: { term: ['rash'] } });
    expect(filtered?.matrix.rows.map(({ label }) => label)).toEqual(['rash']);
    expect(filtered?.incidence).toBeNull();
    expect(chartsOf(ROWS, { ...ALL, filters: { term: ['fever'] } })).toBeNull();
  });

  it('shows the events and cohorts with most figures where there are very many, and says so', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      rowOf(`study-${index % 20}`, `term-${index}`, { count: index, of: 100 }),
    );
    const large = chartsOf(many, ALL);
    expect([large?.matrix.rows.length, large?.matrix.columns.length]).toEqual([20, 12]);
    expect(large?.matrix.note).toContain(context.text.eventCharts.notAllShown(20, 60, 12, 20));
    expect(large?.incidence?.rows).toHaveLength(20);
  });
});

describe('charts of more rows than they look at', () => {
  const many = (rows: number) =>
    Array.from({ length: rows }, (_, index) =>
      rowOf(`study-${index % 4}`, `term-${index}`, { count: 1, of: 10 }),
    );

  it('say of how many of how many they are, in the reader’s language', () => {
    expect(chartsOf(many(501), ALL)?.partly).toBe(context.text.eventCharts.partly(500, 501));
    expect(context.text.eventCharts.partly(500, 501)).toMatch(/500.*501/u);
    expect(contextIn('zh').text.eventCharts.partly(500, 501)).toMatch(/\p{Script=Han}/u);
  });

  it('say nothing where they are of all', () => {
    expect(chartsOf(many(500), ALL)?.partly).toBeNull();
    expect(charts?.partly).toBeNull();
  });
});

describe('the level of a share', () => {
  it('is 0 for none alone, and never falls as the share rises', () => {
    const share = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(levelOf(a) === 0).toBe(a === 0);
        expect(levelOf(Math.min(a, b))).toBeLessThanOrEqual(levelOf(Math.max(a, b)));
        expect(levelOf(a)).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe('the dot plot of adverse events', () => {
  it('goes by incidence and names study, cohort and grade of each row', () => {
    const rows = charts?.incidence?.rows ?? [];
    expect(rows.map(({ text }) => text).slice(0, 3)).toEqual([
      '3/5 · 60.0 % (23.1–88.2)',
      '1/5 · 20.0 % (3.6–62.4)',
      '2 % of 80',
    ]);
    expect(rows[0]?.sublabel).toBe(`${context.text.number.small} · first · Grade 1`);
    expect(rows.map(({ form }) => form)).toContain('secondary');
  });

  it('draws what has no share without one, after the rest', () => {
    const shares = charts?.incidence?.rows.map(({ value }) => value) ?? [];
    expect(shares.slice(-3)).toEqual([null, null, null]);
    expect(shares.slice(0, -3)).not.toContain(null);
  });
});
