import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countFilterValues,
  foldForSearch,
  matchesSearch,
  queryRows,
  readTableQuery,
  type TableDefinition,
  type TableQuery,
  writeTableQuery,
} from '@/lib/data/table-engine/table-query';

interface Row {
  name: string;
  colours: string[];
  sizes: string[];
  weight: number | null;
}

const definition: TableDefinition<Row> = {
  filters: [
    { name: 'colour', valuesOf: ({ colours }) => colours },
    { name: 'size', valuesOf: ({ sizes }) => sizes },
  ],
  sorts: [
    { name: 'name', valueOf: ({ name }) => name },
    { name: 'weight', valueOf: ({ weight }) => weight },
  ],
  searchTextOf: ({ name }) => name,
};

const COLOURS = ['red', 'green', 'blue'];
const SIZES = ['small', 'large'];
const NAMES = ['sarcoma study', 'GIST registry', 'imatinib', '脂肪肉瘤'];

const row: fc.Arbitrary<Row> = fc.record({
  name: fc.constantFrom(...NAMES),
  colours: fc.subarray(COLOURS),
  sizes: fc.subarray(SIZES),
  weight: fc.option(fc.nat({ max: 5 })),
});
const rows = fc.array(row, { maxLength: 15 });
const filters = fc
  .record({ colour: fc.subarray(COLOURS), size: fc.subarray(SIZES) })
  .map((chosen) => Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length > 0)));
const query: fc.Arbitrary<TableQuery> = fc
  .record({
    search: fc.constantFrom('', 'sarcoma', 'im', '肉瘤', 'study gist'),
    filters,
    sort: fc.constantFrom('name', 'weight', null),
    descending: fc.boolean(),
  })
  .map((one) => (one.sort === null ? { ...one, descending: false } : one));

const plain: TableQuery = { search: '', filters: {}, sort: null, descending: false };

describe('queryRows', () => {
  it('shows all rows as they stand where nothing is asked', () => {
    fc.assert(
      fc.property(rows, (all) => {
        expect(queryRows(definition, all, plain)).toEqual(all);
      }),
    );
  });

  it('shows only rows of the table, and none twice', () => {
    fc.assert(
      fc.property(rows, query, (all, asked) => {
        const shown = queryRows(definition, all, asked);
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.every((one) => all.includes(one))).toBe(true);
      }),
    );
  });

  it('shows the same as a plain reading of what was asked', () => {
    fc.assert(
      fc.property(rows, query, (all, asked) => {
        const wanted = all.filter(
          ({ name, colours, sizes }) =>
            matchesSearch(name, asked.search) &&
            (!asked.filters.colour || asked.filters.colour.some((value) => colours.includes(value))) &&
            (!asked.filters.size || asked.filters.size.some((value) => sizes.includes(value))),
        );
        expect(new Set(queryRows(definition, all, asked))).toEqual(new Set(wanted));
      }),
    );
  });

  it('narrows with each filter, and widens with each further value of one filter', () => {
    fc.assert(
      fc.property(rows, query, fc.constantFrom(...COLOURS), (all, asked, colour) => {
        const { colour: chosen = [], ...others } = asked.filters;
        const without = queryRows(definition, all, { ...asked, filters: others });
        const one = queryRows(definition, all, { ...asked, filters: { ...others, colour: [colour] } });
        const more = queryRows(definition, all, {
          ...asked,
          filters: { ...others, colour: [colour, ...chosen.filter((value) => value !== colour)] },
        });
        expect(one.every((found) => without.includes(found))).toBe(true);
        expect(one.every((found) => more.includes(found))).toBe(true);
        expect(more.every((found) => without.includes(found))).toBe(true);
      }),
    );
  });

  it('does not depend on the order in which values were chosen', () => {
    fc.assert(
      fc.property(rows, query, (all, asked) => {
        const reversed = Object.fromEntries(
          Object.entries(asked.filters)
            .reverse()
            .map(([name, values]) => [name, [...values].reverse()]),
        );
        expect(queryRows(definition, all, { ...asked, filters: reversed })).toEqual(
          queryRows(definition, all, asked),
        );
      }),
    );
  });

  it('sorts without losing a row, rows without a value last in either direction, equal ones as they stood', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (all, descending) => {
        const shown = queryRows(definition, all, { ...plain, sort: 'weight', descending });
        const weights = shown.map(({ weight }) => weight);
        const known = weights.filter((weight) => weight !== null);
        expect(weights.slice(0, known.length)).toEqual(known);
        expect(known).toEqual([...known].sort((a, b) => (descending ? b - a : a - b)));
        expect(new Set(shown)).toEqual(new Set(all));
        for (const weight of [0, 1, 2, 3, 4, 5, null]) {
          const same = (one: Row) => one.weight === weight;
          expect(shown.filter(same)).toEqual(all.filter(same));
        }
      }),
    );
  });
});

describe('countFilterValues', () => {
  it('counts for each value the rows that would be shown if it alone were chosen', () => {
    fc.assert(
      fc.property(rows, query, (all, asked) => {
        for (const name of ['colour', 'size']) {
          const counts = countFilterValues(definition, all, asked, name);
          for (const [value, count] of counts) {
            const chosen = { ...asked, filters: { ...asked.filters, [name]: [value] } };
            expect(count).toBe(queryRows(definition, all, chosen).length);
          }
        }
      }),
    );
  });

  it('offers every value that some row of the table has, also where it would show none', () => {
    fc.assert(
      fc.property(rows, query, (all, asked) => {
        const offered = [...countFilterValues(definition, all, asked, 'colour').keys()];
        expect(offered.sort()).toEqual([...new Set(all.flatMap(({ colours }) => colours))].sort());
      }),
    );
  });

  it('knows no values of a filter that the table has not', () => {
    expect(countFilterValues(definition, [], plain, 'shape').size).toBe(0);
  });
});

/** Parameters as a page gets them. */
const parametersOf = (search: URLSearchParams) =>
  Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );

describe('the address of a table', () => {
  const anyQuery = fc
    .record({
      search: fc.string({ unit: 'grapheme' }),
      filters: fc
        .record({
          colour: fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' })),
          size: fc.uniqueArray(fc.string({ minLength: 1 })),
        })
        .map((chosen) =>
          Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length > 0)),
        ),
      sort: fc.constantFrom('name', 'weight', null),
      descending: fc.boolean(),
    })
    .map((one) => (one.sort === null ? { ...one, descending: false } : one));

  it('says everything that was asked: reading what was written gives it back', () => {
    fc.assert(
      fc.property(anyQuery, (asked) => {
        expect(readTableQuery(definition, parametersOf(writeTableQuery(asked)))).toEqual(asked);
      }),
    );
  });

  it('is settled once read and written, whatever it was', () => {
    const parameters = fc.dictionary(
      fc.constantFrom('q', 'colour', 'size', 'sort', 'shape', 'columns'),
      fc.oneof(
        fc.constantFrom('', 'name', '-weight', '-bogus', '--name', 'red'),
        fc.array(fc.constantFrom('', 'red', 'blue', '-name')),
      ),
    );
    fc.assert(
      fc.property(parameters, (address) => {
        const once = readTableQuery(definition, address);
        expect(readTableQuery(definition, parametersOf(writeTableQuery(once)))).toEqual(once);
      }),
    );
  });

  it('is empty where nothing is asked', () => {
    expect(writeTableQuery(plain).toString()).toBe('');
    expect(readTableQuery(definition, {})).toEqual(plain);
  });

  it('ignores what the table does not know', () => {
    expect(readTableQuery(definition, { sort: '-bogus', shape: 'round', colour: '', q: ['a', 'b'] })).toEqual(
      {
        ...plain,
        search: 'a',
      },
    );
  });
});

describe('matchesSearch', () => {
  it.each([
    ['ALTER0203', 'ＡＬＴＥＲ 0203'],
    ['ALTER-0203', 'alter0203'],
    ['Progression‑free survival', 'progression free'],
    ['progression-free', 'Progressionfree'],
    ['Everolimus (Afinitor)', 'AFINITOR'],
    ['Thévenin-Lemoine', 'thevenin'],
    ['Thevenin', 'Thévenin'],
    ['依维莫司治疗血管肉瘤', '血管肉瘤'],
    ['依维莫司治疗血管肉瘤', '血管 依维莫司'],
    ['安罗替尼联合MAID方案', 'MAID'],
    ['Anti-VEGF antibody, PD-L1', 'vegf'],
    ['Anti-VEGF antibody, PD-L1', 'PD-L'],
    ['Anti-VEGF antibody, PD-L1', 'pdl1'],
    ['soft tissue sarcoma', 'sarcoma soft'],
    ['anything', ''],
    ['anything', '   '],
  ])('finds in "%s" the search "%s"', (text, search) => {
    expect(matchesSearch(text, search)).toBe(true);
  });

  it.each([
    ['a national registry', 'GIST'],
    ['Imatinib', 'tin'],
    ['angiosarcoma', 'liposarcoma'],
    ['soft tissue sarcoma', 'soft bone'],
    ['血管肉瘤', '脂肪肉瘤'],
  ])('does not find in "%s" the search "%s"', (text, search) => {
    expect(matchesSearch(text, search)).toBe(false);
  });

  it('finds any word of a text by any of its beginnings, in any case and width', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefgÄéß'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat({ max: 7 }), fc.boolean(), (first, second, length, wide) => {
        const beginning = second.slice(0, length + 1);
        const typed = wide
          ? beginning.replace(/[a-z]/gu, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0))
          : beginning.toUpperCase();
        // ß has no capital of its own: it is typed as it stands.
        const search = beginning.includes('ß') ? beginning : typed;
        expect(matchesSearch(`${first} ${second}`, search)).toBe(true);
      }),
    );
  });

  it('finds nothing less when a text grows', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ maxLength: 6 }), (text, more, search) => {
        fc.pre(matchesSearch(text, search));
        expect(matchesSearch(`${text}\n${more}`, search)).toBe(true);
      }),
    );
  });

  it('folds a text once and for all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => foldForSearch(foldForSearch(text)) === foldForSearch(text),
      ),
    );
  });
});
