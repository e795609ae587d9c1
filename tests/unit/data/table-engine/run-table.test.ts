import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  eachMatching,
  endsOf,
  findRow,
  positionsMatching,
  runTable,
} from '@/lib/data/table-engine/run-table';
import type { TableQuery } from '@/lib/data/table-engine/table-spec';
import { SPECIMENS, type Specimen, specimenQuery, specimens } from '../../../fixtures/invented-list';
import { countedFacets, slowCounts, slowRows } from '../../../fixtures/slow-tables';
import { writtenList } from '../../../fixtures/written-list';

const FACETS = countedFacets(SPECIMENS);
const PLAIN: TableQuery = { search: '', filters: {}, sort: null, descending: false };

const one = (id: string, more: Partial<Specimen> = {}): Specimen => ({
  id,
  shape: 'round',
  colour: null,
  marks: [],
  weight: null,
  length: null,
  label: null,
  texts: [],
  ...more,
});

describe('runTable', () => {
  it('shows the rows, counts and order that a plain reading of all rows shows', async () => {
    await fc.assert(
      fc.asyncProperty(
        specimens,
        fc.array(specimenQuery, { minLength: 1, maxLength: 6 }),
        fc.nat({ max: 8 }),
        fc.nat({ max: 30 }),
        async (all, queries, limit, offset) => {
          const { client, list } = await writtenList(SPECIMENS, all);
          for (const query of queries) {
            const matching = slowRows(SPECIMENS, all, query);
            expect(await runTable(list, query, { limit, offset, facets: FACETS })).toEqual({
              rows: matching
                .slice(offset, offset + limit)
                .map(SPECIMENS.rowOf)
                .map(asJson),
              total: all.length,
              matching: matching.length,
              facets: Object.fromEntries(
                FACETS.map((name) => [name, slowCounts(SPECIMENS, all, query, name)]),
              ),
            });
          }
          client.close();
        },
      ),
      { numRuns: 150 },
    );
  });

  it('shows every row on exactly one page, in the order of the whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        specimens,
        specimenQuery,
        fc.integer({ min: 1, max: 9 }),
        async (all, query, limit) => {
          const { client, list } = await writtenList(SPECIMENS, all);
          const { rows: whole, matching } = await runTable(list, query, { limit: all.length });
          const pages = [];
          for (let offset = 0; offset < matching; offset += limit)
            pages.push(...(await runTable(list, query, { limit, offset })).rows);
          expect(pages).toEqual(whole);
          client.close();
        },
      ),
      { numRuns: 50 },
    );
  });

  it('has no rows beyond the last page, and still says how many there are', async () => {
    const { list } = await writtenList(SPECIMENS, [one('a'), one('b')]);
    const page = await runTable(list, { ...PLAIN, sort: 'weight' }, { limit: 50, offset: 10 ** 9 });
    expect(page).toEqual({ rows: [], total: 2, matching: 2, facets: {} });
  });

  it('leaves two spellings of one letter as they stand, in either direction', async () => {
    const labels = ['z\u00e1', 'za\u0301', 'z\u00e1'];
    const { list } = await writtenList(
      SPECIMENS,
      labels.map((label, index) => one(`${index}`, { label })),
    );
    for (const descending of [false, true]) {
      const { rows } = await runTable(list, { ...PLAIN, sort: 'label', descending }, { limit: 9 });
      expect(rows.map(({ id }) => id)).toEqual(['0', '1', '2']);
    }
  });

  it('takes names and values of every object for what they are', async () => {
    const { list } = await writtenList(SPECIMENS, [one('a', { shape: '__proto__' }), one('b')]);
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    for (const name of names) {
      const filters = Object.fromEntries([[name, ['x']]]);
      const asked = { ...PLAIN, filters, sort: name };
      const page = await runTable(list, asked, { limit: 9, facets: [...names, 'shape'] });
      expect(page.matching).toBe(2);
      expect(Object.keys(page.facets)).toEqual(['shape']);
      const unknown = await runTable(list, { ...PLAIN, filters: { colour: [name] } }, { limit: 9 });
      expect(unknown.matching).toBe(0);
    }
    const { rows } = await runTable(list, { ...PLAIN, filters: { shape: ['__proto__'] } }, { limit: 9 });
    expect(rows.map(({ id }) => id)).toEqual(['a']);
  });

  it('tells as many filters apart as a list may have', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `facet${index}`);
    const spec = {
      ...SPECIMENS,
      ranges: [],
      facets: Object.fromEntries(
        names.map((name) => [name, ({ marks }: Specimen) => [String(marks.includes(name))]]),
      ),
    };
    const lacking = names.map((name) =>
      one(`no ${name}`, { marks: names.filter((other) => other !== name) }),
    );
    const { list } = await writtenList(spec, [one('all', { marks: names }), ...lacking, one('none')]);
    const filters = Object.fromEntries(names.map((name) => [name, ['true']]));
    const { rows, facets } = await runTable(list, { ...PLAIN, filters }, { limit: 99, facets: names });
    expect(rows.map(({ id }) => id)).toEqual(['all']);
    const both = [
      { value: 'true', count: 1 },
      { value: 'false', count: 1 },
    ];
    expect(facets).toEqual(Object.fromEntries(names.map((name) => [name, both])));
  });

  it('finds many words, across more texts than a row has', async () => {
    const words = Array.from({ length: 60 }, (_, index) => `${index + 10}`);
    const texts = words.map((word) => `no ${word}.`);
    const { list } = await writtenList(SPECIMENS, [
      one('all', { texts }),
      one('some', { texts: texts.slice(1) }),
    ]);
    const found = await runTable(list, { ...PLAIN, search: words.join(' ') }, { limit: 9 });
    expect(found.rows.map(({ id }) => id)).toEqual(['all']);
  });

  it('bounds a search that no page would send', async () => {
    const { list } = await writtenList(SPECIMENS, [one('a', { texts: ['x1'.repeat(100)] })]);
    expect((await runTable(list, { ...PLAIN, search: 'x1'.repeat(1e6) }, { limit: 9 })).matching).toBe(1);
  });
});

describe('positionsMatching and eachMatching', () => {
  it('go through all that matches, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(specimens, specimenQuery, async (all, query) => {
        const { client, list } = await writtenList(SPECIMENS, all);
        const matching = slowRows(SPECIMENS, all, query);
        expect([...(await positionsMatching(list, query))]).toEqual(
          matching.map((item) => all.indexOf(item)),
        );
        const rows = [];
        for await (const batch of eachMatching(list, query)) rows.push(...batch);
        expect(rows).toEqual(matching.map(SPECIMENS.rowOf).map(asJson));
        client.close();
      }),
      { numRuns: 50 },
    );
  });

  it('read a long list in batches, and lose none', async () => {
    const all = Array.from({ length: 2345 }, (_, index) => one(`s${index}`, { weight: index % 7 }));
    const { list } = await writtenList(SPECIMENS, all);
    const query = { ...PLAIN, sort: 'weight', descending: true };
    const sizes = [];
    const ids = [];
    for await (const batch of eachMatching(list, query)) {
      sizes.push(batch.length);
      ids.push(...batch.map(({ id }) => id));
    }
    expect(sizes).toEqual([1000, 1000, 345]);
    expect(ids).toEqual(slowRows(SPECIMENS, all, query).map(({ id }) => id));
  });
});

describe('endsOf', () => {
  it('are the least and the greatest number of a range, and nothing where no row has one', async () => {
    const { list } = await writtenList(
      SPECIMENS,
      [3, null, -1.5, 12].map((length, index) => one(`${index}`, { length })),
    );
    expect(await endsOf(list, 'length')).toEqual([-1.5, 12]);
    expect(await endsOf(list, 'nothing')).toBeNull();
    // It can be sorted by, not bounded.
    expect(await endsOf(list, 'weight')).toBeNull();
  });
});

describe('findRow', () => {
  it('finds a row by its key, and nothing by another', async () => {
    const { list } = await writtenList(SPECIMENS, [one('a', { weight: 2 }), one('b')]);
    expect(await findRow(list, 'a')).toEqual({ id: 'a', shape: 'round', weight: 2, length: null });
    expect(await findRow(list, 'c')).toBeNull();
  });
});

/** As a row is after it was stored. */
const asJson = <Row>(row: Row): Row => JSON.parse(JSON.stringify(row));
