import { describe, expect, it } from 'vitest';
import {
  queryRows,
  readTableQuery,
  type TableDefinition,
  type TableQuery,
} from '@/lib/data/table-engine/table-query';
import { type TableViewInput, tableView } from '@/lib/present/table/table-view';
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
  searchTextOf: ({ name }) => name,
};

const context = contextIn('en');
const plain: TableQuery = { search: '', filters: {}, sort: null, descending: false };

const view = (query: Partial<TableQuery> = {}, more: Partial<TableViewInput<Row>> = {}) =>
  tableView<Row>({
    context,
    definition,
    rows: ROWS,
    query: { ...plain, ...query },
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

/** Follows a link of the table: what its address asks. */
const following = (href: string) => {
  const { searchParams, pathname } = new URL(href, 'http://localhost');
  const parameters = Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]),
  );
  return { pathname, query: readTableQuery(definition, parameters), columns: searchParams.getAll('columns') };
};

describe('a table', () => {
  it('shows its rows, and how many of how many', () => {
    const shown = view({ filters: { tumour: ['angiosarcoma'] } });
    expect(shown.rows.map(({ key }) => key)).toEqual(['one', 'three']);
    expect(shown.shown).toBe('2 of 3 studies');
  });

  it('has the usual columns until others are chosen, the first one always', () => {
    expect(view().columns.map(({ name }) => name)).toEqual(['name', 'size']);
    expect(view({}, { chosenColumns: ['note'] }).columns.map(({ name }) => name)).toEqual(['name', 'note']);
    for (const { columns, rows } of [view(), view({}, { chosenColumns: ['note', 'size'] })]) {
      expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
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
    const { csvHref, rows } = view(query);
    const { pathname, query: exported } = following(csvHref);
    expect(pathname).toBe('/api/v1/studies');
    expect(new URL(csvHref, 'http://localhost').searchParams.get('format')).toBe('csv');
    expect(queryRows(definition, ROWS, exported).map(({ name }) => name)).toEqual(rows.map(({ key }) => key));
  });
});

describe('a table without rows', () => {
  it('says what would show some, and how many', () => {
    const { empty } = view({ search: 'two', filters: { tumour: ['angiosarcoma'] } });
    expect(empty?.message).toBe(context.text.filters.noRows('studies'));
    const suggested = (empty?.suggestions ?? []).map(({ href, text }) => {
      const count = queryRows(definition, ROWS, following(href).query).length;
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
    const withBars = (bar?: { value: number; lower: number; upper: number }) =>
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
    expect(withBars({ value: 50, lower: 9, upper: 91 })).toEqual([false, true]);
    expect(withBars()).toEqual([false, false]);
  });
});
