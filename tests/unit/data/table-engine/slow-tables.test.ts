import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableDefinition } from '@/lib/data/table-engine/table-definition';
import type { TableQuery } from '@/lib/data/table-engine/table-spec';
import { readRows, rowsMatching } from '../../../fixtures/read-rows';
import { slowMatches } from '../../../fixtures/slow-tables';

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
  searchTextsOf: ({ name }) => [name],
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

const countsOf = (all: readonly Row[], asked: TableQuery, name: string) => {
  const { page } = readRows(definition, all, { query: asked, page: 1, rows: 50 });
  return new Map((page.facets[name] ?? []).map(({ value, count }) => [value, count]));
};

const plain: TableQuery = { search: '', filters: {}, sort: null, descending: false };

describe('rowsMatching', () => {
  it('shows all rows as they stand where nothing is asked', () => {
    fc.assert(
      fc.property(rows, (all) => {
        expect(rowsMatching(definition, all, plain)).toEqual(all);
      }),
    );
  });

  it('shows only rows of the table, and none twice', () => {
    fc.assert(
      fc.property(rows, query, (all, asked) => {
        const shown = rowsMatching(definition, all, asked);
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
            slowMatches([name], asked.search) &&
            (!asked.filters.colour || asked.filters.colour.some((value) => colours.includes(value))) &&
            (!asked.filters.size || asked.filters.size.some((value) => sizes.includes(value))),
        );
        expect(new Set(rowsMatching(definition, all, asked))).toEqual(new Set(wanted));
      }),
    );
  });

  it('narrows with each filter, and widens with each further value of one filter', () => {
    fc.assert(
      fc.property(rows, query, fc.constantFrom(...COLOURS), (all, asked, colour) => {
        const { colour: chosen = [], ...others } = asked.filters;
        const without = rowsMatching(definition, all, { ...asked, filters: others });
        const one = rowsMatching(definition, all, { ...asked, filters: { ...others, colour: [colour] } });
        const more = rowsMatching(definition, all, {
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
        expect(rowsMatching(definition, all, { ...asked, filters: reversed })).toEqual(
          rowsMatching(definition, all, asked),
        );
      }),
    );
  });

  it('sorts without losing a row, rows without a value last in either direction, equal ones as they stood', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (all, descending) => {
        const shown = rowsMatching(definition, all, { ...plain, sort: 'weight', descending });
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

describe('the counts of readRows', () => {
  it('counts for each value the rows that would be shown if it alone were chosen', () => {
    fc.assert(
      fc.property(rows, query, (all, asked) => {
        for (const name of ['colour', 'size']) {
          const counts = countsOf(all, asked, name);
          for (const [value, count] of counts) {
            const chosen = { ...asked, filters: { ...asked.filters, [name]: [value] } };
            expect(count).toBe(rowsMatching(definition, all, chosen).length);
          }
        }
      }),
    );
  });

  it('offers every value that some row of the table has, also where it would show none', () => {
    fc.assert(
      fc.property(rows, query, (all, asked) => {
        const offered = [...countsOf(all, asked, 'colour').keys()];
        expect(offered.sort()).toEqual([...new Set(all.flatMap(({ colours }) => colours))].sort());
      }),
    );
  });

  it('knows no values of a filter that the table has not', () => {
    expect(countsOf([], plain, 'shape')).toEqual(new Map());
  });
});
