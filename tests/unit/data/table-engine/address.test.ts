import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTableQuery, writeTableQuery } from '@/lib/data/table-engine/address';

const NAMES = {
  facets: { colour: () => [], size: () => [], origin: () => [] },
  sorts: { name: () => null, weight: () => null },
  ranges: ['weight'],
};
const PLAIN = {
  query: { search: '', filters: {}, sort: null, descending: false },
  page: 1,
  rows: 50,
  dropped: [],
};

const read = (parameters: Record<string, string | string[] | undefined>) => readTableQuery(NAMES, parameters);

/** Parameters as a page gets them. */
const parametersOf = (search: URLSearchParams) =>
  Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );

const value = fc.oneof(
  fc.constantFrom(
    '',
    'red',
    'name',
    '-weight',
    '--name',
    '-bogus',
    '0',
    '-0',
    '2',
    '007',
    '2.50',
    '200',
    '1e3',
    '__proto__',
  ),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'grapheme', minLength: 150, maxLength: 2500 }),
);
const parameters = fc.dictionary(
  fc.constantFrom(
    'q',
    'sort',
    'page',
    'rows',
    'colour',
    'size',
    'origin',
    'shape',
    'columns',
    'weight.min',
    'weight.max',
  ),
  fc.oneof(
    value,
    fc.array(value),
    fc.array(fc.string({ minLength: 1 }), { minLength: 60, maxLength: 80 }),
    // More than an address takes.
    fc.array(fc.string({ unit: 'grapheme', minLength: 40, maxLength: 90 }), { minLength: 20, maxLength: 50 }),
  ),
);

describe('readTableQuery', () => {
  it('reads what was written of it again, and then has nothing to drop', () => {
    fc.assert(
      fc.property(parameters, (typed) => {
        const { dropped: _, ...once } = read(typed);
        const written = writeTableQuery(once.query, once);
        expect(read(parametersOf(written))).toEqual({ ...once, dropped: [] });
      }),
    );
  });

  it('keeps to its bounds, whatever was typed', () => {
    fc.assert(
      fc.property(parameters, (typed) => {
        const { query, page, rows, dropped } = read(typed);
        expect(writeTableQuery(query, { page, rows }).toString().length).toBeLessThanOrEqual(8192);
        expect(query.search.length).toBeLessThanOrEqual(200);
        for (const values of Object.values(query.filters)) {
          expect(values.length).toBeLessThanOrEqual(50);
          expect(values.every((one) => one.length > 0 && one.length <= 200)).toBe(true);
        }
        expect(dropped.length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('is plain where nothing is asked, and then nothing is written', () => {
    expect(read({})).toEqual(PLAIN);
    expect(read({ q: ' ', colour: '', sort: undefined, rows: [] })).toEqual(PLAIN);
    expect(writeTableQuery(PLAIN.query, PLAIN).toString()).toBe('');
  });

  it('reads each thing that an address can say', () => {
    expect(
      read({ q: ' soft  GIST ', colour: ['red', 'blue', 'red'], sort: '-weight', page: '3', rows: '200' }),
    ).toEqual({
      query: { search: 'soft GIST', filters: { colour: ['red', 'blue'] }, sort: 'weight', descending: true },
      page: 3,
      rows: 200,
      dropped: [],
    });
  });

  it('reads the bounds of a number, either of which may be open', () => {
    const bounds = (typed: Record<string, string>) => read(typed).query.ranges;
    expect(bounds({ 'weight.min': '10', 'weight.max': '20.5' })).toEqual({ weight: { min: 10, max: 20.5 } });
    expect(bounds({ 'weight.max': '-3' })).toEqual({ weight: { min: null, max: -3 } });
    expect(bounds({ 'weight.min': '', 'name.min': '3', weight: '3' })).toBeUndefined();
  });

  it.each([
    ['a bound that is no number', { 'weight.min': '1e3' }, { name: 'weight.min', reason: 'unknown' }],
    ['an unknown sort', { sort: '-bogus' }, { name: 'sort', reason: 'unknown' }],
    ['a sort that every object has', { sort: 'constructor' }, { name: 'sort', reason: 'unknown' }],
    ['page 0', { page: '0' }, { name: 'page', reason: 'unknown' }],
    ['a page that is no number', { page: '1e3' }, { name: 'page', reason: 'unknown' }],
    ['another number of rows', { rows: '60' }, { name: 'rows', reason: 'unknown' }],
    ['a long value', { colour: 'x'.repeat(201) }, { name: 'colour', reason: 'too-long' }],
  ])('drops %s, and says so', (_, typed, dropped) => {
    expect(read(typed)).toEqual({ ...PLAIN, dropped: [dropped] });
  });

  it('drops what is said twice where it can be said once', () => {
    expect(read({ q: ['a', 'b'] })).toEqual({
      ...PLAIN,
      query: { ...PLAIN.query, search: 'a' },
      dropped: [{ name: 'q', reason: 'repeated' }],
    });
  });

  it('takes at most 50 values of a facet', () => {
    const { query, dropped } = read({ colour: Array.from({ length: 1e5 }, (_, index) => `${index}`) });
    expect(query.filters.colour).toEqual(Array.from({ length: 50 }, (_, index) => `${index}`));
    expect(dropped).toEqual([{ name: 'colour', reason: 'too-many' }]);
  });

  it('takes no more than an address may be long', () => {
    const long = Array.from({ length: 50 }, (_, index) => `${index}`.padEnd(150, '治'));
    const { query, dropped } = read({ q: 'soft', colour: long, size: 'small', sort: 'name' });
    expect(query.filters.colour?.length).toBe(6);
    expect(query).toMatchObject({ search: 'soft', sort: 'name', filters: { size: ['small'] } });
    expect(dropped).toEqual([{ name: 'colour', reason: 'too-long' }]);
  });

  it('searches each word once, as many as there is room for', () => {
    expect(read({ q: 'GIST gist ＧＩＳＴ soft-tissue soft softtissue' }).query.search).toBe(
      'GIST soft-tissue soft',
    );
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`);
    const { query, dropped } = read({ q: words.join(' ') });
    expect(words.join(' ').startsWith(`${query.search} `)).toBe(true);
    expect(dropped).toEqual([{ name: 'q', reason: 'too-long' }]);
    expect(read({ q: '𠮷'.repeat(120) }).query.search).toBe('𠮷'.repeat(100));
    expect(read({ q: `a${'𠮷'.repeat(120)}` }).query.search).toBe(`a${'𠮷'.repeat(99)}`);
  });

  it('is not misled by names that every object has', () => {
    const typed = JSON.parse('{"__proto__": ["x"], "constructor": "y", "colour": "__proto__"}');
    const { query } = read(typed);
    expect(query).toEqual({ ...PLAIN.query, filters: { colour: ['__proto__'] } });
    expect(readTableQuery({ facets: { toString: () => [] }, sorts: {} }, {}).query.filters).toEqual({});
  });
});
