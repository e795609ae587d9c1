import { joinSentences } from '../words/view-context';
import { crossedRange, filterName, rangeName, rangeText } from './facet-view';
import { type AddressOf, withoutRange, withoutValue } from './table-address';
import type { TableView, TableViewInput } from './table-model';

/** What to say where a page has no rows, and which filter to drop. */
export function nothingLeft<Row>(
  input: TableViewInput<Row>,
  address: AddressOf,
): NonNullable<TableView['empty']> {
  const { context, page, without: counts, what, valueLabel, nothing } = input;
  const { text } = context;
  const { query } = input.asked;
  // The address may ask for a page behind the last one.
  if (page.matching > 0) {
    return {
      message: text.filters.behindLast,
      suggestions: [{ text: text.filters.firstPage, href: address(query) }],
    };
  }
  const crossed = Object.keys(query.ranges ?? {}).flatMap((name) => crossedRange(input, name, address) ?? []);
  const countOf = (key: string) => counts?.get(key) ?? 0;
  const drop = (key: string, name: string, label: string, href: string) => ({
    count: countOf(key),
    text: text.filters.dropOne(name, label, countOf(key)),
    href,
  });
  const suggestions = [
    ...Object.entries(query.filters).flatMap(([name, values]) =>
      values.map((value) =>
        drop(
          `${name}=${value}`,
          filterName(context, name),
          valueLabel(name, value),
          address(withoutValue(query, name, value)),
        ),
      ),
    ),
    ...Object.entries(query.ranges ?? {}).map(([name, range]) =>
      drop(
        name,
        rangeName(context, name),
        rangeText(context, name, range),
        address(withoutRange(query, name)),
      ),
    ),
    ...(query.search
      ? [
          {
            count: countOf('q'),
            text: text.filters.dropSearch(query.search, countOf('q')),
            href: address({ ...query, search: '' }),
          },
        ]
      : []),
  ];
  return {
    message: joinSentences(context, [
      nothing?.message ?? text.filters.noRows(what),
      ...new Set(crossed.map(({ message }) => message)),
    ]),
    suggestions: [...crossed.map(({ exchange }) => exchange), ...(nothing?.suggestions ?? [])].concat(
      suggestions
        .filter(({ count }) => count > 0 && !(nothing && count === page.total))
        .sort((a, b) => b.count - a.count)
        .map(({ text: words, href }) => ({ text: words, href })),
    ),
  };
}
