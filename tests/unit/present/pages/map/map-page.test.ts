import { describe, expect, it } from 'vitest';
import { mapTable } from '@/lib/data/tables/map-table';
import { cohortEvidence } from '@/lib/domain/evidence-cohort';
import { mapEntries } from '@/lib/domain/map-entry';
import { countEntries, mapInShort, mapTumours } from '@/lib/domain/map-in-short';
import { homeMap } from '@/lib/present/pages/map/home-map';
import { chosenColumns } from '@/lib/present/pages/map/map-axes';
import { cellsOfEntries } from '@/lib/present/pages/map/map-cells';
import { keptFilters } from '@/lib/present/pages/map/map-grid';
import { type DrawnMap, mapPage, readMapState } from '@/lib/present/pages/map/map-page';
import { MAP_LABELS, type MapCohort, mapCohort, mapContext } from '../../../../fixtures/map-cohorts';
import { askedOf, readRows, rowsMatching } from '../../../../fixtures/read-rows';

const COHORTS: MapCohort[] = [
  {
    study: { slug: 'series', origin: 'primary', design: 'case-series' },
    tumour: 'angiosarcoma',
    drugs: [['everolimus']],
    size: 5,
  },
  {
    study: { slug: 'trial' },
    tumour: 'soft-tissue-sarcoma',
    tumours: ['soft-tissue-sarcoma', 'liposarcoma'],
    drugs: [['imatinib']],
    size: 60,
  },
];
const evidence = cohortEvidence(COHORTS.map(mapCohort));
const entries = mapEntries(MAP_LABELS, evidence);
const table = mapTable(MAP_LABELS);

function pageAt(address: string, more: Partial<DrawnMap> = {}) {
  const parameters: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(address))
    parameters[name] = [...(parameters[name] ?? []), value];
  const single = Object.fromEntries(
    Object.entries(parameters).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
  const asked = askedOf(table, single);
  const { query } = asked;
  const { paired } = readMapState(single);
  const kept = rowsMatching(table, entries, {
    ...query,
    search: '',
    filters: keptFilters(query),
    sort: null,
  });
  const shown = rowsMatching(table, entries, { ...query, sort: null });
  const all = countEntries(entries);
  const { columns, of } = chosenColumns(mapContext(), all, query, paired);
  return mapPage(mapContext(), {
    tumours: mapTumours(all),
    columns,
    columnsInAll: of,
    cells: cellsOfEntries(MAP_LABELS, paired, { evidence, shown, all, kept: countEntries(kept) }),
    entries: null,
    read: readRows(table, entries, asked),
    state: readMapState(single),
    ...more,
  });
}

const current = (switches: { text: string; where: string; current: boolean }[]) =>
  switches.filter((one) => one.current).map(({ text, where }) => `${text} ${where}`);

describe('the state of the map in an address', () => {
  it('is the regimens, and what fits the screen, where nothing else is asked for', () => {
    const page = pageAt('');
    expect(page.shownAs).toBe('fitting');
    expect(current(page.columns)).toEqual(['Regimens everywhere']);
    expect(current(page.views)).toEqual(['Map wide', 'List phone']);
    expect(readMapState({ columns: 'colours', view: 'sphere' })).toEqual(readMapState({}));
  });

  it('stays while filters, columns and views change', () => {
    const page = pageAt('columns=class&view=table&origin=primary');
    expect(page.columns.map(({ href }) => href)).toEqual([
      '/en/map?origin=primary&view=table',
      '/en/map?origin=primary&columns=drug&view=table',
      '/en/map?origin=primary&columns=class&view=table',
    ]);
    expect(page.views.map(({ href }) => href)).toEqual([
      '/en/map?origin=primary&columns=class&view=map',
      '/en/map?origin=primary&columns=class&view=list',
      '/en/map?origin=primary&columns=class&view=table',
    ]);
    expect(page.table.chips.map(({ removeHref }) => removeHref)).toEqual([
      '/en/map?columns=class&view=table',
    ]);
    expect(page.table.clearHref).toBe('/en/map?columns=class&view=table');
    expect(page.table.kept.byFilters).toEqual([
      { name: 'columns', value: 'class' },
      { name: 'view', value: 'table' },
    ]);
    expect(page.table.csvHref).toBe('/api/v1/map?origin=primary&format=csv');
  });
});

describe('a map of which only a part is drawn', () => {
  it('says how many columns and entries there are', () => {
    const { leftOut } = pageAt('origin=secondary', {
      columnsInAll: 1204,
      entries: { drawn: 3000, of: 7100 },
    });
    expect(leftOut).toHaveLength(2);
    expect(leftOut[0]).toContain('of 1,204');
    expect(leftOut[1]).toContain('3,000 with most patients of 7,100');
    expect(pageAt('').leftOut).toEqual([]);
  });
});

describe('the table of the map', () => {
  it('has a row for every mark, whose number opens its source', () => {
    const { table: view } = pageAt('view=table&sort=-patients');
    expect(view.shown).toBe('3 study–tumour–treatment entries');
    const rows = view.groups.flatMap((group) => group.rows);
    expect(rows.map(({ key }) => key)).toEqual([
      'trial/soft-tissue-sarcoma/imatinib',
      'series/angiosarcoma/everolimus',
      'trial/liposarcoma/imatinib',
    ]);
    expect(rows[1]?.cells).toMatchObject([
      { text: 'Angiosarcoma', href: '/en/tumours/angiosarcoma' },
      { text: 'Everolimus', href: '/en/regimens/everolimus' },
      { text: 'series', href: '/en/studies/series', sub: 'This paper’s data' },
      { kind: 'number', text: '5', fact: 'size-series-all' },
      { text: 'Case series' },
    ]);
    expect(rows[2]?.cells[0]).toMatchObject({ sub: 'included only, in a wider cohort' });
    expect(rows[2]?.cells[3]).toMatchObject({ text: '–' });
  });

  it('says which filter to drop where nothing is left', () => {
    const { table: view } = pageAt('origin=primary&minimum=50');
    expect(view.empty?.suggestions.map(({ href }) => href)).toEqual([
      '/en/map?minimum=50',
      '/en/map?origin=primary',
    ]);
  });
});

describe('the map of the start page', () => {
  it('has classes as columns, and leaves out tumours that were only included, saying how many', () => {
    const view = homeMap(mapContext(), mapInShort(MAP_LABELS, evidence, entries, 'class'));
    expect(view.grid.rows.map(({ key }) => key)).toEqual(['soft-tissue-sarcoma', 'angiosarcoma']);
    expect(view.grid.columns.map(({ key }) => key)).toEqual(['mtor-inhibitor', 'tyrosine-kinase-inhibitor']);
    expect(view.leftOut).toBe('1 more tumour is in the whole map.');
  });

  it('says of a cell how many studies are of which origin, in as few words for many studies as for one', () => {
    const short = mapInShort(MAP_LABELS, evidence, entries, 'class');
    const labelOf = (map: typeof short) =>
      homeMap(mapContext(), map)
        .grid.rows.flatMap(({ cells }) => cells)
        .find(({ figures }) => figures?.origin === 'primary')?.label;
    expect(labelOf(short)).toMatch(/This paper’s data: \d+ stud(?:y|ies)\./u);
    const many = {
      ...short,
      cells: short.cells.map((one) => ({
        ...one,
        cell: {
          ...one.cell,
          reporting: { ...one.cell.reporting, primary: { ...one.cell.reporting.primary, more: 1203 } },
        },
      })),
    };
    expect(labelOf(many)).toMatch(/This paper’s data: 120\d studies\./u);
    expect(labelOf(many)?.length).toBeLessThan((labelOf(short)?.length ?? 0) + 8);
  });

  it('draws no more than twelve tumours and eight classes, those with most entries, however many there are', () => {
    const kinds = Array.from({ length: 40 }, (_, index) => `kind-${index}`);
    const labels = {
      ...MAP_LABELS,
      tumours: {
        ...MAP_LABELS.tumours,
        ...Object.fromEntries(
          kinds.map((kind) => [kind, { ...MAP_LABELS.tumours.angiosarcoma, parent: 'soft-tissue-sarcoma' }]),
        ),
      },
    } as typeof MAP_LABELS;
    const short = mapInShort(MAP_LABELS, evidence, entries, 'class');
    const [column] = short.columns;
    if (!column) throw new Error('there is no column');
    const columns = Array.from({ length: 30 }, (_, index) => ({ ...column, slug: `class-${index}` }));
    const view = homeMap(
      { ...mapContext(), labels },
      {
        ...short,
        tumours: kinds.map((tumour, index) => ({ tumour, entries: index, alone: index + 1 })),
        columns,
        columnsInAll: 33,
        cells: [],
      },
    );
    expect(view.grid.rows).toHaveLength(12);
    expect(view.grid.rows.map(({ key }) => key).slice(0, 3)).toEqual([
      'soft-tissue-sarcoma',
      'kind-39',
      'kind-38',
    ]);
    expect(view.grid.columns.map(({ key }) => key)).toEqual(columns.slice(0, 8).map(({ slug }) => slug));
    expect(view.leftOut).toBe('29 more tumours and 25 more drug classes are in the whole map.');
  });
});
