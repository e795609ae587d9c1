import { foldForSearch, LONGEST_SEARCH } from './search-text';
import type { NumberRange, TableNames, TableQuery } from './table-spec';

/** Parameters of an address as a page gets them; names and values are whatever somebody typed. */
type Parameters = Record<string, string | string[] | undefined>;

export const ROWS_CHOICES = [25, 50, 100, 200] as const;
const USUAL_ROWS = 50;

/** Bytes of the parameters together, written as an address. */
const LONGEST_ADDRESS = 8192;
const MOST_VALUES = 50;
const LONGEST_VALUE = 200;
/** What was left out is said this often at most. */
const MOST_DROPPED = 5;

export interface DroppedParameter {
  /** Of the parameter, which is one that the list knows: of a range with the end (`size.min`). */
  name: string;
  /** `repeated`: it can be said once only. `unknown`: its value is none that it can have. */
  reason: 'too-long' | 'too-many' | 'repeated' | 'unknown';
}

export interface TableAddress {
  query: TableQuery;
  /** From 1. */
  page: number;
  /** On a page. */
  rows: number;
}

/**
 * Reads a table's state from the parameters of an address. What goes beyond bounds is left out, and told of in `dropped`;
 * parameters that are not of the table are ignored. Reading what `writeTableQuery` wrote of it gives the same.
 */
export function readTableQuery(
  { facets, sorts, ranges: bounded = [] }: Pick<TableNames, 'facets' | 'sorts' | 'ranges'>,
  parameters: Parameters,
): TableAddress & { dropped: DroppedParameter[] } {
  const dropped: DroppedParameter[] = [];
  const drop = (name: string, reason: DroppedParameter['reason']) => {
    const isReported = dropped.some((reported) => reported.name === name && reported.reason === reason);
    if (!isReported && dropped.length < MOST_DROPPED) dropped.push({ name, reason });
  };
  const valuesOf = (name: string) => {
    const given = Object.hasOwn(parameters, name) ? (parameters[name] ?? []) : [];
    return (Array.isArray(given) ? given : [given]).filter((value) => value !== '');
  };
  let left = LONGEST_ADDRESS;
  const fits = (name: string, value: string) => {
    const length = lengthOf(name, value);
    if (length > left) return false;
    left -= length;
    return true;
  };
  const readOne = (name: string) => {
    const [value = '', ...more] = new Set(valuesOf(name));
    if (more.length > 0) drop(name, 'repeated');
    return value;
  };
  const readKnown = <Value>(name: string, known: (value: string) => Value | undefined): Value | undefined => {
    const value = readOne(name);
    if (value === '') return undefined;
    const read = value.length > LONGEST_VALUE ? undefined : known(value);
    if (read === undefined) drop(name, 'unknown');
    else left -= lengthOf(name, value);
    return read;
  };
  const readFacet = (name: string) => {
    const chosen = new Set<string>();
    for (const value of valuesOf(name)) {
      if (chosen.has(value)) continue;
      if (chosen.size === MOST_VALUES) drop(name, 'too-many');
      else if (value.length > LONGEST_VALUE || !fits(name, value)) drop(name, 'too-long');
      else chosen.add(value);
    }
    return [...chosen];
  };

  const { search, isCut } = boundSearch(readOne('q'));
  if (isCut) drop('q', 'too-long');
  if (search !== '') left -= lengthOf('q', search);
  const sort = readKnown('sort', (value) => {
    const name = value.replace(/^-/u, '');
    return Object.hasOwn(sorts, name) ? { name, descending: value.startsWith('-') } : undefined;
  });
  const page = readKnown('page', (value) => (/^[1-9]\d{0,8}$/u.test(value) ? Number(value) : undefined));
  const rows = readKnown('rows', (value) => ROWS_CHOICES.find((choice) => String(choice) === value));
  const ranges = bounded.flatMap((name): [string, NumberRange][] => {
    const end = (which: keyof NumberRange) => readKnown(`${name}.${which}`, readBound) ?? null;
    const range = { min: end('min'), max: end('max') };
    return range.min === null && range.max === null ? [] : [[name, range]];
  });
  const filters = Object.keys(facets).map((name) => [name, readFacet(name)] as const);
  return {
    query: {
      search,
      filters: Object.fromEntries(filters.filter(([, values]) => values.length > 0)),
      ...(ranges.length === 0 ? {} : { ranges: Object.fromEntries(ranges) }),
      sort: sort?.name ?? null,
      descending: sort?.descending ?? false,
    },
    page: page ?? 1,
    rows: rows ?? USUAL_ROWS,
    dropped,
  };
}

/** The parameters that say the same, for links; what is as usual is left out. */
export function writeTableQuery(
  query: TableQuery,
  { page = 1, rows = USUAL_ROWS }: Partial<Omit<TableAddress, 'query'>> = {},
): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query.search) parameters.set('q', query.search);
  for (const [name, values] of Object.entries(query.filters))
    for (const value of values) parameters.append(name, value);
  for (const [name, { min, max }] of Object.entries(query.ranges ?? {})) {
    if (min !== null) parameters.set(`${name}.min`, String(min));
    if (max !== null) parameters.set(`${name}.max`, String(max));
  }
  if (query.sort !== null) parameters.set('sort', `${query.descending ? '-' : ''}${query.sort}`);
  if (page !== 1) parameters.set('page', String(page));
  if (rows !== USUAL_ROWS) parameters.set('rows', String(rows));
  return parameters;
}

/** A bound of a range as it may be written; its digits are few enough that it is written the same again. */
export const BOUND = /^-?\d{1,9}(?:\.\d{1,6})?$/u;

const readBound = (value: string) => (BOUND.test(value) ? Number(value) + 0 : undefined);

/** The bytes that a parameter takes in an address, with the mark before it. */
const lengthOf = (name: string, value: string) => new URLSearchParams([[name, value]]).toString().length + 1;

/** The words of a search, each once, as many as there is room for; of a single word that is too long, its beginning. */
function boundSearch(typed: string): { search: string; isCut: boolean } {
  // Far more than can be kept, spaces and repeated words included; whoever types more asks for work, not for rows.
  const read = typed.slice(0, 10 * LONGEST_SEARCH);
  const words = new Map<string, string>();
  for (const word of read.trim().split(/\s+/u)) {
    const folded = foldForSearch(word);
    if (folded !== '' && !words.has(folded)) words.set(folded, word);
  }
  const [first = '', ...others] = words.values();
  // Not through the middle of a character that takes two units.
  let search = first.slice(0, LONGEST_SEARCH).replace(/[\uD800-\uDBFF]$/u, '');
  let isCut = read !== typed || search !== first;
  for (const word of others) {
    if (search.length + 1 + word.length > LONGEST_SEARCH) isCut = true;
    else search += ` ${word}`;
  }
  return { search, isCut };
}
