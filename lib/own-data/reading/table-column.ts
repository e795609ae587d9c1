import { MOST_GROUPS } from '../analysis-limits';
import { isNothing } from './cell-figure';
import type { ColumnProfile } from './column-profile';
import { type CountName, countName } from './count-words';
import { type EffectName, effectName } from './effect-words';
import type { ColumnHint, Grid } from './grid';
import { type SurvivalName, survivalName } from './survival-words';
import type { ChosenRoles, Phrase, TableKind, TableLayout, TableRefusal, TableRole } from './table-roles';

/** A column with all that is known of it before roles are given. */
export interface TableColumn {
  index: number;
  name: string;
  hint: ColumnHint | null;
  profile: ColumnProfile;
  survival: SurvivalName;
  count: CountName;
  effect: EffectName;
  /** The reader's word. */
  chosen: TableRole | null;
}

/** The columns and the rows that they are of. */
export interface ReadableTable {
  columns: TableColumn[];
  rows: Grid['rows'];
  named: boolean;
}

/** One way to read a table: which column is what, and why. */
export interface Assignment {
  layout: TableLayout;
  roles: Map<number, { role: TableRole; why: Phrase }>;
}

/** What one kind of analysis makes of a table. */
export interface Proposal {
  kind: TableKind;
  /** `sure`: names say it; `guess`: to be asked. */
  certainty: 'sure' | 'guess';
  /** More than one are asked about. */
  assignments: Assignment[];
  /** Why this kind can't be served, where the table is of this kind. */
  refusal?: TableRefusal;
  /** How much of the table's names it explains; decides which refusal is told. */
  weight: number;
}

export const columnsOf = (
  grid: Grid,
  profiles: readonly ColumnProfile[],
  chosen: ChosenRoles,
): TableColumn[] =>
  profiles.map((profile, index) => ({
    index,
    name: profile.name,
    hint: grid.hints[index] ?? null,
    profile,
    survival: survivalName(profile.name),
    count: countName(profile.name),
    effect: effectName(profile.name),
    chosen: chosen[index] ?? null,
  }));

/** Free for a role: the reader gave it that role, or none. */
export const isFreeFor = (column: TableColumn, ...roles: TableRole[]) =>
  column.chosen === null || roles.includes(column.chosen);

const MOSTLY = 0.8;
/** Half of its cells are numbers: what the others are is asked row by row. */
export const isNumeric = ({ profile }: TableColumn) =>
  profile.filled > 0 && profile.numeric >= 0.5 && profile.dated < MOSTLY;
export const isDated = ({ profile }: TableColumn) => profile.filled > 0 && profile.dated >= MOSTLY;
export const isWholeCount = (column: TableColumn) =>
  isNumeric(column) && column.profile.whole && column.profile.minimum >= 0 && column.profile.marked === 0;

/** Whole numbers as Excel keeps days of the years 1954 to 2064. */
export const looksLikeSerials = (column: TableColumn) =>
  isNumeric(column) &&
  column.profile.whole &&
  column.profile.minimum > 20_000 &&
  column.profile.maximum < 60_000;
export const looksLikeYears = (column: TableColumn) =>
  isNumeric(column) &&
  column.profile.whole &&
  column.profile.minimum >= 1900 &&
  column.profile.maximum <= 2100 &&
  column.profile.filled > 1;

/** Values that could tell groups apart: 2 to 10, and most of them more than once. */
export function couldBeGroup({ profile }: TableColumn, most = MOST_GROUPS): boolean {
  const { distinct, filled } = profile;
  return distinct.size >= 2 && distinct.size <= most && filled >= 2 * distinct.size;
}

/** What programs call a first column that only names the rows. */
const ROW_NAMES = /^(?:|row[._ ]?(?:names?|id|no|num|number)|index|unnamed: ?0|\.{3}1|x|v1|_n|obs)$/iu;

/** Whether it names the rows, as exports write them: the first column, without a name of its own, all of it different. */
export const namesRows = ({ index, profile }: TableColumn) =>
  index === 0 &&
  ROW_NAMES.test(profile.name) &&
  profile.distinct.size > 1 &&
  Math.max(...profile.distinct.values()) === 1;

/** Whole numbers one after the other, each once: they count the rows. */
export const numbersRows = ({ profile }: TableColumn) =>
  profile.whole &&
  profile.filled >= 5 &&
  profile.maximum - profile.minimum + 1 === profile.filled &&
  Math.max(...profile.distinct.values()) === 1;

/** Whether a value stands in more than one row. */
export function hasRepeats(rows: Grid['rows'], index: number): boolean {
  const seen = new Set<string>();
  for (const { cells } of rows) {
    const cell = cells[index] ?? '';
    if (isNothing(cell)) continue;
    if (seen.has(cell)) return true;
    seen.add(cell);
  }
  return false;
}

/** A column with the role that it is given, and why. */
export type Given = [TableColumn, TableRole, Phrase];
export const rolesOf = (...given: Given[]): Assignment['roles'] =>
  new Map(given.map(([{ index }, role, why]) => [index, { role, why }]));
