import { MOST_GROUPS, MOST_PATIENTS, MOST_STUDIES } from '../analysis-limits';
import { arrangeTable } from './arrange-table';
import { chooseProposal, type Offer, optionOf } from './choose-proposal';
import { codesOf, profileColumns } from './column-profile';
import { proposeCounts } from './count-layout';
import { proposeEffects } from './effect-layout';
import { scaleOf } from './effect-scale';
import { BLANK, codeEvents, doubtCoding, type EventCoding } from './event-coding';
import { fillDown } from './fill-down';
import type { Grid } from './grid';
import { longerWithEvent } from './longer-with-event';
import { type PastedTable, readCells } from './read-cells';
import { type ReadColumn, withRoles } from './read-columns';
import type { LeftOutRow } from './row-cells';
import {
  type EffectRow,
  readArmRows,
  readEffects,
  readProportions,
  readTwoArms,
  type TwoArmRow,
} from './study-rows';
import { proposeSurvival } from './survival-layout';
import {
  countMarks,
  type PatientTimeRow,
  type ReadSurvivalRows,
  type RoleColumns,
  readPatients,
} from './survival-rows';
import { columnsOf, type ReadableTable } from './table-column';
import {
  askDates,
  askLeftOut,
  askNumbers,
  askRepeated,
  askScale,
  askShared,
  repeatedLabel,
  sharedPatients,
} from './table-questions';
import {
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
  | { kind: 'survival'; patients: PatientTimeRow[] }
  | { kind: 'proportions'; rows: ReadRowsOf<typeof readProportions> }
  | { kind: 'two-arm'; rows: TwoArmRow[] }
  | { kind: 'effects'; rows: EffectRow[]; ratio: boolean };
type ReadRowsOf<F extends (...given: never[]) => ReadSurvivalRows<unknown>> = ReturnType<F>['rows'];

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

/**
 * Reads a pasted table. Nothing that could be read in two ways is decided here: it becomes a question.
 *
 * @param onProgress told how far it has come, as a share of the whole
 */
export function readOwnTable(
  request: TableRequest,
  onProgress: (share: number) => void = () => {},
): TableReading {
  const table = readCells(request.text);
  onProgress(0.25);
  const grid = fillDown(arrangeTable(table, request.header));
  onProgress(0.5);
  const profiles = profileColumns(grid.names, grid.rows, grid.width, table.delimiter, request.formats);
  onProgress(0.75);
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
  if (table.tooWide) return refuse('refuse-too-many-columns');
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
    options: optionsOf(choice.offers, readable, request.coding),
  };
  return { ...reading, questions: [question], refusal: null, data: null };
}

const noDataRows = ({ noData }: Grid): LeftOutRow[] =>
  noData.map(({ line, reason, cell }) => ({
    line,
    problems: [{ role: 'ignore', cell, reason: reason as never }],
  }));

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
  const shared = request.independent ? null : sharedPatients(kind, of);
  if (repeated) questions.push(askRepeated(repeated));
  else if (shared) questions.push(askShared(shared));
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
  const refusal = refuseData(data, used) ?? refuseHalf(data, read.leftOut, coded);
  if (refusal) return { ...result, refusal };
  const [event, second] = of('event');
  const guessed = coded && coded.why.code === 'coding-yes-no' && event && !second;
  if (guessed && data.kind === 'survival' && longerWithEvent(data.patients)) {
    const { codes, why, question } = doubtCoding(event.profile, coded);
    const asked: TableQuestion[] = question ? [{ about: 'coding', ...question }] : [];
    return { ...result, coding: codes, codingWhy: why, questions: asked };
  }
  if (unusable / rows.length > SHARE_LEFT_OUT && !request.leaveOut) {
    const [group] = of('group');
    const onlyGroup = read.leftOut.every(({ problems }) => problems.every(({ role }) => role === 'group'));
    return { ...result, questions: [askLeftOut(unusable, rows.length, onlyGroup && group ? group : null)] };
  }
  return { ...result, data };
}

const MOST_OPTIONS = 10;

/** The offered readings; where the codes of their events are open too, one answer settles both. */
function optionsOf(
  offers: readonly Offer[],
  readable: ReadableTable,
  chosen: ChosenCoding,
): QuestionOption[] {
  const plain = offers.map((offer) => optionOf(offer, readable.columns));
  const coded = (most: 'all' | 'plain') =>
    plain.flatMap((option, index): QuestionOption[] => {
      const offer = offers[index] as Offer;
      if (offer.assignment.layout !== 'patients') return [option];
      const columns = readable.columns.map((column) => ({
        ...column,
        chosen: option.roles?.[column.index] ?? column.chosen,
      }));
      const of: RoleColumns = (role) => columns.filter(({ index: at }) => option.roles?.[at] === role);
      const asked = codeOfTable({ ...readable, columns }, of, chosen)?.question?.options ?? [];
      // Where they are too many, only those that make each code an event or censored.
      const codes = asked.filter(
        ({ coding = {} }) =>
          most === 'all' || Object.values(coding).every((means) => means === 'event' || means === 'censored'),
      );
      const [, ...words] = option.text.values;
      return codes.length === 0
        ? [option]
        : codes.map(({ text, coding }) => ({
            ...option,
            ...(coding && { coding }),
            text: phrase('offer-coded', words.length, ...words, ...text.values),
          }));
    });
  return [coded('all'), coded('plain'), plain].find(({ length }) => length <= MOST_OPTIONS) ?? plain;
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
  // Where all that is filled in is one and the same, what is left blank says something too.
  const blanks = events.length === 1 ? rows.length - event.profile.filled : 0;
  if (blanks > 0 && codesOf(event.profile).size === 1) distinct.set(BLANK, blanks);
  return codeEvents({ ...event.profile, distinct }, sure, chosen, countMarks(rows, of('time')[0], event));
}

function dataOf(
  kind: TableKind,
  layout: TableLayout,
  { rows }: ReadableTable,
  of: RoleColumns,
  coded: EventCoding | null,
  ratio: boolean,
): { data: TableData; read: ReadSurvivalRows<unknown> } {
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

/** Times that only those with the event have, or only those without: the times of the others stand elsewhere. */
function refuseHalf(
  data: TableData,
  leftOut: readonly LeftOutRow[],
  coded: EventCoding | null,
): TableRefusal | null {
  if (data.kind !== 'survival' || !coded || leftOut.length === 0) return null;
  const held = (['event', 'censored'] as const).map((meaning) =>
    coded.codes.some(({ means, count }) => means === meaning && count > 0),
  );
  const [first] = data.patients;
  const isHalf = held.every(Boolean) && data.patients.every(({ event }) => event === first?.event);
  const noTime = leftOut.every(({ problems }) =>
    problems.some(({ role, reason }) => ['time', 'end-date'].includes(role) && reason === 'missing'),
  );
  return isHalf && noTime ? { code: 'refuse-half', text: phrase('refuse-half') } : null;
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
