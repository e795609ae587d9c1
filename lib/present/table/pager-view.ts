import { ROWS_CHOICES, writeTableQuery } from '@/lib/data/table-engine/address';
import { EVERYTHING } from '@/lib/data/table-engine/table-spec';
import { formatNumber } from '../words/format-number';
import type { AddressOf } from './table-address';
import type { PagerView, TableViewInput } from './table-model';

/** Which rows are shown, and the way to the others; null where the smallest page holds all. */
export function pagerView<Row>(
  { context, page, asked }: TableViewInput<Row>,
  address: AddressOf,
): PagerView | null {
  const { filters } = context.text;
  const { matching } = page;
  if (matching <= Math.min(...ROWS_CHOICES)) return null;
  const last = Math.max(1, Math.ceil(matching / asked.rows));
  const figure = (value: number) => formatNumber(context, value);
  const from = Math.min((asked.page - 1) * asked.rows + 1, matching);
  const to = Math.min(asked.page * asked.rows, matching);
  const at = (place: number, name: string) => ({ text: name, href: address(asked.query, { page: place }) });
  const withRows = (rows: number) => {
    const [path = '', search = ''] = address(asked.query).split('?');
    const parameters = new URLSearchParams(search);
    parameters.delete('rows');
    for (const [name, value] of writeTableQuery(EVERYTHING, { rows })) parameters.set(name, value);
    return parameters.size === 0 ? path : `${path}?${parameters}`;
  };
  return {
    label: filters.pages,
    range: filters.range(figure(from), figure(to), figure(matching)),
    previous: asked.page > 1 ? at(Math.min(asked.page - 1, last), filters.previousPage) : null,
    next: asked.page < last ? at(asked.page + 1, filters.nextPage) : null,
    sizes: {
      label: filters.rowsOnPage,
      choices: ROWS_CHOICES.map((rows) => ({
        text: figure(rows),
        href: withRows(rows),
        current: rows === asked.rows,
      })),
    },
  };
}
