import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_PATIENTS, mapTable } from '@/lib/data/tables/map-table';
import { cohortEvidence } from '@/lib/domain/evidence-cohort';
import { mapEntries } from '@/lib/domain/map-entry';
import { countEntries, MOST_COLUMNS, MOST_TUMOURS, mapInShort, mapTumours } from '@/lib/domain/map-in-short';
import { PAIRED, type Paired } from '@/lib/domain/studied-pairs';
import { chosenColumns } from '@/lib/present/pages/map/map-axes';
import { cellsOfEntries, wholeCells } from '@/lib/present/pages/map/map-cells';
import { keptFilters, mapGrid } from '@/lib/present/pages/map/map-grid';
import {
  MAP_LABELS,
  type MapCohort,
  mapCohort,
  mapContext,
  resultOf,
} from '../../../../fixtures/map-cohorts';
import { rowsMatching } from '../../../../fixtures/read-rows';

interface Asked {
  filters?: Record<string, string[]>;
  search?: string;
  paired?: Paired;
  locale?: 'en' | 'zh';
}

function gridOf(
  cohorts: readonly MapCohort[],
  { filters = {}, search = '', paired = 'regimen', locale = 'en' }: Asked = {},
) {
  const evidence = cohortEvidence(cohorts.map(mapCohort));
  const context = mapContext(locale);
  const entries = mapEntries(MAP_LABELS, evidence);
  const query = { search, filters, sort: null, descending: false };
  const leaving = (asked: typeof query) => rowsMatching(mapTable(MAP_LABELS), entries, asked);
  const kept = countEntries(leaving({ ...query, search: '', filters: keptFilters(query) }));
  const all = countEntries(entries);
  const cells = cellsOfEntries(MAP_LABELS, paired, { evidence, shown: leaving(query), all, kept });
  const { columns } = chosenColumns(context, all, query, paired);
  const tumours = mapTumours(all);
  return { entries, ...mapGrid({ context, query, paired, tumours, columns, cells }) };
}

type Grid = ReturnType<typeof gridOf>;
const cellOf = ({ rows, columns }: Grid, tumour: string, column: string) =>
  rows.find(({ key }) => key === tumour)?.cells[columns.findIndex(({ key }) => key === column)];
const allMarks = ({ rows, columns }: Grid) =>
  rows.flatMap((row) =>
    row.cells.flatMap(({ marks }, index) =>
      marks.map(({ study }) => `${study}/${row.key}/${columns[index]?.key}`),
    ),
  );

const SERIES: MapCohort = {
  study: { slug: 'series', origin: 'primary', design: 'case-series' },
  tumour: 'angiosarcoma',
  drugs: [['everolimus']],
  size: 5,
};
const TRIAL: MapCohort = {
  study: { slug: 'trial', ordinal: 1, design: 'clinical-trial' },
  tumour: 'liposarcoma',
  drugs: [['sorafenib', 'everolimus']],
  size: 38,
};
const REPORT: MapCohort = {
  study: { slug: 'report', ordinal: 2 },
  tumour: 'angiosarcoma',
  drugs: [['everolimus']],
};
const CELLS: MapCohort = {
  study: { slug: 'cells', ordinal: 3, design: 'in-vitro-study' },
  tumour: 'angiosarcoma',
  drugs: [['everolimus']],
};
const ALL = [SERIES, TRIAL, REPORT, CELLS];

describe('cells of laboratory work', () => {
  it('say so where others say how many patients, which the legend explains', () => {
    const grid = gridOf([CELLS], { locale: 'zh' });
    expect(grid.list.tumours[0]?.treatments[0]?.figures?.patients).toBe('实验');
    expect(grid.laboratory).toBe('实验');
    // Beside patients they are not counted, and need no word.
    expect(gridOf([SERIES, CELLS]).laboratory).toBeNull();
  });
});

describe('the rows and columns of the map', () => {
  it('are tumours below what they are kinds of, and regimens under their class, those of several classes last', () => {
    const grid = gridOf(ALL);
    expect(grid.rows.map(({ key, depth, href }) => [key, depth, href])).toEqual([
      ['soft-tissue-sarcoma', 0, '/en/tumours/soft-tissue-sarcoma'],
      ['angiosarcoma', 1, '/en/tumours/angiosarcoma'],
      ['liposarcoma', 1, '/en/tumours/liposarcoma'],
    ]);
    expect(grid.columns).toEqual([
      { key: 'everolimus', name: 'Everolimus', href: '/en/regimens/everolimus' },
      {
        key: 'everolimus-plus-sorafenib',
        name: 'Sorafenib + everolimus',
        href: '/en/regimens/everolimus-plus-sorafenib',
      },
    ]);
    expect(grid.groups?.map(({ name, span }) => [name, span])).toEqual([
      ['mTOR inhibitor', 1],
      ['Several classes', 1],
    ]);
  });

  it('are drugs or classes on demand; a combination stands in the column of each', () => {
    const drugs = gridOf(ALL, { paired: 'drug' });
    expect(drugs.columns.map(({ href }) => href)).toEqual(['/en/drugs/everolimus', '/en/drugs/sorafenib']);
    const classes = gridOf(ALL, { paired: 'class' });
    expect(classes.columns.map(({ href }) => href)).toEqual([
      '/en/map?class=mtor-inhibitor',
      '/en/map?class=tyrosine-kinase-inhibitor',
    ]);
    expect(classes.groups).toBeNull();
    for (const { key } of classes.columns) {
      expect(cellOf(classes, 'liposarcoma', key)?.marks.map(({ study }) => study)).toEqual(['trial']);
    }
  });

  it('are those that filters of tumour, class, drug and regimen choose; wider tumours go with their marks', () => {
    expect(gridOf(ALL, { filters: { tumour: ['liposarcoma'] } }).rows.map(({ key }) => key)).toEqual([
      'liposarcoma',
    ]);
    const byClass = { filters: { class: ['tyrosine-kinase-inhibitor'] } };
    expect(gridOf(ALL, byClass).columns.map(({ key }) => key)).toEqual(['everolimus-plus-sorafenib']);
    expect(gridOf(ALL, { ...byClass, paired: 'class' }).columns.map(({ key }) => key)).toEqual([
      'tyrosine-kinase-inhibitor',
    ]);
    const byDrug = { filters: { drug: ['everolimus'] } };
    expect(gridOf(ALL, { ...byDrug, paired: 'drug' }).columns.map(({ key }) => key)).toEqual(['everolimus']);
    const byRegimen = { filters: { regimen: ['everolimus'] } };
    expect(gridOf(ALL, byRegimen).columns.map(({ key }) => key)).toEqual(['everolimus']);
  });
});

describe('a cell of the map', () => {
  it('draws own data first, then by kind of design, and says all of it in words', () => {
    const cell = cellOf(gridOf(ALL), 'angiosarcoma', 'everolimus');
    expect(cell?.marks).toEqual([
      { study: 'series', family: 'observational', patients: 5 },
      { study: 'cells', family: 'laboratory', patients: null },
      { study: 'report', family: 'not-stated', patients: null },
    ]);
    expect(cell?.label).toBe(
      'Angiosarcoma, everolimus. 3 studies, at least 5 patients. This paper’s data: Cohort or case series, 5 patients. ' +
        'Cited: Laboratory study; Design not stated, size not reported.',
    );
    expect(cell?.href).toBe('/en/studies?tumour-regimen=angiosarcoma/everolimus');
  });

  it('says the same in Chinese', () => {
    expect(cellOf(gridOf(ALL, { locale: 'zh' }), 'angiosarcoma', 'everolimus')?.label).toBe(
      '血管肉瘤，依维莫司。3 项研究，至少 5 例患者。论文自身数据：队列或病例系列，5 例患者。引用数据：实验室研究；未说明设计，例数未报告。',
    );
  });

  it('says where a study tells of the tumour within a wider group', () => {
    const wide: MapCohort = {
      tumour: 'soft-tissue-sarcoma',
      drugs: [['imatinib']],
      size: 9,
      more: { outcomes: [resultOf('liposarcoma')] },
    };
    expect(cellOf(gridOf([wide]), 'liposarcoma', 'imatinib')?.label).toContain(
      'Design not stated, size not reported, subgroup result of a wider cohort.',
    );
  });

  it('has its studies and patients as figures, a shade by patients, and says whether any are own data', () => {
    const figures = (tumour: string, column: string) => cellOf(gridOf(ALL), tumour, column)?.figures;
    expect(figures('angiosarcoma', 'everolimus')).toEqual({
      studies: '3',
      patients: '≥ 5',
      shade: 1,
      origin: 'primary',
    });
    expect(figures('liposarcoma', 'everolimus-plus-sorafenib')).toEqual({
      studies: '1',
      patients: '38',
      shade: 2,
      origin: 'secondary',
    });
    const unknown = cellOf(gridOf([REPORT]), 'angiosarcoma', 'everolimus')?.figures;
    expect(unknown).toMatchObject({ patients: '?', shade: 0 });
  });

  it('is a link where it is empty too, and tells a gap from what filters hide', () => {
    expect(cellOf(gridOf(ALL), 'liposarcoma', 'everolimus')).toEqual({
      href: '/en/studies?tumour-regimen=liposarcoma/everolimus',
      label: 'Liposarcoma, everolimus: no study',
      figures: null,
      marks: [],
      more: 0,
    });
    const cited = gridOf(ALL, { filters: { origin: ['primary'] } });
    expect(cellOf(cited, 'liposarcoma', 'everolimus-plus-sorafenib')).toMatchObject({
      href: '/en/studies?tumour-regimen=liposarcoma/everolimus-plus-sorafenib&origin=primary',
      label: 'Liposarcoma, sorafenib + everolimus: no study matches the filters',
    });
  });

  it('names the studies that a filter leaves, where the studies have no such filter', () => {
    const opened = (asked: Asked) => cellOf(gridOf(ALL, asked), 'angiosarcoma', 'everolimus')?.href;
    const cell = '/en/studies?tumour-regimen=angiosarcoma/everolimus';
    expect(opened({ filters: { minimum: ['1'] } })).toBe(`${cell}&study=series`);
    expect(opened({ search: 'report' })).toBe(`${cell}&study=report`);
    expect(opened({ filters: { origin: ['secondary'], reporting: ['dedicated-cohort'] } })).toBe(
      `${cell}&origin=secondary`,
    );
    // Nothing is left: the cell leads to what the filter took away.
    expect(opened({ filters: { minimum: ['100'] } })).toBe(cell);
  });

  it('draws one mark for a study with several regimens of a class, and no more marks than fit', () => {
    const arms = ['sorafenib', 'imatinib'].map((drug) => ({
      slug: drug,
      tumour: 'gist',
      drugs: [[drug]],
      size: 10,
      more: { partition: 'arms' },
    }));
    const cell = cellOf(gridOf(arms, { paired: 'class' }), 'gist', 'tyrosine-kinase-inhibitor');
    expect(cell?.marks).toMatchObject([{ study: 'trial', patients: 20 }]);
    const many = Array.from({ length: 9 }, (_, index) => ({
      study: { slug: `s${index}` },
      tumour: 'gist',
      drugs: [['imatinib']],
    }));
    expect(cellOf(gridOf(many), 'gist', 'imatinib')).toMatchObject({ marks: { length: 6 }, more: 3 });
  });
});

const DESIGNS: Record<string, string> = { a: 'case-series', b: 'clinical-trial', d: 'in-vitro-study' };
const someCohorts = fc
  .array(
    fc.record({
      study: fc.record({
        slug: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      }),
      tumour: fc.constantFrom('soft-tissue-sarcoma', 'angiosarcoma', 'liposarcoma', 'gist'),
      drugs: fc.subarray(['everolimus', 'imatinib', 'sorafenib'], { minLength: 1 }).map((drugs) => [drugs]),
      size: fc.option(fc.integer({ min: 1, max: 200 })),
    }),
    { maxLength: 6 },
  )
  .map((cohorts) =>
    cohorts.map((cohort, index) => ({
      ...cohort,
      slug: `c${index}`,
      // A study has one origin and one design, whatever its cohorts.
      study: {
        ...cohort.study,
        origin: cohort.study.slug < 'd' ? 'primary' : 'secondary',
        design: DESIGNS[cohort.study.slug] ?? null,
      },
    })),
  );
const columnsOf = fc.constantFrom(...(Object.keys(PAIRED) as Paired[]));

describe('the map of any cohorts', () => {
  it('shows every entry in the cells that it belongs to, and in no other', () => {
    fc.assert(
      fc.property(someCohorts, columnsOf, (cohorts, paired) => {
        const grid = gridOf(cohorts, { paired });
        const expected = grid.entries.flatMap(({ study, tumour, treatment }) =>
          PAIRED[paired](MAP_LABELS, treatment).map((column) => `${study.slug}/${tumour}/${column}`),
        );
        expect(allMarks(grid).sort()).toEqual([...new Set(expected)].sort());
      }),
    );
  });

  it('loses marks by a filter of studies and gains none, and keeps its rows and columns', () => {
    const filter = fc.constantFrom<Record<string, string[]>>(
      { origin: ['primary'] },
      { origin: ['secondary'] },
      { family: ['trial'] },
      { family: ['observational', 'laboratory'] },
      ...LEAST_PATIENTS.map((least) => ({ minimum: [least] })),
    );
    fc.assert(
      fc.property(someCohorts, columnsOf, filter, (cohorts, paired, filters) => {
        const [all, some] = [gridOf(cohorts, { paired }), gridOf(cohorts, { paired, filters })];
        expect(allMarks(all)).toEqual(expect.arrayContaining(allMarks(some)));
        expect(some.columns).toEqual(all.columns);
        expect(some.rows.map(({ key }) => key)).toEqual(all.rows.map(({ key }) => key));
      }),
    );
  });

  it('has its own and its cited marks apart, and both together', () => {
    fc.assert(
      fc.property(someCohorts, (cohorts) => {
        const cells = (filters: Record<string, string[]>) =>
          gridOf(cohorts, { filters }).rows.flatMap((row) => row.cells);
        const marks = (filters: Record<string, string[]>) => cells(filters).flatMap((cell) => cell.marks);
        for (const origin of ['primary', 'secondary'])
          for (const { figures } of cells({ origin: [origin] }))
            if (figures) expect(figures.origin).toBe(origin);
        expect(marks({ origin: ['primary'] }).length + marks({ origin: ['secondary'] }).length).toBe(
          marks({}).length,
        );
      }),
    );
  });

  it('lists in each tumour just the cells that are not empty', () => {
    fc.assert(
      fc.property(someCohorts, columnsOf, (cohorts, paired) => {
        const grid = gridOf(cohorts, { paired });
        const listed = grid.list.tumours.flatMap(({ key, treatments }) =>
          treatments.map((treatment) => `${key} ${treatment.key} ${treatment.href}`),
        );
        const filled = grid.rows.flatMap((row) =>
          row.cells.flatMap((cell, index) =>
            cell.marks.length > 0 ? [`${row.key} ${grid.columns[index]?.key} ${cell.href}`] : [],
          ),
        );
        expect(listed).toEqual(filled);
      }),
    );
  });

  it('is, where no filter is set, what was worked out when the database was built', () => {
    fc.assert(
      fc.property(someCohorts, columnsOf, (cohorts, paired) => {
        const evidence = cohortEvidence(cohorts.map(mapCohort));
        const entries = mapEntries(MAP_LABELS, evidence);
        const whole = mapInShort(MAP_LABELS, evidence, entries, paired);
        const query = { search: '', filters: {}, sort: null, descending: false };
        const grid = mapGrid({
          context: mapContext('en'),
          query,
          paired,
          tumours: new Map(whole.tumours.map((one) => [one.tumour, one.entries])),
          columns: whole.columns,
          cells: wholeCells(whole),
        });
        const { entries: _, ...read } = gridOf(cohorts, { paired });
        expect(grid).toEqual(read);
      }),
    );
  });
});

describe('a map of more than can be drawn', () => {
  it('has the columns and tumours with most entries, and says how many there are', () => {
    const counts = Array.from({ length: 100 }, (_, index) => ({
      tumour: `tumour-${index}`,
      treatment: { slug: `drug-${index}`, drugs: [`drug-${index}`] },
      entries: index + 1,
    }));
    const query = { search: '', filters: {}, sort: null, descending: false };
    const context = mapContext('en');
    const { columns, of } = chosenColumns(context, counts, query, 'regimen');
    const tumours = mapTumours(counts);
    const grid = mapGrid({ context, query, paired: 'regimen', tumours, columns, cells: new Map() });
    expect([of, grid.tumoursInAll]).toEqual([100, 100]);
    expect(grid.columns.map(({ key }) => key)).toEqual(
      Array.from({ length: MOST_COLUMNS }, (_, index) => `drug-${99 - index}`),
    );
    expect(grid.rows.map(({ key }) => key)).toEqual(
      Array.from({ length: MOST_TUMOURS }, (_, index) => `tumour-${99 - index}`),
    );
  });
});
