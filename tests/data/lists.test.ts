import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { database } from '@/lib/data/database';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { listFacts } from '@/lib/data/reads/list-facts';
import type { TableQuery, TableSpec } from '@/lib/data/table-engine/table-spec';
import { askList, countMatching, EVERYTHING, everyRow, findInList } from '@/lib/data/tables/ask-list';
import { type ListDefinition, writingSpec } from '@/lib/data/tables/list-definition';
import { LISTS } from '@/lib/data/tables/lists';
import { useDatabase } from '../fixtures/built-database';
import { slowCounts, slowRows } from '../fixtures/slow-tables';

type Row = Record<string, unknown>;
const ALL = Object.values(LISTS) as unknown as ListDefinition<Row>[];
type Spec = TableSpec<Row, z.ZodObject>;

async function rowsOf(list: ListDefinition<Row>, query: TableQuery): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of everyRow(list, query)) rows.push(...batch);
  return rows;
}

/** The items that a list was written from: of facts only a part is kept, so they are read again from their tables. */
async function itemsOf(list: ListDefinition<Row>): Promise<Row[]> {
  if (list.name !== LISTS.facts.name) return rowsOf(list, EVERYTHING);
  return (await listFacts()) as unknown as Row[];
}

/** Pieces of what rows are searched by, in either language: words, beginnings, a few characters anywhere. */
function searchesOf(spec: Spec, item: fc.Arbitrary<Row>): fc.Arbitrary<string> {
  const text = item.chain((row) => {
    const texts = spec.searchTexts(row).filter((one) => one.trim() !== '');
    return texts.length === 0 ? fc.constant('') : fc.constantFrom(...texts);
  });
  const word = text.chain((whole) => fc.constantFrom(...whole.split(/[\s,;:，；：。()（）]+/u)));
  const beginning = fc.tuple(word, fc.integer({ min: 1, max: 6 }));
  const anywhere = fc.tuple(text, fc.nat(200), fc.integer({ min: 1, max: 5 }));
  return fc.oneof(
    word,
    beginning.map(([whole, length]) => [...whole].slice(0, length).join('')),
    anywhere.map(([whole, at, length]) => {
      const characters = [...whole];
      const start = at % Math.max(1, characters.length);
      return characters.slice(start, start + length).join('');
    }),
    text,
  );
}

/** Questions to a list that has these rows, most of which find something. */
function queriesOf(spec: Spec, rows: readonly Row[]): fc.Arbitrary<TableQuery> {
  const item = fc.nat(rows.length - 1).map((index) => rows[index] as Row);
  const names = Object.keys(spec.facets);
  // Most values of one filter are of one and the same row, so that filters together leave some.
  const filters = fc
    .tuple(
      item,
      item,
      fc.subarray(names, { maxLength: Math.min(3, names.length) }),
      fc.boolean(),
      fc.constantFrom('', 'unheard-of'),
    )
    .map(([row, other, chosen, isWide, strange]) =>
      Object.fromEntries(
        chosen.map((name) => {
          const valuesOf = spec.facets[name] ?? (() => []);
          const values = [...valuesOf(row).slice(0, 2), ...(isWide ? valuesOf(other) : []), strange];
          return [name, [...new Set(values)].filter(Boolean).slice(0, 5)];
        }),
      ),
    );
  const some = searchesOf(spec, item);
  return fc.record({
    search: fc.oneof(
      fc.constant(''),
      some,
      fc.tuple(some, some).map((two) => two.join(' ')),
    ),
    filters,
    sort: fc.constantFrom(...Object.keys(spec.sorts), null, 'unheard-of'),
    descending: fc.boolean(),
  });
}

const RUNS = 60;

describe.each(['invented', 'real'] as const)('the lists of the %s evidence', (evidence) => {
  let cleanUp = () => {};
  beforeAll(async () => {
    cleanUp = await useDatabase(evidence);
  });
  afterAll(() => cleanUp());

  it.each(ALL.map((list) => [list.name, list] as const))(
    'answer for %s as a plain reading of all its rows does',
    async (_, list) => {
      const spec: Spec = writingSpec(list, await getVocabulary());
      const rows = await itemsOf(list);
      expect(rows.length, 'there is nothing to ask').toBeGreaterThan(0);
      const asked = { queries: 0, withRows: 0, bySearch: 0, byFilters: 0 };
      await fc.assert(
        fc.asyncProperty(
          queriesOf(spec, rows),
          fc.integer({ min: 1, max: 60 }),
          fc.nat(6),
          async (query, limit, pageNumber) => {
            const matching = slowRows(spec, rows, query);
            // Now and then a page behind the last.
            const offset = limit * (pageNumber % (Math.ceil(matching.length / limit) + 2));
            const facets = Object.keys(spec.facets);
            const page = await askList(list, query, { limit, offset, facets });
            expect(page).toEqual({
              rows: matching
                .slice(offset, offset + limit)
                .map((row) => JSON.parse(JSON.stringify(list.rowOf(row)))),
              total: rows.length,
              matching: matching.length,
              facets: Object.fromEntries(facets.map((name) => [name, slowCounts(spec, rows, query, name)])),
            });
            asked.queries += 1;
            asked.withRows += Number(matching.length > 0);
            asked.bySearch += Number(query.search !== '' && matching.length > 0);
            asked.byFilters += Number(
              Object.values(query.filters).some((values) => values.length > 0) && matching.length > 0,
            );
          },
        ),
        { numRuns: RUNS },
      );
      expect(asked.queries).toBeGreaterThanOrEqual(RUNS);
      for (const found of [asked.withRows, asked.bySearch]) expect(found).toBeGreaterThan(0);
      expect(asked.byFilters > 0).toBe(Object.keys(spec.facets).length > 0);
    },
    300_000,
  );

  it.each(ALL.map((list) => [list.name, list] as const))(
    'sort %s by everything that it can be sorted by, in both directions, page by page',
    async (_, list) => {
      const spec: Spec = writingSpec(list, await getVocabulary());
      const rows = await itemsOf(list);
      for (const sort of [null, ...Object.keys(spec.sorts)]) {
        for (const descending of [false, true]) {
          const query = { ...EVERYTHING, sort, descending };
          const keys = slowRows(spec, rows, query).map(spec.keyOf);
          expect((await rowsOf(list, query)).map(spec.keyOf)).toEqual(keys);
          const limit = Math.ceil(rows.length / 4);
          const paged: string[] = [];
          for (let offset = 0; offset < rows.length; offset += limit)
            paged.push(...(await askList(list, query, { limit, offset })).rows.map(spec.keyOf));
          expect(paged).toEqual(keys);
        }
      }
    },
  );

  it('find every row by its key, and none by another', async () => {
    for (const list of ALL) {
      const rows = await rowsOf(list, EVERYTHING);
      const some = rows.filter((_, index) => index % Math.ceil(rows.length / 40) === 0);
      expect(some.length, list.name).toBeGreaterThan(0);
      for (const row of some) expect(await findInList(list, list.keyOf(row))).toEqual(row);
      expect(new Set(rows.map(list.keyOf)).size, list.name).toBe(rows.length);
      expect(await findInList(list, 'unheard-of')).toBeNull();
    }
  });

  it('hold everything that the tables hold', async () => {
    const db = await database();
    const labels = await getVocabulary();
    const counts = {
      facts: await db.fact.count(),
      papers: await db.paper.count(),
      studies: await db.study.count(),
      cohorts: await db.cohort.count(),
      regimens: await db.regimen.count(),
      drugs: Object.keys(labels.drugs).length,
      tumours: Object.keys(labels.tumours).length,
      outcomes: await db.outcomeResult.count(),
      adverseEvents: await db.adverseEvent.count(),
      patients: await db.patient.count(),
      audit: await db.finding.count(),
    };
    for (const [name, count] of Object.entries(counts)) {
      const list = LISTS[name as keyof typeof LISTS] as unknown as ListDefinition<Row>;
      expect([name, await countMatching(list, EVERYTHING)]).toEqual([name, count]);
    }
  });
});
