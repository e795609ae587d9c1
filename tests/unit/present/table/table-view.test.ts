import { describe, expect, it } from 'vitest';
import { ROWS_CHOICES } from '@/lib/data/table-engine/address';
import type { TableDefinition } from '@/lib/data/table-engine/table-definition';
import type { TableQuery } from '@/lib/data/table-engine/table-spec';
import type { IntervalMark, TableView, TableViewInput } from '@/lib/present/table/table-model';
import { tableView } from '@/lib/present/table/table-view';
import { askedOf, readRows, rowsMatching } from '../../../fixtures/read-rows';
import { contextIn } from '../../../fixtures/view-context';

interface Row {
  name: string;
  tumour: string;
  size: number | null;
}

const ROWS: Row[] = [
  { name: 'one', tumour: 'angiosarcoma', size: 5 },
  { name: 'two', tumour: 'gist', size: 56 },
  { name: 'three', tumour: 'angiosarcoma', size: null },
];

const definition: TableDefinition<Row> = {
  filters: [{ name: 'tumour', valuesOf: ({ tumour }) => [tumour] }],
  sorts: [
    { name: 'name', valueOf: ({ name }) => name },
    { name: 'size', valueOf: ({ size }) => size },
  ],
  ranges: ['size'],
  searchTextsOf: ({ name }) => [name],
};

const context = contextIn('en');
const plain: TableQuery = { search: '', filters: {}, sort: null, descending: false };

/** `at`: which page, from 1; `rows`: how many on it. */
type More = Partial<TableViewInput<Row>> & { items?: readonly Row[]; at?: number; rows?: number };

const view = (query: Partial<TableQuery> = {}, more: More = {}) => {
  const { items = ROWS, at = 1, rows = 50, ...others } = more;
  return viewOf(readRows(definition, items, { query: { ...plain, ...query }, page: at, rows }), others);
};

const viewOf = (read: ReturnType<typeof readRows<Row>>, more: Partial<TableViewInput<Row>> = {}) =>
  tableView<Row>({
    context,
    ...read,
    action: '/en/studies',
    apiPath: '/api/v1/studies',
    what: 'studies',
    keyOf: ({ name }) => name,
    columns: [
      { name: 'name', label: 'Name', sort: 'name', cell: ({ name }) => ({ kind: 'text', text: name }) },
      {
        name: 'size',
        label: 'Size',
        sort: 'size',
        numeric: true,
        cell: ({ size }) => ({ kind: 'number', text: String(size) }),
      },
      { name: 'note', label: 'Note', optional: true, cell: () => ({ kind: 'text', text: 'note' }) },
    ],
    chosenColumns: null,
    facetNames: ['tumour'],
    valueLabel: (_filter, value) => value,
    ...more,
  });

const rowsIn = ({ groups }: TableView) => groups.flatMap(({ rows }) => rows);

/** Follows a link of the table: what its address asks. */
const following = (href: string) => {
  const { searchParams, pathname } = new URL(href, 'http://localhost');
  const parameters = Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]),
  );
  return { pathname, query: askedOf(definition, parameters).query, columns: searchParams.getAll('columns') };
};

describe('a table', () => {
  it('shows its rows, and how many of how many', () => {
    const shown = view({ filters: { tumour: ['angiosarcoma'] } });
    expect(rowsIn(shown).map(({ key }) => key)).toEqual(['one', 'three']);
    expect(shown.shown).toBe('2 of 3 studies');
  });

  it('has the usual columns until others are chosen, the first one always', () => {
    expect(view().columns.map(({ name }) => name)).toEqual(['name', 'size']);
    expect(view({}, { chosenColumns: ['note'] }).columns.map(({ name }) => name)).toEqual(['name', 'note']);
    for (const shown of [view(), view({}, { chosenColumns: ['note', 'size'] })]) {
      const { columns } = shown;
      expect(rowsIn(shown).every(({ cells }) => cells.length === columns.length)).toBe(true);
    }
  });

  it('counts what each value of a filter would show, most first', () => {
    const [facet] = view({ search: 'o' }).facets;
    expect(facet?.options.map(({ value, count }) => [value, count])).toEqual([
      ['angiosarcoma', 1],
      ['gist', 0],
    ]);
  });

  it('offers a value of the address that no row has, so that it can be removed', () => {
    const [facet] = view({ filters: { tumour: ['unheard-of'] } }).facets;
    expect(facet?.options[0]).toMatchObject({ value: 'unheard-of', count: 0, selected: true });
  });

  it('has an address without a language, for just this search, these filters, order and columns', () => {
    const query = { search: 'one', filters: { tumour: ['gist'] }, sort: 'size', descending: true };
    const { address } = view(query, { chosenColumns: ['note'], stays: [['rows', 'drug']] });
    expect(address).toMatch(/[?&]rows=drug/u);
    expect(following(address)).toEqual({ pathname: '/studies', query, columns: ['note'] });
    expect(view().address).toBe('/studies');
  });

  it('has a chip for the search and for each chosen value, which removes that alone', () => {
    const { chips, clearHref } = view(
      { search: 'one', filters: { tumour: ['angiosarcoma', 'gist'] }, sort: 'size', descending: true },
      { chosenColumns: ['note'] },
    );
    expect(chips).toHaveLength(3);
    expect(chips.map(({ removeHref }) => following(removeHref))).toEqual([
      {
        pathname: '/en/studies',
        query: { search: '', filters: { tumour: ['angiosarcoma', 'gist'] }, sort: 'size', descending: true },
        columns: ['note'],
      },
      {
        pathname: '/en/studies',
        query: { search: 'one', filters: { tumour: ['gist'] }, sort: 'size', descending: true },
        columns: ['note'],
      },
      {
        pathname: '/en/studies',
        query: { search: 'one', filters: { tumour: ['angiosarcoma'] }, sort: 'size', descending: true },
        columns: ['note'],
      },
    ]);
    expect(following(clearHref)).toEqual({
      pathname: '/en/studies',
      query: { ...plain, sort: 'size', descending: true },
      columns: ['note'],
    });
  });

  it('sorts a column of words upwards first, of numbers downwards first, and stops with the third click', () => {
    const clicks = (column: string) => {
      let query = plain;
      return [1, 2, 3].map(() => {
        const link = view(query).columns.find(({ name }) => name === column)?.sort;
        query = following(link?.href ?? '').query;
        return query.sort === null ? 'none' : query.descending ? 'down' : 'up';
      });
    };
    expect(clicks('name')).toEqual(['up', 'down', 'none']);
    expect(clicks('size')).toEqual(['down', 'up', 'none']);
    expect(view({ sort: 'size', descending: true }).columns.map(({ sort }) => sort?.direction)).toEqual([
      'none',
      'descending',
    ]);
  });

  it('keeps all that was set when either of its forms is sent', () => {
    const { kept } = view(
      { search: 'one', filters: { tumour: ['gist'] }, sort: 'size', descending: true },
      { chosenColumns: ['note'] },
    );
    expect(kept.byFilters).toEqual([
      { name: 'sort', value: '-size' },
      { name: 'columns', value: 'note' },
    ]);
    expect(kept.byColumns).toEqual([
      { name: 'q', value: 'one' },
      { name: 'tumour', value: 'gist' },
      { name: 'sort', value: '-size' },
    ]);
  });

  it('exports the rows that it shows', () => {
    const query = { search: 'o', filters: { tumour: ['angiosarcoma'] }, sort: 'size', descending: true };
    const shown = view(query);
    const csvHref = shown.csvHref ?? '';
    const rows = rowsIn(shown);
    const { pathname, query: exported } = following(csvHref);
    expect(pathname).toBe('/api/v1/studies');
    expect(new URL(csvHref, 'http://localhost').searchParams.get('format')).toBe('csv');
    expect(shown.xlsxHref).toBe(csvHref.replace('format=csv', 'format=xlsx'));
    expect(rowsMatching(definition, ROWS, exported).map(({ name }) => name)).toEqual(
      rows.map(({ key }) => key),
    );
  });
});

describe('a table without rows', () => {
  it('says what would show some, and how many', () => {
    const { empty } = view({ search: 'two', filters: { tumour: ['angiosarcoma'] } });
    expect(empty?.message).toBe(context.text.filters.noRows('studies'));
    const suggested = (empty?.suggestions ?? []).map(({ href, text }) => {
      const count = rowsMatching(definition, ROWS, following(href).query).length;
      return { count, says: text.includes(String(count)) };
    });
    expect(suggested).toEqual([
      { count: 2, says: true },
      { count: 1, says: true },
    ]);
  });

  it('suggests nothing that would show none either, and is not empty where there are rows', () => {
    expect(view({ search: 'nothing', filters: { tumour: ['unheard-of'] } }).empty?.suggestions).toEqual([]);
    expect(view().empty).toBeNull();
  });
});

describe('a column of bars', () => {
  it('is known from its cells, so that its head can show their axis', () => {
    const result = { fact: 'f', state: 'value' as const, figure: '1/2', small: true, words: '1/2' };
    const withBars = (bar?: IntervalMark) =>
      view(
        {},
        {
          columns: [
            { name: 'name', label: 'Name', cell: ({ name }) => ({ kind: 'text', text: name }) },
            {
              name: 'result',
              label: 'Result',
              cell: () => ({
                kind: 'results',
                results: [{ label: '', view: result, ...(bar ? { bar } : {}) }],
              }),
            },
          ],
        },
      ).columns.map(({ bars }) => bars ?? false);
    expect(withBars({ value: 50, lower: 9, upper: 91, patients: 2, secondary: false })).toEqual([
      false,
      true,
    ]);
    expect(withBars()).toEqual([false, false]);
  });
});

/** A long list: the n-th row of it has a size of n and one of as many tumours as are wanted. */
const many = (rows: number, tumours = 2): Row[] =>
  Array.from({ length: rows }, (_, index) => ({
    name: `row ${index + 1}`,
    tumour: `tumour-${index % tumours}`,
    size: index + 1,
  }));

/** What the address of a link asks, page and rows included. */
const askedBy = (href = '') => {
  const { searchParams } = new URL(href, 'http://localhost');
  return askedOf(
    definition,
    Object.fromEntries([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)])),
  );
};

describe('the pages of a table', () => {
  const items = many(1204);

  it('are not told of where one page holds all that there is to choose from', () => {
    expect(view().pager).toBeNull();
    expect(view({}, { items: many(25) }).pager).toBeNull();
    expect(view({}, { items: many(26) }).pager).toMatchObject({
      range: '1–26 of 26',
      previous: null,
      next: null,
    });
    // Few match, of however many.
    expect(view({ search: '1204' }, { items }).pager).toBeNull();
  });

  it('say which rows they show, of how many, in the reader’s figures', () => {
    expect(view({}, { items }).pager).toMatchObject({
      range: '1–50 of 1,204',
      label: context.text.filters.pages,
      previous: null,
      next: { text: context.text.filters.nextPage },
    });
    expect(view({}, { items, at: 24 }).pager?.range).toBe('1,151–1,200 of 1,204');
    expect(view({}, { items, at: 25 }).pager).toMatchObject({
      range: '1,201–1,204 of 1,204',
      previous: { text: context.text.filters.previousPage },
      next: null,
    });
    expect(rowsIn(view({}, { items }))).toHaveLength(50);
    expect(rowsIn(view({}, { items, at: 25 })).map(({ key }) => key)).toEqual([
      'row 1201',
      'row 1202',
      'row 1203',
      'row 1204',
    ]);
    expect(view({}, { items, at: 25 }).shown).toBe(context.text.filters.shown(1204, 1204, 'studies'));
  });

  it('lead to the pages beside them, and keep all else that the address says', () => {
    const query = { search: 'row', filters: { tumour: ['tumour-1'] }, sort: 'size', descending: true };
    const { pager } = view(query, { items, at: 3, rows: 25, chosenColumns: ['note'] });
    expect([askedBy(pager?.previous?.href), askedBy(pager?.next?.href)]).toEqual([
      { query, page: 2, rows: 25, dropped: [] },
      { query, page: 4, rows: 25, dropped: [] },
    ]);
    expect(following(pager?.next?.href ?? '').columns).toEqual(['note']);
  });

  it('together show every row once, whichever size they have', () => {
    for (const rows of ROWS_CHOICES) {
      const seen: string[] = [];
      let at: number | null = 1;
      while (at !== null) {
        const shown = view({ sort: 'size', descending: true }, { items, at, rows });
        seen.push(...rowsIn(shown).map(({ key }) => key));
        const next: string | undefined = shown.pager?.next?.href;
        at = next === undefined ? null : askedBy(next).page;
      }
      expect(seen).toEqual([...items].reverse().map(({ name }) => name));
    }
  });

  it('can have other sizes, which start with the first page and stay with every link', () => {
    const query = { search: 'row', filters: { tumour: ['tumour-1'] }, sort: 'size', descending: false };
    const shown = view(query, { items, at: 2, rows: 100, chosenColumns: ['note'] });
    expect(shown.pager?.sizes.label).toBe(context.text.filters.rowsOnPage);
    expect(shown.pager?.sizes.choices.map(({ text, current }) => [text, current])).toEqual([
      ['25', false],
      ['50', false],
      ['100', true],
      ['200', false],
    ]);
    expect(shown.pager?.sizes.choices.map(({ href }) => askedBy(href))).toEqual(
      ROWS_CHOICES.map((rows) => ({ query, page: 1, rows, dropped: [] })),
    );
    for (const { href } of shown.pager?.sizes.choices ?? [])
      expect(following(href).columns).toEqual(['note']);
    const links = [
      ...shown.chips.map(({ removeHref }) => removeHref),
      shown.clearHref,
      ...shown.columns.flatMap(({ sort }) => sort?.href ?? []),
    ];
    expect(links).toHaveLength(4);
    // A changed question starts with its first page.
    for (const href of links) expect(askedBy(href)).toMatchObject({ page: 1, rows: 100 });
    expect(shown.kept.byFilters).toContainEqual({ name: 'rows', value: '100' });
    expect(shown.kept.byColumns).toContainEqual({ name: 'rows', value: '100' });
    // Who copies the address means the page that they see; who takes the CSV wants all rows.
    expect(askedBy(shown.address)).toMatchObject({ page: 2, rows: 100 });
    expect(new URL(shown.csvHref ?? '', 'http://localhost').searchParams.has('page')).toBe(false);
    expect(new URL(shown.csvHref ?? '', 'http://localhost').searchParams.has('rows')).toBe(false);
  });

  it('say so where they lie behind the last, and lead back', () => {
    const { empty, pager, groups } = view({ search: 'row' }, { items, at: 99 });
    expect(groups).toEqual([]);
    expect(empty?.message).toBe(context.text.filters.behindLast);
    expect(empty?.suggestions.map(({ text, href }) => [text, askedBy(href)])).toEqual([
      [
        context.text.filters.firstPage,
        { query: { ...plain, search: 'row' }, page: 1, rows: 50, dropped: [] },
      ],
    ]);
    expect(pager?.next).toBeNull();
    expect(askedBy(pager?.previous?.href).page).toBe(25);
  });
});

describe('a filter of very many values', () => {
  const items = many(100, 40);
  const [facet] = view({}, { items }).facets;

  it('offers those that most rows have, and says how many it leaves out', () => {
    expect(facet?.options).toHaveLength(30);
    expect(facet?.more).toBe(context.text.filters.moreValues('10'));
    // Rows 1–100 of 40 tumours: twenty have three, twenty have two.
    expect(facet?.options.map(({ count }) => count)).toEqual([
      ...Array.from({ length: 20 }, () => 3),
      ...Array.from({ length: 10 }, () => 2),
    ]);
  });

  it('offers what is chosen, however few rows have it', () => {
    expect(facet?.options.map(({ value }) => value)).not.toContain('tumour-39');
    const [chosen] = view({ filters: { tumour: ['tumour-39'] } }, { items }).facets;
    expect(chosen?.options).toHaveLength(31);
    expect(chosen?.options.filter(({ selected }) => selected).map(({ value }) => value)).toEqual([
      'tumour-39',
    ]);
    expect(chosen?.more).toBe(context.text.filters.moreValues('9'));
  });

  it('leaves nothing out where all find room', () => {
    const [all] = view({}, { items: many(100, 30) }).facets;
    expect([all?.options.length, all?.more]).toEqual([30, null]);
  });

  it('names no value that it does not show', () => {
    const named = new Set<string>();
    view({}, { items, valueLabel: (_filter, value) => named.add(value) && value });
    expect(named.size).toBe(30);
  });
});

describe('an address that says too much', () => {
  const shownOf = (parameters: Record<string, string | string[]>, locale: 'en' | 'zh' = 'en') =>
    viewOf(readRows(definition, ROWS, askedOf(definition, parameters)), { context: contextIn(locale) });

  it('is told of what was left out of it, in a sentence each, in either language', () => {
    const parameters = {
      q: 'x'.repeat(300),
      sort: 'colour',
      page: 'first',
      tumour: Array.from({ length: 60 }, (_, index) => `tumour-${index}`),
    };
    const { dropped, names } = context.text.filters;
    expect(shownOf(parameters).dropped.sort()).toEqual(
      [
        dropped['too-long'](names.q ?? 'q'),
        dropped['too-many'](names.tumour ?? ''),
        dropped.unknown(names.sort ?? 'sort'),
        dropped.unknown(names.page ?? 'page'),
      ].sort(),
    );
    expect(names.tumour).toBeTruthy();
    const chinese = shownOf(parameters, 'zh').dropped;
    expect(chinese).toHaveLength(4);
    for (const sentence of chinese) expect(sentence).toMatch(/\p{Script=Han}.*。$/u);
  });

  it('is told nothing where all of it was read', () => {
    expect(shownOf({ q: 'o', tumour: 'gist', sort: '-size' }).dropped).toEqual([]);
  });
});

describe('a number that can be bounded', () => {
  const ends = new Map([['size', [5, 56] as const]]);
  const within = { ranges: { size: { min: 10, max: null } } };

  it('writes years as years, and patients with a mark of thousands', () => {
    const ends = new Map([
      ['size', [1, 1204] as const],
      ['year', [1999, 2020] as const],
    ]);
    const { ranges, chips } = view({ ranges: { year: { min: 2015, max: null } } }, { ends });
    expect(ranges.map((range) => range.ends.map(({ usual }) => usual))).toEqual([
      ['1', '1,204'],
      ['1999', '2020'],
    ]);
    expect(chips.map(({ label }) => label)).toEqual(['Year of the report: ≥ 2015']);
  });

  it('has a field for either end, which says what the list has', () => {
    const [range] = view({}, { ends }).ranges;
    expect(range).toMatchObject({ name: 'size', label: 'Patients', isSet: false });
    expect(range?.ends.map(({ parameter, value, usual }) => [parameter, value, usual])).toEqual([
      ['size.min', '', '5'],
      ['size.max', '', '56'],
    ]);
    expect(view(within, { ends }).ranges[0]).toMatchObject({
      isSet: true,
      ends: [{ value: '10' }, { value: '' }],
    });
    expect(view().ranges).toEqual([]);
  });

  it('leaves rows within its bounds, and a chip that takes them away', () => {
    const shown = view(within, { ends });
    expect(rowsIn(shown).map(({ key }) => key)).toEqual(['two']);
    expect(shown.chips.map(({ label }) => label)).toEqual(['Patients: ≥ 10']);
    expect(following(shown.chips[0]?.removeHref ?? '').query).toEqual(plain);
    expect(following(shown.clearHref).query).toEqual(plain);
    expect(shown.sheet).toBe('Filters (1) · 1 row');
  });

  it('says that its limits are crossed, at the field and where no row is left, and exchanges them', () => {
    const crossed = { ranges: { size: { min: 50, max: 6 } } };
    for (const shown of [
      view(crossed, { ends }),
      view(crossed, { ends, context: contextIn('zh'), action: '/zh/studies' }),
    ]) {
      const { message = '', exchange } = shown.ranges[0]?.crossed ?? {};
      expect(message).toMatch(/^(?:The lower limit lies above the upper one\.|下限大于上限。)$/u);
      expect(exchange?.text).toContain('6–50');
      const { query } = following(exchange?.href ?? '');
      expect(query.ranges).toEqual({ size: { min: 6, max: 50 } });
      expect(view(query).ranges.map((range) => range.crossed)).toEqual([]);
      expect(shown.empty?.message).toContain(message);
      expect(shown.empty?.suggestions[0]).toEqual(exchange);
      // What is asked so has no file either.
      expect([shown.csvHref, shown.xlsxHref]).toEqual([null, null]);
    }
    for (const right of [
      { min: 6, max: 6 },
      { min: 6, max: null },
      { min: null, max: 6 },
    ])
      expect(view({ ranges: { size: right } }, { ends }).ranges[0]?.crossed).toBeNull();
  });

  it('stays in every other link, in the CSV and in the form of the columns', () => {
    const shown = view({ ...within, filters: { tumour: ['gist'] } }, { ends });
    const links = [
      shown.csvHref ?? '',
      shown.address,
      ...shown.columns.flatMap(({ sort }) => sort?.href ?? []),
    ];
    for (const href of links) expect(following(href).query.ranges).toEqual(within.ranges);
    expect(shown.kept.byColumns).toContainEqual({ name: 'size.min', value: '10' });
  });

  it('is named among what can be dropped where nothing is left', () => {
    const { empty } = view({ ranges: { size: { min: 6, max: 10 } } }, { ends });
    expect(empty?.suggestions.map(({ text, href }) => [text, following(href).query])).toEqual([
      [context.text.filters.dropOne('Patients', '6–10', 3), plain],
    ]);
  });

  it('says so where its bound is no number', () => {
    const { dropped } = viewOf(readRows(definition, ROWS, askedOf(definition, { 'size.min': 'many' })));
    expect(dropped).toEqual([context.text.filters.dropped.unknown('Patients')]);
  });
});

describe('rows that are grouped', () => {
  const study = (title: string) => ({
    title,
    href: `/en/studies/${title}`,
    origin: { origin: 'primary' as const, label: 'Own data' },
    design: { rung: 1, label: 'Case series' },
    size: '',
  });
  const groupOf = ({ tumour }: Row) => ({ key: tumour, study: study(tumour) });
  const items: Row[] = [
    { name: 'one', tumour: 'angiosarcoma', size: 5 },
    { name: 'two', tumour: 'angiosarcoma', size: 7 },
    { name: 'three', tumour: 'gist', size: 6 },
  ];

  it('stand below a heading, which takes the place of the first column', () => {
    const { groups, columns } = view({}, { items, groupOf });
    expect(
      groups.map(({ study: mark, count, rows }) => [mark?.title, count, rows.map(({ key }) => key)]),
    ).toEqual([
      ['angiosarcoma', '2 rows', ['one', 'two']],
      ['gist', '1 row', ['three']],
    ]);
    expect(columns.map(({ name }) => name)).toEqual(['size']);
    expect(groups[0]?.rows[0]?.cells).toHaveLength(1);
  });

  it('stand as they are sorted by anything else, with their first column', () => {
    const { groups, columns } = view({ sort: 'size' }, { items, groupOf });
    expect(groups.map(({ study: mark, rows }) => [mark, rows.map(({ key }) => key)])).toEqual([
      [null, ['one', 'three', 'two']],
    ]);
    expect(columns.map(({ name }) => name)).toEqual(['name', 'size']);
  });

  it('keep their first column where no other is chosen', () => {
    const { groups, columns } = view({}, { items, groupOf, chosenColumns: ['name'] });
    expect(columns.map(({ name }) => name)).toEqual(['name']);
    expect(groups.map(({ study: mark }) => mark)).toEqual([null]);
  });

  it('can be sorted without the heads of columns, too', () => {
    const { order } = view({ sort: 'size', descending: true }, { items, groupOf });
    expect(order.map(({ text, current }) => [text, current])).toEqual([
      [context.text.filters.unsorted, false],
      ['Name', false],
      ['Size', true],
    ]);
  });
});

describe('the options of a filter', () => {
  it('have bars, the longest of which is that of the commonest value', () => {
    const [facet] = view().facets;
    expect(facet?.options.map(({ count, share }) => [count, share])).toEqual([
      [2, 100],
      [1, 50],
    ]);
    expect(facet?.find).toBeNull();
  });

  it('can be searched within where they are many', () => {
    const items = Array.from({ length: 9 }, (_, index) => ({
      name: `${index}`,
      tumour: `t${index}`,
      size: 1,
    }));
    expect(view({}, { items }).facets[0]?.find).toBe('Find in 9');
  });
});

describe('a column in which nothing is reported', () => {
  const dash = { kind: 'text' as const, text: '–', muted: true };
  const columns = [
    { name: 'name', label: 'Name', cell: ({ name }: Row) => ({ kind: 'text' as const, text: name }) },
    { name: 'not-reported', label: 'Silent', cell: () => dash },
    {
      name: 'partly',
      label: 'Partly',
      cell: ({ size }: Row) => (size === null ? dash : { kind: 'number' as const, text: `${size}` }),
    },
  ];

  it('is not shown, unless a reader chose it', () => {
    expect(view({}, { columns }).columns.map(({ name }) => name)).toEqual(['name', 'partly']);
    const chosen = view({}, { columns, chosenColumns: ['not-reported'] });
    expect(chosen.columns.map(({ name }) => name)).toEqual(['name', 'not-reported']);
  });
});
