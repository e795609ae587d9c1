/** What a table of one's own may hold. */
export const TABLE_KINDS = ['survival', 'proportions', 'two-arm', 'effects'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** What a column may be. `others` are the patients without the event, where a table has them in place of a total. */
export const TABLE_ROLES = [
  'time',
  'entry',
  'start-date',
  'end-date',
  'event',
  'group',
  'label',
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
  'weight',
  'ignore',
] as const;
export type TableRole = (typeof TABLE_ROLES)[number];

/** What a value of an event column stands for. */
export const EVENT_MEANINGS = ['event', 'censored', 'competing', 'missing'] as const;
export type EventMeaning = (typeof EVENT_MEANINGS)[number];

/** How the cells of a column are written, where that can be read in two ways. */
export const CELL_FORMATS = ['decimal-point', 'decimal-comma', 'day-first', 'month-first'] as const;
export type CellFormat = (typeof CELL_FORMATS)[number];

/** How a table lies before us. */
export type TableLayout =
  /** One row a patient: time and event. */
  | 'patients'
  /** One row a patient: two dates and event. */
  | 'patients-by-date'
  /** One row a patient: the times themselves say which are censored, `6+`. */
  | 'marked-times'
  /** Pairs of time and event columns, one pair a group. */
  | 'group-blocks'
  /** One time column, and one event column a group. */
  | 'event-column-per-group'
  /** One row a study or arm: events and total. */
  | 'counts'
  /** One row a study: both arms. */
  | 'arms-side-by-side'
  /** Two rows a study: one an arm. */
  | 'arms-below-each-other'
  /** One row a study: effect and its spread. */
  | 'effects';

/** The reader's choices for columns, by index. */
export type ChosenRoles = Readonly<Record<number, TableRole>>;
/** The reader's word on the values of the event column. */
export type ChosenCoding = Readonly<Record<string, EventMeaning>>;
export type ChosenFormats = Readonly<Record<number, CellFormat>>;

/** A sentence of the dictionary with what stands in it; `lib/text` has the words. */
export interface Phrase {
  code: string;
  values: readonly string[];
}

export const phrase = (code: string, ...values: readonly (string | number)[]): Phrase => ({
  code,
  values: values.map(String),
});

export interface QuestionOption {
  text: Phrase;
  roles?: Record<number, TableRole>;
  coding?: Record<string, EventMeaning>;
  formats?: Record<number, CellFormat>;
  /** The rows that can't be read are to be left out. */
  leaveOut?: true;
  /** Effects are ratios, pooled as logarithms. */
  ratio?: boolean;
  /** Several rows of one patient or study are to be taken as independent. */
  independent?: true;
}

/** What has to be settled by the reader before anything is computed. */
export interface TableQuestion {
  about: 'columns' | 'coding' | 'numbers' | 'dates' | 'left-out' | 'repeated' | 'scale';
  text: Phrase;
  options: QuestionOption[];
}

/** Why a table can't be served, and what to do instead. */
export interface TableRefusal {
  code: string;
  text: Phrase;
}
