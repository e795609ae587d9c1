import { leftOutText, phraseText } from '@/lib/own-data/describe-reading';
import type { TableReading } from '@/lib/own-data/reading/read-own-table';
import type { LeftOutRow } from '@/lib/own-data/reading/row-cells';
import {
  type EventMeaning,
  type QuestionOption,
  TABLE_ROLES,
  type TableRole,
} from '@/lib/own-data/reading/table-roles';
import { formatNumber } from '../../words/format-number';
import type { ViewContext } from '../../words/view-context';

export interface ReadColumnView {
  index: number;
  label: string;
  role: TableRole;
  /** Its cells are figures, which stand one below the other. */
  isNumeric: boolean;
  why: string;
  /** A few of its cells. */
  examples: string;
  /** The role that it has, and those that its cells also allow. */
  roles: { value: TableRole; label: string }[];
}

/** The step between the paste and the result: what each column is, what an event is, what is open. */
export interface ReadingView {
  /** Something is open, so there is no result. */
  open: boolean;
  summary: string;
  /** "40 rows, 4 columns": how much was pasted. */
  size: string;
  notes: string[];
  columns: ReadColumnView[];
  coding: {
    why: string;
    /** How many have the event and how many are censored, of all; empty while that is open. */
    sum: string;
    /** `share` of all rows that hold any of the values, from 0 to 1. */
    codes: { value: string; means: EventMeaning | null; count: string; share: number }[];
  } | null;
  rows: {
    caption: string;
    names: string[];
    /** `wrong`: columns of the cells that the reason is about. */
    lines: { line: number; cells: string[]; reason: string | null; wrong: number[] }[];
  };
  questions: { text: string; options: (Omit<QuestionOption, 'text'> & { text: string })[] }[];
  refusal: string | null;
  status: string;
  leftOut: { title: string; rows: { line: number; text: string }[]; more: string | null } | null;
}

/** Roles of words; the cells of all others are figures. */
const OF_WORDS: readonly TableRole[] = ['group', 'label', 'ignore', 'start-date', 'end-date'];

const SHOWN_ROWS = 6;
const SHOWN_LEFT_OUT = 3;
const SHOWN_COLUMNS = 12;
const MOST_COLUMNS = 60;
const LISTED_LEFT_OUT = 100;

export function readingView(context: ViewContext, reading: TableReading): ReadingView {
  const { analyse: words } = context.text;
  const { locale } = context;
  const { kind, layout, columns, coding, questions, refusal } = reading;
  const name = (index: number, text: string) => text || words.unnamedColumn(index + 1);
  const coded = coding.reduce((sum, { count }) => sum + count, 0);
  const used = columns.filter(({ role }) => role !== 'ignore');
  const named = used.map((column) =>
    words.roleOf(words.reading.roles[column.role] ?? column.role, name(column.index, column.name)),
  );
  return {
    open: questions.length > 0 || refusal !== null,
    summary: kind
      ? words.readSummary(
          words.kindAs(words.kinds[kind] ?? kind, words.layouts[layout ?? ''] ?? ''),
          named.join(locale === 'zh' ? '；' : '; '),
        )
      : '',
    size: words.size(reading.rows.read, columns.length),
    notes: reading.grid.notes.map((note) => phraseText(locale, note)),
    columns: columns.slice(0, MOST_COLUMNS).map(({ index, name: title, role, why, alternatives }) => ({
      ...{ index, role, why: phraseText(locale, why) },
      label: name(index, title),
      isNumeric: !OF_WORDS.includes(role),
      examples: examplesOf(reading, index, words.examplesOf),
      roles: TABLE_ROLES.filter((value) => value === role || alternatives.includes(value)).map((value) => ({
        value,
        label: words.reading.roles[value] ?? value,
      })),
    })),
    coding:
      coding.length > 0 && reading.codingWhy
        ? {
            why: phraseText(locale, reading.codingWhy),
            sum: codingSum(context, coding),
            codes: coding.map(({ value, means, count }) => ({
              ...{ value, means },
              count: words.codeCount(formatNumber(context, count)),
              share: count / Math.max(1, coded),
            })),
          }
        : null,
    rows: rowsOf(context, reading, name),
    questions: questions.map(({ text, options }) => ({
      text: phraseText(locale, text),
      options: options.map((option) => ({ ...option, text: phraseText(locale, option.text) })),
    })),
    refusal: refusal && phraseText(locale, refusal.text),
    status: refusal
      ? words.refused
      : questions.length > 0
        ? words.waiting
        : words.status(reading.rows.used, reading.rows.leftOut.length),
    leftOut: leftOutOf(context, reading),
  };
}

function examplesOf({ grid }: TableReading, index: number, words: (values: string) => string): string {
  const values = new Set<string>();
  for (const { cells } of grid.rows) {
    if (cells[index]) values.add(cells[index]);
    if (values.size === 4) break;
  }
  return values.size === 0 ? '' : words([...values].join(', '));
}

/** "With the event 31/39 · censored 8/39", of what is coded as either. */
function codingSum(context: ViewContext, coding: TableReading['coding']): string {
  const of = (meaning: EventMeaning) =>
    coding.reduce((sum, { means, count }) => sum + (means === meaning ? count : 0), 0);
  const [events, censored] = [of('event'), of('censored')];
  if (coding.some(({ means }) => means === null)) return '';
  return context.text.analyse.codingSum(events, censored, events + censored);
}

/** Columns of the cells that keep a row out: those of the role, with just what the problem names. */
function wrongCells(columns: TableReading['columns'], row: LeftOutRow, cells: readonly string[]): number[] {
  return columns
    .filter(({ index, role }) =>
      row.problems.some(
        (problem) => role !== 'ignore' && problem.role === role && problem.cell === (cells[index] ?? ''),
      ),
    )
    .map(({ index }) => index);
}

/** The first rows, and the first that are left out with their reasons: of those that are no data, what they say. */
function rowsOf(
  context: ViewContext,
  { grid, table, rows, columns }: TableReading,
  name: (index: number, text: string) => string,
): ReadingView['rows'] {
  const { analyse: words } = context.text;
  const width = Math.min(grid.width, SHOWN_COLUMNS);
  const leftOut = new Map(rows.leftOut.map((row) => [row.line, row]));
  const noData = grid.noData.map(({ line, cell }) => ({ line, cells: [cell] }));
  const excluded = [...grid.rows, ...noData]
    .filter(({ line }) => leftOut.has(line))
    .sort((a, b) => a.line - b.line)
    .slice(0, SHOWN_LEFT_OUT);
  const shown = [...new Set([...grid.rows.slice(0, SHOWN_ROWS), ...excluded])].sort(
    (a, b) => a.line - b.line,
  );
  return {
    caption: words.readAs(words.delimiters[table.delimiter] ?? table.delimiter, grid.rows.length),
    names: columns.slice(0, width).map((column) => name(column.index, column.name)),
    lines: shown.map(({ line, cells }) => {
      const row = leftOut.get(line);
      return {
        line,
        cells: Array.from({ length: width }, (_, index) => cells[index] ?? ''),
        reason: row ? leftOutText(context.locale, row) : null,
        wrong: row ? wrongCells(columns, row, cells) : [],
      };
    }),
  };
}

function leftOutOf(context: ViewContext, { rows: { leftOut } }: TableReading): ReadingView['leftOut'] {
  const { analyse: words } = context.text;
  if (leftOut.length === 0) return null;
  return {
    title: words.leftOutTitle(leftOut.length),
    rows: leftOut.slice(0, LISTED_LEFT_OUT).map((row) => ({
      line: row.line,
      text: words.leftOutLine(row.line, leftOutText(context.locale, row)),
    })),
    more: leftOut.length > LISTED_LEFT_OUT ? words.leftOutMore(leftOut.length - LISTED_LEFT_OUT) : null,
  };
}
