import { type TableAddress, writeTableQuery } from '@/lib/data/table-engine/address';
import { EVERYTHING, type TableQuery } from '@/lib/data/table-engine/table-spec';
import type { TableViewInput } from './table-model';

/** Writes the address of another state of a table: its query, and a page of it. */
export type AddressOf = (query: TableQuery, place?: Partial<TableAddress>) => string;

/** Parameters that stay whatever is filtered and sorted. */
export const staying = <Row>({
  chosenColumns,
  stays,
  asked,
}: Pick<TableViewInput<Row>, 'chosenColumns' | 'stays' | 'asked'>): (readonly [string, string])[] => [
  ...(chosenColumns ?? []).map((name) => ['columns', name] as const),
  ...(stays ?? []),
  ...writeTableQuery(EVERYTHING, { rows: asked.rows }),
];

export const addressOf = <Row>(input: TableViewInput<Row>): AddressOf => {
  const kept = staying(input);
  return (next, place = {}) => {
    const parameters = writeTableQuery(next, { page: place.page });
    for (const [name, value] of kept) parameters.append(name, value);
    const search = parameters.toString();
    return search ? `${input.action}?${search}` : input.action;
  };
};

/** The query without one value of a filter. */
export const withoutValue = (query: TableQuery, name: string, value: string): TableQuery => ({
  ...query,
  filters: {
    ...query.filters,
    [name]: (query.filters[name] ?? []).filter((candidate) => candidate !== value),
  },
});

/** The query without the bounds of a number. */
export const withoutRange = (query: TableQuery, name: string): TableQuery => ({
  ...query,
  ranges: Object.fromEntries(Object.entries(query.ranges ?? {}).filter(([other]) => other !== name)),
});
