import { leadingValues } from '@/lib/data/table-engine/leading-values';
import { isCrossed, type NumberRange } from '@/lib/data/table-engine/table-spec';
import { ownValue } from '@/lib/domain/own-value';
import type { Locale } from '@/lib/text/locale';
import { labelled } from '@/lib/text/punctuation';
import { formatNumber } from '../words/format-number';
import type { ViewContext } from '../words/view-context';
import type { AddressOf } from './table-address';
import type { FacetView, RangeView, TableViewInput } from './table-model';

/** Made once: a comparison that names its language makes one each time. */
const COLLATORS: Record<Locale, Intl.Collator> = { en: new Intl.Collator('en'), zh: new Intl.Collator('zh') };

/** Values that a facet lists; those with most rows stand first. */
const OPTIONS_SHOWN = 30;
/** More than these are searched within, and folded behind the first. */
const SEEN_AT_ONCE = 8;
const STAND_OPEN = 6;

export const filterName = ({ text }: ViewContext, name: string) => ownValue(text.filters.names, name) ?? name;

export function facetView<Row>(
  { context, page, asked, valueLabel }: TableViewInput<Row>,
  name: string,
): FacetView {
  const counts = Object.hasOwn(page.facets, name) ? (page.facets[name] ?? []) : [];
  const chosen = asked.query.filters[name] ?? [];
  // What is not shown is not named either: a list may have thousands of values.
  const isChosen = new Set(chosen);
  const leading = leadingValues(counts, OPTIONS_SHOWN);
  const listed = new Set([...leading, ...counts.filter(({ value }) => isChosen.has(value))]);
  const most = Math.max(1, ...leading.map(({ count }) => count));
  const options = [...listed]
    .map(({ value, count }) => ({
      value,
      count,
      share: Math.round((100 * count) / most),
      label: valueLabel(name, value),
      selected: chosen.includes(value),
    }))
    // What is chosen stays in sight, also where it leaves no row.
    .sort(
      (a, b) =>
        Number(b.selected) - Number(a.selected) ||
        b.count - a.count ||
        COLLATORS[context.locale].compare(a.label, b.label),
    );
  // A value in the address that no row has is shown all the same, so that it can be removed.
  const unknown = chosen
    .filter((value) => !counts.some((known) => known.value === value))
    .map((value) => ({ value, count: 0, share: 0, label: valueLabel(name, value), selected: true }));
  const more = counts.length - listed.size;
  const { filters } = context.text;
  const all = [...unknown, ...options];
  const open = all.length > SEEN_AT_ONCE ? Math.max(STAND_OPEN, chosen.length) : all.length;
  return {
    name,
    label: filterName(context, name),
    options: all,
    open,
    unfold: filters.moreOptions(all.length - open),
    more: more > 0 ? filters.moreValues(formatNumber(context, more)) : null,
    note: ownValue(filters.byVocabulary, name) ?? null,
    find: all.length > SEEN_AT_ONCE ? filters.findIn(formatNumber(context, all.length)) : null,
    findNone: more > 0 ? filters.noneOf(formatNumber(context, all.length)) : filters.noneCalled,
  };
}

const exchanged = ({ min, max }: NumberRange): NumberRange => ({ min: max, max: min });

/** What is wrong with a range whose limits are crossed, and the way to exchange them; null where they are not. */
export function crossedRange<Row>(
  { context, asked: { query } }: TableViewInput<Row>,
  name: string,
  address: AddressOf,
): RangeView['crossed'] {
  const range = query.ranges?.[name];
  if (!range || !isCrossed(range)) return null;
  const { filters } = context.text;
  const right = exchanged(range);
  return {
    message: filters.crossed,
    exchange: {
      text: filters.exchange(rangeText(context, name, right)),
      href: address({ ...query, ranges: { ...query.ranges, [name]: right } }),
    },
  };
}

export function rangeView<Row>(
  input: TableViewInput<Row>,
  name: string,
  [least, greatest]: readonly [number, number],
  address: AddressOf,
): RangeView {
  const { context, asked } = input;
  const { filters } = context.text;
  const label = rangeName(context, name);
  const range = asked.query.ranges?.[name];
  const end = (which: keyof NumberRange, words: string, usual: number) => ({
    parameter: `${name}.${which}`,
    label: labelled(label, words),
    value: typeof range?.[which] === 'number' ? String(range[which]) : '',
    usual: boundText(context, name, usual),
  });
  return {
    name,
    label,
    ends: [end('min', filters.atLeast, least), end('max', filters.atMost, greatest)],
    isSet: range !== undefined,
    crossed: crossedRange(input, name, address),
  };
}

/** Ranges of calendar years, which are written without a mark of thousands. */
const YEARS: readonly string[] = ['year'];

const boundText = (context: ViewContext, name: string, value: number) =>
  YEARS.includes(name) ? String(value) : formatNumber(context, value);

export const rangeName = ({ text }: ViewContext, name: string) => ownValue(text.filters.ranges, name) ?? name;

/** "20–41", "≥ 20", "≤ 41" */
export function rangeText(context: ViewContext, name: string, { min, max }: NumberRange): string {
  const figure = (value: number) => boundText(context, name, value);
  if (min === null) return `≤ ${figure(max ?? 0)}`;
  return max === null ? `≥ ${figure(min)}` : `${figure(min)}–${figure(max)}`;
}
