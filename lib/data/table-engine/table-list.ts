import type { z } from 'zod';
import { TEXT_NUMBERS } from './column-builders';
import type { Cells } from './column-bytes';
import { RangeColumn } from './range-column';
import {
  type FacetColumn,
  readFacet,
  readRowCount,
  readSort,
  readTexts,
  type SortColumn,
  UnreadableList,
} from './table-columns';
import type { TableNames } from './table-spec';
import type { TableStore } from './table-store';

/** A list in a database whose data never change: columns are loaded when first needed, and kept. */
export class TableList<Row> {
  readonly name: string;
  readonly store: TableStore;
  readonly #facetNames: ReadonlySet<string>;
  readonly #lookedUp: ReadonlySet<string>;
  readonly #sorts: TableNames['sorts'];
  readonly #rangeNames: ReadonlySet<string>;
  readonly #loaded = new Map<string, Promise<unknown>>();
  /** Says of what the rows are; there is no such value. */
  declare readonly row: Row;

  constructor({ name, facets, lookedUp, sorts, ranges }: TableNames, store: TableStore) {
    this.name = name;
    this.store = store;
    this.#lookedUp = new Set(lookedUp);
    this.#facetNames = new Set(Object.keys(facets).filter((facet) => !this.#lookedUp.has(facet)));
    this.#sorts = sorts;
    this.#rangeNames = new Set(ranges);
  }

  rowCount(): Promise<number> {
    return this.#once('list', async () => readRowCount(this.name, await this.#load('list', '')));
  }

  /** Null where the list has no facet of that name, or one that is looked up. */
  async facet(name: string): Promise<FacetColumn | null> {
    if (!this.#facetNames.has(name)) return null;
    return this.#once(`facet ${name}`, async () =>
      readFacet(this.name, name, await this.rowCount(), await this.#load('facet', name)),
    );
  }

  /** Positions of the rows that have any of the values; null where that is no facet that is looked up. */
  async lookUp(name: string, values: readonly string[]): Promise<readonly number[] | null> {
    return this.#lookedUp.has(name) ? this.store.positionsHaving(this.name, name, values) : null;
  }

  /** Null where the list can't be sorted so. */
  async sort(name: string): Promise<SortColumn | null> {
    if (!Object.hasOwn(this.#sorts, name)) return null;
    return this.#once(`sort ${name}`, async () =>
      readSort(this.name, name, await this.rowCount(), await this.#load('sort', name)),
    );
  }

  /** Null where the list has no numbers of that name that can be bounded. */
  async range(name: string): Promise<RangeColumn | null> {
    const column = this.#rangeNames.has(name) ? await this.sort(name) : null;
    if (!column) return null;
    return this.#once(
      `range ${name}`,
      async () => new RangeColumn(column, (row) => this.#numberAt(row, name)),
    );
  }

  async #numberAt(position: number, sort: string): Promise<number> {
    const [row = null] = await this.store.rowsAt(this.name, [position]);
    const number = row === null ? null : this.#sorts[sort]?.(JSON.parse(row) as never);
    if (typeof number !== 'number')
      throw new UnreadableList(this.name, `its row ${position} has no number for ${sort}`);
    return number;
  }

  texts(): Promise<Cells> {
    return this.#once('text', async () => {
      const [head, parents, members, sets] = await Promise.all(
        ['', ...TEXT_NUMBERS].map((name) => this.#load('text', name)),
      );
      const numbers = { parents: parents ?? null, members: members ?? null, sets: sets ?? null };
      return readTexts(this.name, await this.rowCount(), head ?? null, numbers);
    });
  }

  #load(kind: 'facet' | 'sort' | 'text' | 'list', name: string) {
    return this.store.loadColumn(this.name, kind, name);
  }

  /** What failed is tried again when it is next needed. */
  #once<Column>(key: string, load: () => Promise<Column>): Promise<Column> {
    const before = this.#loaded.get(key);
    if (before) return before as Promise<Column>;
    const loading = load();
    this.#loaded.set(key, loading);
    loading.catch(() => this.#loaded.delete(key));
    return loading;
  }
}

type Spec<Row extends z.ZodObject> = TableNames & { row: Row };

/** The lists of the databases that were last asked, so that their columns are loaded once. */
export class ListCache {
  // By the opened database: one that is closed and opened again is another, though its data are the same.
  readonly #stores = new Map<TableStore, Map<string, { spec: TableNames; list: TableList<unknown> }>>();
  readonly #keeps: number;

  /** @param keeps databases kept; the one that was not asked for longest goes first */
  constructor(keeps = 2) {
    this.#keeps = keeps;
  }

  list<Row extends z.ZodObject>(spec: Spec<Row>, store: TableStore): TableList<z.output<Row>> {
    const lists = this.#stores.get(store) ?? new Map();
    this.#stores.delete(store);
    this.#stores.set(store, lists);
    for (const oldest of this.#stores.keys()) {
      if (this.#stores.size <= this.#keeps) break;
      this.#stores.delete(oldest);
    }
    const kept = lists.get(spec.name);
    if (kept?.spec === spec) return kept.list as TableList<z.output<Row>>;
    const list = new TableList<z.output<Row>>(spec, store);
    lists.set(spec.name, { spec, list });
    return list;
  }
}
