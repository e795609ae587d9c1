import type { DroppedParameter, TableAddress } from '@/lib/data/table-engine/address';
import type { TablePage } from '@/lib/data/table-engine/table-spec';
import type { CohortPick } from '../pages/compare/cohort-pick';
import type { ResultView } from '../results/result-view';
import type { DesignLadderView } from '../words/design-ladder';
import type { OriginView } from '../words/origin-view';
import type { ViewContext } from '../words/view-context';
import type { FacetTitles } from './filter-labels';

/** A share and its interval in percent, of how many patients, and whether the paper itself found it. */
export interface IntervalMark {
  value: number;
  lower: number;
  upper: number;
  /** Decides the size of the mark. */
  patients: number;
  secondary: boolean;
}

export type Cell =
  /** `pick`: the cohort that it names can be chosen for a comparison. */
  | { kind: 'text'; text: string; sub?: string; href?: string; muted?: boolean; pick?: CohortPick }
  | { kind: 'picks'; picks: CohortPick[]; more: { text: string; href: string } | null }
  | { kind: 'links'; links: { text: string; href: string }[]; sub?: string }
  | { kind: 'verdict'; verdict: string; label: string }
  /** `folded`: the words that unfold it, with what the facts are of. */
  | {
      kind: 'facts';
      folded?: { text: string; lead: string };
      facts: { fact: string; text: string; words: string }[];
    }
  | { kind: 'number'; text: string; fact?: string | null; words?: string }
  | { kind: 'study'; study: StudyMark }
  | { kind: 'results'; results: { label: string; view: ResultView; bar?: IntervalMark; few?: string }[] };

/** A study as rows and their headings name it. */
export interface StudyMark {
  title: string;
  href: string;
  origin: OriginView;
  design: DesignLadderView;
  /** "41 patients"; empty where the row or the group says it otherwise. */
  size: string;
}

export interface ColumnView {
  name: string;
  label: string;
  numeric?: boolean;
  /** Its cells have bars from 0 to 100 %, whose axis the head shows. */
  bars?: boolean;
  sort?: { href: string; label: string; direction: 'ascending' | 'descending' | 'none' };
}

interface FacetOption {
  value: string;
  label: string;
  count: number;
  share: number;
  selected: boolean;
}

export interface FacetView {
  name: string;
  label: string;
  /** `share`: of the rows of its commonest value, in percent, as the length of a bar. */
  options: FacetOption[];
  /** How many of them stand open, the chosen ones first; the others behind these words. */
  open: number;
  unfold: string;
  /** How many values are left out, in words; null where none. */
  more: string | null;
  /** That its values are grouped by what the vocabulary says, not the papers; null where they are not. */
  note: string | null;
  /** "Find in 28"; null where there are few enough to be seen at once. */
  find: string | null;
  /** What is said where nothing of it is called so; `{query}` is filled in by the browser. */
  findNone: string;
}

/** A number that can be bounded. */
export interface RangeView {
  name: string;
  label: string;
  /** `parameter`: its name in the address; `usual`: what stands where nothing is typed. */
  ends: { parameter: string; label: string; value: string; usual: string }[];
  isSet: boolean;
  /** That its lower limit lies above the upper one, and the way to exchange them; null where it does not. */
  crossed: CrossedView | null;
}

interface CrossedView {
  message: string;
  exchange: { text: string; href: string };
}

/** Which rows of those that match are shown, and the way to the others. */
export interface PagerView {
  /** "1–50 of 1,204" */
  range: string;
  label: string;
  previous: { text: string; href: string } | null;
  next: { text: string; href: string } | null;
  sizes: { label: string; choices: { text: string; href: string; current: boolean }[] };
}

/** Rows of one thing, below a heading that names it. */
export interface RowGroup {
  key: string;
  study: StudyMark | null;
  /** "16 rows", where a page has more than one group. */
  count: string;
  /** "under 10 patients", where that holds of every figure of the group; else each figure says it. */
  few?: string;
  rows: { key: string; cells: Cell[] }[];
}

/** Everything a filterable table shows; components add nothing to it. */
export interface TableView {
  /** Address of the page without parameters. */
  action: string;
  search: string;
  facets: FacetView[];
  ranges: RangeView[];
  chips: { label: string; removeHref: string; removeLabel: string }[];
  clearHref: string;
  /** The address of just these rows, without a language: whoever opens it reads it in their own. */
  address: string;
  shown: string;
  /** "Filters (2) · 37 rows", of the bar at the foot of a phone; "Show 37 rows" while the filters are open. */
  sheet: string;
  sheetOpen: string;
  /** What of the address was left out, in a sentence each. */
  dropped: string[];
  /** Null where one page holds all. */
  pager: PagerView | null;
  columns: ColumnView[];
  columnChoice: { name: string; label: string; shown: boolean }[];
  /** The ways to sort, for who doesn't see the columns' heads. */
  order: { text: string; href: string; current: boolean }[];
  /** One group without a heading where rows are not grouped. */
  groups: RowGroup[];
  empty: { message: string; suggestions: { text: string; href: string }[] } | null;
  /** Null where the limits of a number are crossed: such a question has no rows, and no file. */
  csvHref: string | null;
  /** Null too where more rows match than a workbook may have. */
  xlsxHref: string | null;
  /** What each form keeps of the address when it is sent: the filters' form, and that of the columns. */
  kept: Record<'byFilters' | 'byColumns', { name: string; value: string }[]>;
}

export interface ColumnDefinition<Row> {
  name: string;
  label: string;
  numeric?: boolean;
  /** Name of its sort key. */
  sort?: string;
  /** Hidden until chosen. */
  optional?: boolean;
  cell: (row: Row) => Cell;
}

export interface TableViewInput<Row> {
  context: ViewContext;
  /** Rows of one page, and the counts of every facet in `facetNames`. */
  page: TablePage<Row>;
  /** What the address asked for. */
  asked: TableAddress & { dropped?: readonly DroppedParameter[] };
  /** Where nothing matches: how many rows would without each single filter (`name=value`), range (`name`), and without the search (`q`). */
  without?: ReadonlyMap<string, number>;
  /** The least and the greatest number of each range, over the whole list. */
  ends?: ReadonlyMap<string, readonly [least: number, greatest: number]>;
  action: string;
  apiPath: string;
  /** "studies", "results" – as in "12 of 45 studies". */
  what: string;
  keyOf: (row: Row) => string;
  columns: readonly ColumnDefinition<Row>[];
  /** Where rows stand in the list’s own order or by study: what they are grouped by, in place of the first column. */
  groupOf?: (row: Row) => { key: string; study: StudyMark };
  /** Names of the columns chosen in the address, or null for the usual ones. */
  chosenColumns: string[] | null;
  /** The list’s own order begins with what papers report of their own patients. */
  ownFirst?: boolean;
  /** Further parameters of the address that stay while rows are filtered and sorted. */
  stays?: readonly (readonly [name: string, value: string])[];
  /** What to say where no row is left, in place of the usual, and what to offer first. */
  nothing?: NonNullable<TableView['empty']>;
  facetNames: readonly string[];
  valueLabel: (filter: string, value: string) => string;
}

/** What a page reads of its list, with the titles of what its facets name. */
export type ReadRows<Row> = Pick<TableViewInput<Row>, 'page' | 'asked' | 'without' | 'ends'> & {
  titles: FacetTitles;
};
