import { MOST_GROUPS, MOST_PATIENTS, MOST_STUDIES } from '../analysis-limits';
import { arrangeTable } from './arrange-table';
import { profileColumns } from './column-profile';
import { proposeCounts } from './count-layout';
import { proposeEffects } from './effect-layout';
import { codeEvents, type EventCoding } from './event-coding';
import { fillDown } from './fill-down';
import type { Grid } from './grid';
import { type PastedTable, readCells } from './read-cells';
import type { LeftOutRow } from './row-cells';
import {
  type EffectRow,
  readArmRows,
  readEffects,
  readProportions,
  readTwoArms,
  type TwoArmRow,
} from './study-rows';
import { proposeSurvival, repeatedPatients } from './survival-layout';
import { countMarks, type PatientRow, type ReadRows, type RoleColumns, readPatients } from './survival-rows';
import {
  type Assignment,
  columnsOf,
  isDated,
  isNumeric,
  type Proposal,
  type ReadableTable,
  type TableColumn,
} from './table-column';
import {
  type CellFormat,
  type ChosenCoding,
  type ChosenFormats,
  type ChosenRoles,
  type EventMeaning,
  type Phrase,
  phrase,
  type QuestionOption,
  type TableKind,
  type TableLayout,
  type TableQuestion,
  type TableRefusal,
  type TableRole,
} from './table-roles';

/** The reader's table and the reader's word on it. */
export interface TableRequest {
  text: string;
  /** Whether the first row holds names; null: to be found out. */
  header: boolean | null;
  roles: ChosenRoles;
  coding: ChosenCoding;
  formats: ChosenFormats;
  leaveOut: boolean;
  independent: boolean;
  /** Effects are ratios; null: as the names and limits say. */
  ratio: boolean | null;
}

export const tableRequest = (text: string, changes: Partial<TableRequest> = {}): TableRequest => ({
  ...{ text, header: null, roles: {}, coding: {}, formats: {} },
  ...{ leaveOut: false, independent: false, ratio: null },
  ...changes,
});

/** What goes into the analysis. */
export type TableData =
  | { kind: 'survival'; patients: PatientRow[] }
  | { kind: 'proportions'; rows: ReadRowsOf<typeof readProportions> }
  | { kind: 'two-arm'; rows: TwoArmRow[] }
  | { kind: 'effects'; rows: EffectRow[]; ratio: boolean };
type ReadRowsOf<F extends (...given: never[]) => ReadRows<unknown>> = ReturnType<F>['rows'];

interface ReadColumn {
  index: number;
  name: string;
  role: TableRole;
  why: Phrase;
  /** Roles that its cells allow, beside the one that it has. */
  alternatives: TableRole[];
}

/** How a table was read, and what is open; `data` only where nothing is. */
export interface TableReading {
  table: Pick<PastedTable, 'delimiter' | 'beyondLimit'>;
  grid: Grid;
  kind: TableKind | null;
  layout: TableLayout | null;
  columns: ReadColumn[];
  coding: EventCoding['codes'];
  codingWhy: Phrase | null;
  ratio: boolean;
  rows: { read: number; used: number; leftOut: LeftOutRow[] };
  questions: TableQuestion[];
  refusal: TableRefusal | null;
  data: TableData | null;
}

/** Rows that can't be used may be so many of all before the reader is asked. */
const SHARE_LEFT_OUT = 0.05;

/** Reads a pasted table. Nothing that could be read in two ways is decided here: it becomes a question. */
export function readOwnTable(request: TableRequest): TableReading {
  const table = readCells(request.text);
  const grid = fillDown(arrangeTable(table, request.header));
  const profiles = profileColumns(grid.names, grid.rows, grid.width, table.delimiter, request.formats);
  const columns = columnsOf(grid, profiles, request.roles);
  const readable: ReadableTable = { columns, rows: grid.rows, named: grid.names !== null };
  const empty: TableReading = {
    ...{ table, grid, kind: null, layout: null, coding: [], codingWhy: null, ratio: false },
    columns: withRoles(columns, new Map()),
    rows: { read: grid.rows.length, used: 0, leftOut: noDataRows(grid) },
    ...{ questions: [], refusal: null, data: null },
  };
  const refuse = (code: string): TableReading => ({ ...empty, refusal: { code, text: phrase(code) } });
  if (grid.rows.length === 0) return refuse('refuse-empty');
  if (table.cutOff) return refuse('refuse-cut-off');
  if (table.beyondLimit) return refuse('refuse-too-many-rows');
  const proposals = [proposeSurvival(readable), proposeCounts(readable), proposeEffects(readable)].filter(
    (each) => each !== null,
  );
  const choice = chooseProposal(proposals, request.roles);
  if (!choice) return refuse('refuse-unknown');
  if ('refusal' in choice) return { ...empty, kind: choice.kind, refusal: choice.refusal };
  const [first] = choice.offers as [Offer, ...Offer[]];
  const reading = readAs(empty, readable, first, request);
  if (!choice.ask) return reading;
  const question: TableQuestion = {
    about: 'columns',
    text: phrase('ask-columns'),
    options: choice.offers.map((offer) => optionOf(offer, columns)),
  };
  return { ...reading, questions: [question], refusal: null, data: null };
}

interface Offer {
  kind: TableKind;
  assignment: Assignment;
}

type Choice = { offers: Offer[]; ask: boolean } | { kind: TableKind; refusal: TableRefusal };

const KIND_OF_ROLE: Partial<Record<TableRole, TableKind>> = {
  ...{
    time: 'survival',
    entry: 'survival',
    event: 'survival',
    'start-date': 'survival',
    'end-date': 'survival',
  },
  ...{ 'count-2': 'two-arm', 'total-2': 'two-arm', 'others-2': 'two-arm' },
  ...{
    effect: 'effects',
    'standard-error': 'effects',
    variance: 'effects',
    lower: 'effects',
    upper: 'effects',
  },
};

/** The one reading that names leave no doubt of; else what has to be asked, or why nothing can be read. */
function chooseProposal(proposals: readonly Proposal[], chosen: ChosenRoles): Choice | null {
  const wanted = Object.values(chosen).flatMap((role) => KIND_OF_ROLE[role] ?? []);
  const counts = Object.values(chosen).some((role) => role === 'count' || role === 'total');
  const allowed = proposals.filter(({ kind }) =>
    wanted.length > 0 ? wanted.includes(kind) : !counts || kind === 'proportions' || kind === 'two-arm',
  );
  const offersOf = (all: readonly Proposal[]) =>
    all.flatMap(({ kind, assignments }) => assignments.map((assignment): Offer => ({ kind, assignment })));
  const byWeight = (a: Proposal, b: Proposal) => b.weight - a.weight;
  const refusals = allowed.filter(({ refusal }) => refusal).sort(byWeight);
  const sure = allowed.filter(({ certainty, refusal }) => certainty === 'sure' && !refusal).sort(byWeight);
  const [refused] = refusals;
  const offers = offersOf(sure);
  // What can't be served isn't read as something else that the names also allow.
  if (refused?.refusal && offers.length === 0 && refused.weight >= 3)
    return { kind: refused.kind, refusal: refused.refusal };
  if (refused?.refusal && sure[0] && refused.weight > sure[0].weight)
    return { kind: refused.kind, refusal: refused.refusal };
  if (offers.length > 0) return { offers, ask: offers.length > 1 };
  const guesses = offersOf(allowed.filter(({ refusal }) => !refusal).sort(byWeight));
  if (guesses.length > 0) return { offers: guesses.slice(0, 8), ask: !isChosen(guesses, chosen) };
  return refused?.refusal ? { kind: refused.kind, refusal: refused.refusal } : null;
}

/** The reader named every column of the only reading. */
function isChosen([only, ...others]: readonly Offer[], chosen: ChosenRoles): boolean {
  if (!only || others.length > 0) return false;
  return [...only.assignment.roles].every(
    ([index, { role }]) => role === 'label' || role === 'group' || chosen[index] === role,
  );
}

/** All roles of an offer, so that one answer settles them. */
function optionOf({ kind, assignment }: Offer, columns: readonly TableColumn[]): QuestionOption {
  const roles: Record<number, TableRole> = {};
  for (const [index, { role }] of assignment.roles) roles[index] = role;
  const words = [...assignment.roles].flatMap(([index, { role }]) => [
    role,
    columns[index]?.name || `#${index + 1}`,
  ]);
  return { text: phrase(`offer-${assignment.layout}`, kind, ...words), roles };
}

const noDataRows = ({ noData }: Grid): LeftOutRow[] =>
  noData.map(({ line, reason, cell }) => ({
    line,
    problems: [{ role: 'ignore', cell, reason: reason as never }],
  }));

function withRoles(columns: readonly TableColumn[], roles: Assignment['roles']): ReadColumn[] {
  return columns.map((column) => {
    const given = roles.get(column.index);
    const role = given?.role ?? 'ignore';
    const alternatives = allowedRoles(column).filter((each) => each !== role);
    return {
      ...{ index: column.index, name: column.name, role, alternatives },
      why:
        column.chosen !== null && column.chosen === role
          ? phrase('chosen')
          : (given?.why ?? whyIgnored(column)),
    };
  });
}

function whyIgnored({ survival, effect, count }: TableColumn): Phrase {
  const concept =
    survival.concept !== 'none' ? survival.concept : effect.concept === 'p-value' ? 'p-value' : count.concept;
  const known = ['id', 'covariate', 'date', 'p-value', 'year'].includes(concept);
  return phrase(known ? `ignored-${concept}` : 'ignored');
}

/** What the cells of a column allow it to be. */
function allowedRoles(column: TableColumn): TableRole[] {
  const { profile } = column;
  const number: TableRole[] = isNumeric(column)
    ? [
        'time',
        'count',
        'total',
        'others',
        'count-2',
        'total-2',
        'others-2',
        'effect',
        'standard-error',
        'variance',
        'lower',
        'upper',
      ]
    : [];
  const dates: TableRole[] =
    isDated(column) || (isNumeric(column) && profile.whole && profile.minimum > 20_000)
      ? ['start-date', 'end-date']
      : [];
  const few: TableRole[] = profile.distinct.size <= 8 ? ['event'] : [];
  const group: TableRole[] = profile.distinct.size <= 4 * MOST_GROUPS ? ['group'] : [];
  return [...few, ...number, ...dates, ...group, 'label', 'ignore'];
}

/** Reads the rows under one assignment, and asks what is open about them. */
function readAs(
  empty: TableReading,
  readable: ReadableTable,
  { kind, assignment }: Offer,
  request: TableRequest,
): TableReading {
  const { columns, rows } = readable;
  const of: RoleColumns = (role) => columns.filter(({ index }) => assignment.roles.get(index)?.role === role);
  const reading: TableReading = {
    ...empty,
    kind,
    layout: assignment.layout,
    columns: withRoles(columns, assignment.roles),
  };
  const questions: TableQuestion[] = [...askNumbers(columns, assignment), ...askDates(columns, assignment)];
  const coded = kind === 'survival' ? codeOfTable(readable, of, request.coding) : null;
  if (coded?.question) questions.push({ about: 'coding', ...coded.question });
  if (coded) Object.assign(reading, { coding: coded.codes, codingWhy: coded.why });
  if (coded?.codes.some(({ means, count }) => means === 'competing' && count > 0)) {
    return { ...reading, refusal: { code: 'refuse-competing', text: phrase('refuse-competing') } };
  }
  const repeated = request.independent ? null : repeatedLabel(readable, kind, assignment.layout, of);
  if (repeated) questions.push(askRepeated(repeated));
  const scale = kind === 'effects' ? scaleOf(readable, of, request.ratio) : { ratio: false, open: false };
  if (scale.open) questions.push(askScale(of));
  if (questions.length > 0) return { ...reading, ratio: scale.ratio, questions };
  const { data, read } = dataOf(kind, assignment.layout, readable, of, coded, scale.ratio);
  const leftOut = [...noDataRows(empty.grid), ...read.leftOut].sort((a, b) => a.line - b.line);
  const unusable = read.leftOut.length;
  const used = rows.length - read.leftOut.length;
  const result: TableReading = {
    ...reading,
    ratio: scale.ratio,
    rows: { read: rows.length + empty.grid.noData.length, used, leftOut },
  };
  const refusal = refuseData(data, used);
  if (refusal) return { ...result, refusal };
  if (unusable / rows.length > SHARE_LEFT_OUT && !request.leaveOut) {
    return { ...result, questions: [askLeftOut(unusable, rows.length)] };
  }
  return { ...result, data };
}

function codeOfTable({ rows }: ReadableTable, of: RoleColumns, chosen: ChosenCoding): EventCoding | null {
  const events = of('event');
  const [event] = events;
  if (!event) return null;
  const name =
    event.chosen === 'event' && event.survival.concept === 'none'
      ? { ...event.survival, concept: 'event' as const }
      : event.survival;
  const sure = event.chosen === 'event' || events.length > 1 ? { ...name, strength: 3 as const } : name;
  const distinct = new Map<string, number>();
  for (const { profile } of events)
    for (const [cell, count] of profile.distinct) distinct.set(cell, (distinct.get(cell) ?? 0) + count);
  return codeEvents({ ...event.profile, distinct }, sure, chosen, countMarks(rows, of('time')[0], event));
}

function dataOf(
  kind: TableKind,
  layout: TableLayout,
  { rows }: ReadableTable,
  of: RoleColumns,
  coded: EventCoding | null,
  ratio: boolean,
): { data: TableData; read: ReadRows<unknown> } {
  switch (kind) {
    case 'survival': {
      const coding = new Map<string, EventMeaning | null>(
        (coded?.codes ?? []).map(({ value, means }) => [value, means]),
      );
      const read = readPatients(rows, layout, of, coding);
      return { data: { kind, patients: read.rows }, read };
    }
    case 'proportions': {
      const read = readProportions(rows, of);
      return { data: { kind, rows: read.rows }, read };
    }
    case 'two-arm': {
      const read = layout === 'arms-below-each-other' ? readArmRows(rows, of) : readTwoArms(rows, of);
      return { data: { kind, rows: read.rows }, read };
    }
    case 'effects': {
      const read = readEffects(rows, of, ratio);
      return { data: { kind, rows: read.rows, ratio }, read };
    }
  }
}

function refuseData(data: TableData, used: number): TableRefusal | null {
  const refusal = (code: string, ...values: (string | number)[]) => ({ code, text: phrase(code, ...values) });
  if (used === 0) return refusal('refuse-no-rows');
  if (data.kind === 'survival') {
    const groups = new Set(data.patients.map(({ group }) => group)).size;
    if (groups > MOST_GROUPS) return refusal('refuse-too-many-groups', groups, MOST_GROUPS);
    return data.patients.length > MOST_PATIENTS ? refusal('refuse-too-many-rows') : null;
  }
  return data.rows.length > MOST_STUDIES ? refusal('refuse-too-many-studies', MOST_STUDIES) : null;
}

const NUMBER_ROLES: readonly TableRole[] = [
  ...(['time', 'count', 'total', 'others', 'count-2', 'total-2', 'others-2'] as const),
  ...(['effect', 'standard-error', 'variance', 'lower', 'upper'] as const),
];

/** Columns whose separators can be read in two ways; all of them at once, since a table is written in one way. */
function askNumbers(columns: readonly TableColumn[], { roles }: Assignment): TableQuestion[] {
  const open = columns.filter(
    ({ index, profile }) =>
      profile.decimal === 'either' && NUMBER_ROLES.includes(roles.get(index)?.role ?? 'ignore'),
  );
  const [first] = open;
  if (!first) return [];
  const example = [...first.profile.distinct.keys()].find((cell) => /\d[.,]\d{3}/u.test(cell)) ?? '';
  const plain = example.replaceAll(/[^\d.,]/gu, '');
  const option = (format: CellFormat): QuestionOption => {
    const thousands = plain.includes(',') === (format === 'decimal-point');
    const value = thousands ? plain.replaceAll(/[.,]/gu, '') : plain.replace(',', '.');
    return {
      text: phrase('number-is', example, Number(value)),
      formats: Object.fromEntries(open.map(({ index }) => [index, format])),
    };
  };
  return [
    {
      about: 'numbers',
      text: phrase('ask-numbers', first.name),
      options: [option('decimal-point'), option('decimal-comma')],
    },
  ];
}

function askDates(columns: readonly TableColumn[], { roles }: Assignment): TableQuestion[] {
  const used = columns.filter(({ index }) =>
    ['start-date', 'end-date'].includes(roles.get(index)?.role ?? ''),
  );
  const open = used.filter(({ profile }) => profile.dayOrder === 'either');
  const [first] = open;
  if (!first) return [];
  const [example = ''] = first.profile.distinct.keys();
  const option = (format: CellFormat): QuestionOption => ({
    text: phrase(format, example),
    formats: Object.fromEntries(open.map(({ index }) => [index, format])),
  });
  return [
    {
      about: 'dates',
      text: phrase('ask-dates', first.name),
      options: [option('day-first'), option('month-first')],
    },
  ];
}

function repeatedLabel(
  readable: ReadableTable,
  kind: TableKind,
  layout: TableLayout,
  of: RoleColumns,
): TableColumn | null {
  if (kind === 'survival') return layout === 'group-blocks' ? null : repeatedPatients(readable);
  if (layout === 'arms-below-each-other') return null;
  const [label] = of('label');
  const isStudy =
    label &&
    (label.count.concept === 'label' || label.effect.concept === 'label' || label.profile.numeric < 0.5);
  if (!label || !isStudy) return null;
  // Two studies of one author are told apart by the year, or by a further name.
  const told = readable.columns.filter(({ count }) => count.concept === 'label' || count.concept === 'year');
  const whole = [label, ...told].map(({ index }) => index);
  const names = readable.rows.map(({ cells }) => whole.map((index) => cells[index] ?? '').join('\u0000'));
  return new Set(names).size < names.length ? label : null;
}

const askRepeated = ({ name }: TableColumn): TableQuestion => ({
  about: 'repeated',
  text: phrase('ask-repeated', name),
  options: [{ text: phrase('take-independent'), independent: true }],
});

const askScale = (of: RoleColumns): TableQuestion => ({
  about: 'scale',
  text: phrase('ask-scale', of('effect')[0]?.name ?? ''),
  options: [
    { text: phrase('scale-ratio'), ratio: true },
    { text: phrase('scale-difference'), ratio: false },
  ],
});

const askLeftOut = (count: number, all: number): TableQuestion => ({
  about: 'left-out',
  text: phrase('ask-left-out', count, all),
  options: [{ text: phrase('leave-out', count), leaveOut: true }],
});

/** Whether effects are ratios: by their name, and where that says nothing by where they lie between their limits. */
function scaleOf(
  { rows }: ReadableTable,
  of: RoleColumns,
  chosen: boolean | null,
): { ratio: boolean; open: boolean } {
  if (chosen !== null) return { ratio: chosen, open: false };
  const [[effect], [lower], [upper]] = [of('effect'), of('lower'), of('upper')];
  if (!effect) return { ratio: false, open: false };
  const { concept } = effect.effect;
  const positive = effect.profile.minimum > 0;
  if (concept === 'ratio') return { ratio: positive, open: !positive };
  if (concept === 'log-ratio' || concept === 'difference') return { ratio: false, open: false };
  if (!positive || !lower || !upper || !(lower.profile.minimum > 0)) return { ratio: false, open: false };
  let [plain, logarithmic] = [0, 0];
  const read = readEffects(rows, of, true);
  for (const { estimate, lower: from, upper: to } of read.rows) {
    if (from === null || to === null) continue;
    plain += Math.abs((from + to) / 2 - estimate) / (to - from);
    logarithmic += Math.abs((Math.log(from) + Math.log(to)) / 2 - Math.log(estimate)) / Math.log(to / from);
  }
  // The estimate lies in the middle on the scale that it was computed on.
  const [least, most] = [Math.min(plain, logarithmic), Math.max(plain, logarithmic)];
  return { ratio: logarithmic < plain, open: read.rows.length === 0 || least > most / 2 };
}
