import { leftOutText, phraseText } from '@/lib/own-data/describe-reading';
import type { TableReading } from '@/lib/own-data/reading/read-own-table';
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
  notes: string[];
  columns: ReadColumnView[];
  coding: {
    why: string;
    /** `share` of all rows that hold any of the values, from 0 to 1. */
    codes: { value: string; means: EventMeaning | null; count: string; share: number }[];
  } | null;
  rows: {
    caption: string;
    names: string[];
    lines: { line: number; cells: string[]; reason: string | null }[];
  };
  questions: { text: string; options: (Omit<QuestionOption, 'text'> & { text: string })[] }[];
  refusal: string | null;
  status: string;
  leftOut: { title: string; rows: { line: number; text: string }[]; more: string | null } | null;
}

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
    notes: reading.grid.notes.map((note) => phraseText(locale, note)),
    columns: columns.slice(0, MOST_COLUMNS).map(({ index, name: title, role, why, alternatives }) => ({
      ...{ index, role, why: phraseText(locale, why) },
      label: words.column(index + 1, title),
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

/** The first rows, and the first that are left out with their reasons. */
function rowsOf(
  context: ViewContext,
  { grid, table, rows, columns }: TableReading,
  name: (index: number, text: string) => string,
): ReadingView['rows'] {
  const { analyse: words } = context.text;
  const width = Math.min(grid.width, SHOWN_COLUMNS);
  const reasons = new Map(rows.leftOut.map((row) => [row.line, leftOutText(context.locale, row)]));
  const excluded = grid.rows.filter(({ line }) => reasons.has(line)).slice(0, SHOWN_LEFT_OUT);
  const shown = [...new Set([...grid.rows.slice(0, SHOWN_ROWS), ...excluded])];
  return {
    caption: words.readAs(words.delimiters[table.delimiter] ?? table.delimiter, grid.rows.length),
    names: columns.slice(0, width).map((column) => name(column.index, column.name)),
    lines: shown.map(({ line, cells }) => ({
      line,
      cells: Array.from({ length: width }, (_, index) => cells[index] ?? ''),
      reason: reasons.get(line) ?? null,
    })),
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
