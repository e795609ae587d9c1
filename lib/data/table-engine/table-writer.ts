import type { z } from 'zod';
import { chunksOf } from '@/lib/domain/chunks-of';
import { RanksBuilder, StringsBuilder, TextsBuilder } from './column-builders';
import { bytesOf, inPieces } from './column-bytes';
import { searchableOf } from './search-text';
import { checkNames, type TableSpec } from './table-spec';

/** Where a list is written to, in one transaction with all else. */
export interface TableSink {
  insert(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly unknown[])[],
  ): void | Promise<void>;
}

/** Rows handed to the sink at once. */
const BATCH = 500;

const ROW_COLUMNS = ['list', 'position', 'key', 'row'] as const;
const LOOKUP_COLUMNS = ['list', 'facet', 'value', 'position'] as const;
const TEXT_COLUMNS = ['list', 'id', 'searchable'] as const;
const COLUMN_COLUMNS = ['list', 'kind', 'name', 'part', 'dictionary', 'data'] as const;

/** Bytes of a part of a column: drivers copy what is handed over, some of them twice. */
const PART = 2 ** 23;

/**
 * Writes a list row by row, in its natural order. Rows go to the sink at once; what stays in memory until `finish` is
 * the numbers of the columns and each distinct string. Calls must be awaited one after the other.
 */
export class TableWriter<Item, Row extends z.ZodObject> {
  readonly #spec: TableSpec<Item, Row>;
  readonly #sink: TableSink;
  readonly #facets: { name: string; of: (item: Item) => readonly string[]; built: StringsBuilder }[];
  readonly #lookups: readonly { name: string; of: (item: Item) => readonly string[] }[];
  readonly #sorts: {
    name: string;
    of: (item: Item) => number | string | null;
    built: RanksBuilder;
  }[];
  readonly #texts: TextsBuilder;
  #newRows: unknown[][] = [];
  #newTexts: unknown[][] = [];
  #newLookups: unknown[][] = [];
  #newNumbers: unknown[][] = [];
  #rows = 0;

  /** @throws where the description of the list can't be */
  constructor(spec: TableSpec<Item, Row>, sink: TableSink) {
    checkNames(spec);
    this.#spec = spec;
    this.#sink = sink;
    const facets = Object.entries(spec.facets).map(([name, of]) => ({ name, of }));
    const isLookedUp = ({ name }: { name: string }) => spec.lookedUp?.includes(name) ?? false;
    this.#lookups = facets.filter(isLookedUp);
    this.#facets = facets
      .filter((facet) => !isLookedUp(facet))
      .map((facet) => ({ ...facet, built: new StringsBuilder() }));
    this.#sorts = Object.entries(spec.sorts).map(([name, of]) => ({
      name,
      of,
      built: new RanksBuilder(`The sort ${name} of the list ${spec.name}`),
    }));
    const parts = new Map<string, number>();
    this.#texts = new TextsBuilder(
      (text, id) => {
        this.#newTexts.push([spec.name, id, searchableOf(text)]);
      },
      (of, block) => {
        const part = parts.get(of) ?? 0;
        parts.set(of, part + 1);
        this.#newNumbers.push([spec.name, 'text', of, part, '', bytesOf(block)]);
      },
    );
  }

  async add(item: Item): Promise<void> {
    const row = this.#spec.rowOf(item);
    const position = this.#rows++;
    this.#newRows.push([this.#spec.name, position, this.#spec.keyOf(row), JSON.stringify(row)]);
    for (const { name, of } of this.#lookups)
      for (const value of new Set(of(item))) this.#newLookups.push([this.#spec.name, name, value, position]);
    for (const { of, built } of this.#facets) built.add(of(item));
    for (const { of, built } of this.#sorts) built.add(of(item));
    this.#texts.add(this.#spec.searchTexts(item));
    if (this.#newRows.length >= BATCH) await this.#flush();
  }

  async #flush(): Promise<void> {
    const [rows, texts, lookups] = [this.#newRows, this.#newTexts, this.#newLookups];
    this.#newRows = [];
    this.#newTexts = [];
    this.#newLookups = [];
    for (let numbers = this.#newNumbers.shift(); numbers; numbers = this.#newNumbers.shift())
      await this.#sink.insert('ListColumn', COLUMN_COLUMNS, [numbers]);
    for (const [table, columns, all] of [
      ['ListRow', ROW_COLUMNS, rows],
      ['ListText', TEXT_COLUMNS, texts],
      ['ListLookup', LOOKUP_COLUMNS, lookups],
    ] as const) {
      for (const some of chunksOf(all, BATCH)) await this.#sink.insert(table, columns, some);
    }
  }

  /** Writes the rest and the columns; the writer is of no use afterwards. */
  async finish(): Promise<void> {
    await this.#flush();
    const rows = this.#rows;
    // Each goes as soon as it is written: of many rows, they are much to hold.
    for (const { name, built } of takenOff(this.#facets)) {
      const { values, counts, bytes, head } = built.finish();
      const dictionary = { ...head, values, counts: [...counts] };
      await this.#column('facet', name, dictionary, bytes);
    }
    for (const { name, built } of takenOff(this.#sorts)) {
      const { ranks, bytes } = built.finish();
      await this.#column('sort', name, { rows, ranks }, bytes);
    }
    await this.#column('text', '', this.#texts.finish(), []);
    await this.#flush();
    // Written last: a list without it was not finished.
    await this.#column('list', '', { rows }, []);
  }

  async #column(kind: string, name: string, dictionary: object, bytes: readonly Uint8Array[]): Promise<void> {
    for (const [part, data] of inPieces(bytes, PART).entries()) {
      const head = part === 0 ? JSON.stringify(dictionary) : '';
      await this.#sink.insert('ListColumn', COLUMN_COLUMNS, [
        [this.#spec.name, kind, name, part, head, data],
      ]);
    }
  }
}

function* takenOff<Thing>(things: Thing[]): Generator<Thing> {
  for (let first = things.shift(); first; first = things.shift()) yield first;
}
