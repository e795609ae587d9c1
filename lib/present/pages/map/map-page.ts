import type { MapEntry } from '@/lib/domain/map-entry';
import { MOST_TUMOURS } from '@/lib/domain/map-in-short';
import { PAIRED, type Paired } from '@/lib/domain/studied-pairs';
import { filterValueLabel } from '../../table/filter-labels';
import type { Cell, ReadRows, TableView } from '../../table/table-model';
import { tableView } from '../../table/table-view';
import { formatNumber } from '../../words/format-number';
import { groupName, inLocale, treatmentName, tumourName, type ViewContext } from '../../words/view-context';
import { type MapGridInput, type MapGridView, type MapListView, mapGrid } from './map-grid';

/** How the map is shown; `fitting` is the grid, and on a phone the list. */
export const MAP_VIEWS = ['map', 'list', 'table'] as const;
export type ShownAs = 'fitting' | (typeof MAP_VIEWS)[number];

export interface MapState {
  paired: Paired;
  shownAs: ShownAs;
}

const USUAL: MapState = { paired: 'regimen', shownAs: 'fitting' };

type Parameters = Record<string, string | string[] | undefined>;

/** Reads from an address what the columns are and how the map is shown; what is unknown is as usual. */
export function readMapState({ columns, view }: Parameters): MapState {
  return {
    paired: (Object.keys(PAIRED) as Paired[]).find((name) => name === columns) ?? USUAL.paired,
    shownAs: MAP_VIEWS.find((name) => name === view) ?? USUAL.shownAs,
  };
}

export interface SwitchView {
  key: string;
  text: string;
  href: string;
  current: boolean;
  where: 'everywhere' | 'wide' | 'phone';
}

export interface MapPageView {
  shownAs: ShownAs;
  columns: SwitchView[];
  columnsNote: string;
  views: SwitchView[];
  /** Filters, chips and counts; its rows only where the map is shown as a table. */
  table: TableView;
  grid: MapGridView;
  list: MapListView;
  /** What there is beside what is drawn, in a sentence each. */
  leftOut: string[];
}

/** What of the map is drawn. */
export interface DrawnMap extends Pick<MapGridInput, 'tumours' | 'columns' | 'cells'> {
  /** How many columns the query has; the first of them are drawn. */
  columnsInAll: number;
  /** How many entries are drawn of those that the query leaves in these columns; null where all are. */
  entries: { drawn: number; of: number } | null;
}

export interface MapPageInput extends DrawnMap {
  /** One page of the entries, for the table. */
  read: ReadRows<MapEntry>;
  state: MapState;
}

/** What the page counts and offers for filtering, in this order. */
export const MAP_FACETS = ['tumour', 'class', 'family', 'origin', 'minimum', 'reporting'];

/** The evidence map with its filters: a grid, a list by tumour, or a table, all of the same entries. */
export function mapPage(context: ViewContext, input: MapPageInput): MapPageView {
  const { read, state } = input;
  const { text, locale } = context;
  const action = `/${locale}/map`;
  const table = entryTable(context, read, parametersOf(state));
  const { list, tumoursInAll, ...grid } = mapGrid({
    ...input,
    context,
    query: read.asked.query,
    paired: state.paired,
  });
  const hrefOf = (other: Partial<MapState>) => {
    const parameters = new URLSearchParams(table.kept.byColumns.map(({ name, value }) => [name, value]));
    for (const name of ['columns', 'view']) parameters.delete(name);
    for (const [name, value] of parametersOf({ ...state, ...other })) parameters.append(name, value);
    const search = parameters.toString();
    return search ? `${action}?${search}` : action;
  };
  return {
    shownAs: state.shownAs,
    columns: (Object.keys(PAIRED) as Paired[]).map((paired) => ({
      key: paired,
      text: text.map.columns.names[paired],
      href: hrefOf({ paired }),
      current: paired === state.paired,
      where: 'everywhere',
    })),
    columnsNote: text.map.columns.notes[state.paired],
    views: MAP_VIEWS.flatMap((shownAs) =>
      placesOf(state.shownAs, shownAs).map(({ where, current }) => ({
        key: `${shownAs}-${where}`,
        text: text.map.views.names[shownAs],
        href: hrefOf({ shownAs }),
        current,
        where,
      })),
    ),
    table,
    grid,
    list,
    leftOut: state.shownAs === 'table' ? [] : leftOut(context, input, tumoursInAll),
  };
}

function leftOut(
  context: ViewContext,
  { columns, columnsInAll, entries, state }: MapPageInput,
  tumoursInAll: number,
): string[] {
  const { map } = context.text;
  const figure = (value: number) => formatNumber(context, value);
  return [
    ...(tumoursInAll > MOST_TUMOURS ? [map.firstTumours(figure(MOST_TUMOURS), figure(tumoursInAll))] : []),
    ...(columnsInAll > columns.length
      ? [map.firstColumns[state.paired](figure(columns.length), figure(columnsInAll))]
      : []),
    ...(entries && entries.of > entries.drawn
      ? [map.largestEntries(figure(entries.drawn), figure(entries.of))]
      : []),
  ];
}

/** The fitting view is the map on a wide screen and the list on a phone: each is there the present one. */
function placesOf(
  present: ShownAs,
  offered: (typeof MAP_VIEWS)[number],
): Pick<SwitchView, 'where' | 'current'>[] {
  if (present !== 'fitting' || offered === 'table')
    return [{ where: 'everywhere', current: offered === present }];
  return [
    { where: 'wide', current: offered === 'map' },
    { where: 'phone', current: offered === 'list' },
  ];
}

const parametersOf = ({ paired, shownAs }: MapState): [string, string][] => [
  ...(paired === USUAL.paired ? [] : [['columns', paired] as [string, string]]),
  ...(shownAs === USUAL.shownAs ? [] : [['view', shownAs] as [string, string]]),
];

function patientsCell(context: ViewContext, { groups, family }: MapEntry): Cell {
  const { text } = context;
  const sized = groups.filter(({ patients }) => patients !== null);
  const [first] = sized;
  if (family === 'laboratory' || !first) {
    return { kind: 'text', text: text.number.notReportedSign, muted: true };
  }
  const figure = (patients: number | null) => formatNumber(context, patients ?? 0);
  if (sized.length === 1) {
    return {
      kind: 'number',
      text: figure(first.patients),
      fact: first.fact,
      words: text.number.openSource(inLocale(context, first.cohort.labelEn, first.cohort.labelZh)),
    };
  }
  return {
    kind: 'facts',
    facts: sized.map(({ patients, fact, cohort }) => ({
      fact: fact ?? '',
      text: figure(patients),
      words: text.number.openSource(inLocale(context, cohort.labelEn, cohort.labelZh)),
    })),
  };
}

function entryTable(
  context: ViewContext,
  read: ReadRows<MapEntry>,
  stays: readonly [string, string][],
): TableView {
  const { text, locale } = context;
  const at = (path: string) => `/${locale}${path}`;
  return tableView<MapEntry>({
    context,
    ...read,
    action: at('/map'),
    apiPath: '/api/v1/map',
    what: text.map.what,
    keyOf: ({ key }) => key,
    chosenColumns: null,
    stays,
    facetNames: MAP_FACETS,
    valueLabel: filterValueLabel(context, read.titles),
    columns: [
      {
        name: 'tumour',
        label: text.columns.tumour,
        sort: 'tumour',
        cell: ({ tumour, reporting }) => ({
          kind: 'text',
          text: tumourName(context, tumour),
          href: at(`/tumours/${tumour}`),
          ...(reporting === 'dedicated-cohort' ? {} : { sub: text.map.reporting[reporting] ?? reporting }),
        }),
      },
      {
        name: 'regimen',
        label: text.columns.regimen,
        sort: 'regimen',
        cell: ({ treatment }) => ({
          kind: 'text',
          text: treatmentName(context, treatment),
          href: at(`/regimens/${treatment.slug}`),
        }),
      },
      {
        name: 'study',
        label: text.columns.study,
        sort: 'study',
        cell: ({ study }) => ({
          kind: 'text',
          text: inLocale(context, study.shortTitleEn, study.shortTitleZh),
          href: at(`/studies/${study.slug}`),
          sub: text.origin[study.origin] ?? study.origin,
        }),
      },
      {
        name: 'patients',
        label: text.columns.size,
        numeric: true,
        sort: 'patients',
        cell: (entry) => patientsCell(context, entry),
      },
      {
        name: 'design',
        label: text.columns.design,
        sort: 'design',
        cell: ({ study, family }) => ({
          kind: 'text',
          text:
            study.design === null
              ? (text.designFamilies[family] ?? family)
              : groupName(context, 'designs', study.design),
        }),
      },
    ],
  });
}
