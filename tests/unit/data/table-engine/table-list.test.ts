import { createClient } from '@libsql/client';
import { describe, expect, it } from 'vitest';
import { runTable } from '@/lib/data/table-engine/run-table';
import { sqliteStore } from '@/lib/data/table-engine/sqlite-engine';
import { SQLITE_TEXT_INDEX } from '@/lib/data/table-engine/sqlite-schema';
import { UnreadableList } from '@/lib/data/table-engine/table-columns';
import { ListCache, TableList } from '@/lib/data/table-engine/table-list';
import { TableWriter } from '@/lib/data/table-engine/table-writer';
import { SPECIMENS, type Specimen } from '../../../fixtures/invented-list';
import { emptyLists, sinkInto, writeList, writtenList } from '../../../fixtures/written-list';

const one = (id: string, text: string): Specimen => ({
  id,
  shape: 'round',
  colour: null,
  marks: ['a'],
  weight: 1,
  length: null,
  label: null,
  texts: [text],
});
const TWO = [one('a', 'soft'), one('b', 'hard')];
const ALL = {
  query: { search: 'soft', filters: { mark: ['a'] }, sort: 'weight', descending: false },
  window: { limit: 9, facets: ['mark'] },
};

describe('a list in the database', () => {
  it.each([
    ['the list itself', `DELETE FROM "ListColumn" WHERE "kind" = 'list'`, 'it is missing'],
    ['a facet', `DELETE FROM "ListColumn" WHERE "name" = 'mark'`, 'its column facet mark is missing'],
    ['a sort', `DELETE FROM "ListColumn" WHERE "name" = 'weight'`, 'its column sort weight is missing'],
    ['the texts', `DELETE FROM "ListColumn" WHERE "kind" = 'text'`, 'its column text is missing'],
    ['a row', `DELETE FROM "ListRow" WHERE "key" = 'a'`, 'its row 0 is missing'],
  ])('says what is missing: %s', async (_, damage, problem) => {
    const { client, list } = await writtenList(SPECIMENS, TWO);
    await client.execute(damage);
    const asked = runTable(list, ALL.query, ALL.window);
    await expect(asked).rejects.toThrow(UnreadableList);
    await expect(asked).rejects.toThrow(
      `The list specimens can't be read: ${problem}. Build the database anew`,
    );
  });

  const head = (field: string, value: string, kind: string) =>
    `UPDATE "ListColumn" SET "dictionary" = json_set("dictionary", '$.${field}', ${value}) WHERE "kind" = '${kind}' AND "dictionary" <> ''`;
  it.each([
    [
      'cut short',
      `UPDATE "ListColumn" SET "data" = substr("data", 1, 3) WHERE "kind" = 'facet'`,
      '3 bytes, not 18',
    ],
    ['of other rows', head('rows', '3', 'sort'), '3 rows, not 2'],
    [
      'with an unknown rank',
      `UPDATE "ListColumn" SET "data" = x'0000000005000000' WHERE "name" = 'weight'`,
      'unknown ranks',
    ],
    ['with an unknown string', head('size', '0', 'text'), 'the id 1, of 0'],
    ['with a value too few', head('values', `json('[]')`, 'facet'), 'not 1 different values'],
    ['without JSON', `UPDATE "ListColumn" SET "dictionary" = '{'`, 'its dictionary is not as expected'],
    ['of an unknown width', head('width', '3', 'facet'), 'its dictionary is not as expected'],
    [
      'without its numbers',
      `DELETE FROM "ListColumn" WHERE "kind" = 'text' AND "name" = 'sets'`,
      '0 bytes, not 8',
    ],
  ])('says that a column is damaged: %s', async (_, damage, problem) => {
    const { client, list } = await writtenList(SPECIMENS, TWO);
    await client.execute(damage);
    await expect(runTable(list, ALL.query, ALL.window)).rejects.toThrow(`is damaged (${problem})`);
  });

  it('is tried again after it could not be read', async () => {
    const { client, list } = await writtenList(SPECIMENS, TWO);
    await client.execute('ALTER TABLE "ListColumn" RENAME TO "Away"');
    await expect(runTable(list, ALL.query, ALL.window)).rejects.toThrow('no such table');
    await client.execute('ALTER TABLE "Away" RENAME TO "ListColumn"');
    expect((await runTable(list, ALL.query, ALL.window)).matching).toBe(1);
  });

  it('does not find texts of another list', async () => {
    const client = await emptyLists();
    const names = ['first', 'second', 'third'];
    for (const name of [...names].reverse())
      await writeList(client, { ...SPECIMENS, name }, [one('a', `soft ${name}`), one('b', 'hard')]);
    await client.executeMultiple(SQLITE_TEXT_INDEX);
    for (const name of names) {
      const list = new TableList({ ...SPECIMENS, name }, sqliteStore(client));
      for (const word of names) {
        const { matching } = await runTable(list, { ...ALL.query, search: word }, { limit: 9 });
        expect(matching).toBe(Number(word === name));
      }
      expect((await runTable(list, { ...ALL.query, search: 'soft' }, { limit: 9 })).matching).toBe(1);
    }
  });
});

describe('ListCache', () => {
  it('keeps the lists of the databases that were last asked', () => {
    const [one, two, three] = [1, 2, 3].map(() => sqliteStore(createClient({ url: ':memory:' })));
    if (!one || !two || !three) throw new Error('unreachable');
    const cache = new ListCache(2);
    const first = cache.list(SPECIMENS, one);
    const second = cache.list(SPECIMENS, two);
    expect(cache.list(SPECIMENS, one)).toBe(first);
    cache.list(SPECIMENS, three);
    expect(cache.list(SPECIMENS, one)).toBe(first);
    expect(cache.list(SPECIMENS, two)).not.toBe(second);
    expect(cache.list({ ...SPECIMENS, name: '__proto__' }, two).name).toBe('__proto__');
  });

  it('loads a column once, however often it is asked for', async () => {
    const { client } = await writtenList(SPECIMENS, TWO);
    const store = sqliteStore(client);
    const loaded: string[] = [];
    const list = new ListCache().list(SPECIMENS, {
      ...store,
      loadColumn: (name, kind, column) => {
        loaded.push(`${kind} ${column}`);
        return store.loadColumn(name, kind, column);
      },
    });
    await Promise.all([1, 2, 3].map(() => runTable(list, ALL.query, ALL.window)));
    expect(loaded.sort()).toEqual([
      'facet mark',
      'list ',
      'sort weight',
      'text ',
      'text members',
      'text parents',
      'text sets',
    ]);
  });
});

describe('TableWriter', () => {
  it('hands rows on while they come, and keeps none', async () => {
    const client = await emptyLists();
    const writer = new TableWriter(SPECIMENS, sinkInto(client));
    for (let index = 0; index < 1999; index++) await writer.add(one(`s${index}`, `text ${index % 10}`));
    const count = async (table: string) =>
      Number((await client.execute(`SELECT count(*) AS "n" FROM "${table}"`)).rows[0]?.n);
    expect(await count('ListRow')).toBe(1500);
    await writer.finish();
    expect([await count('ListRow'), await count('ListText')]).toEqual([1999, 10]);
  });

  it('refuses two rows of one key', async () => {
    await expect(writtenList(SPECIMENS, [one('a', ''), one('a', '')])).rejects.toThrow('UNIQUE');
  });

  it('refuses to sort numbers among strings, and what is no number', async () => {
    for (const values of [[1, 'x'], ['x', 1], [Number.NaN]]) {
      const sorts = { weight: ({ id }: Specimen) => values[Number(id)] ?? null };
      const items = values.map((_, index) => one(`${index}`, ''));
      await expect(writtenList({ ...SPECIMENS, sorts, ranges: [] }, items)).rejects.toThrow(
        'The sort weight of the list specimens',
      );
    }
  });

  it('refuses facets that an address has other names for, and more than can be kept apart', () => {
    const writerOf = (names: string[]) => () =>
      new TableWriter(
        { ...SPECIMENS, facets: Object.fromEntries(names.map((name) => [name, () => []])) },
        { insert() {} },
      );
    expect(writerOf(['sort'])).toThrow("can't have a facet named sort");
    expect(writerOf(Array.from({ length: 31 }, (_, index) => `f${index}`))).toThrow('more than 30 facets');
  });
});
