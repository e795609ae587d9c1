import type { StudyProportion } from '@/lib/stats';
import { isControl } from './count-words';
import type { Grid } from './grid';
import { RowCells } from './row-cells';
import type { ReadSurvivalRows, RoleColumns } from './survival-rows';
import type { TableRole } from './table-roles';

/** An effect as the table gives it: on the scale of its column, with a standard error or limits. */
export interface EffectRow {
  label: string;
  estimate: number;
  standardError: number | null;
  lower: number | null;
  upper: number | null;
}

export interface TwoArmRow {
  label: string;
  a: { events: number; total: number };
  b: { events: number; total: number };
}

function readRows<Row>(
  rows: Grid['rows'],
  read: (cells: RowCells, line: number) => Row | null,
): ReadSurvivalRows<Row> {
  const result: ReadSurvivalRows<Row> = { rows: [], leftOut: [] };
  for (const record of rows) {
    const cells = new RowCells(record);
    const row = read(cells, record.line);
    if (row !== null && cells.problems.length === 0) result.rows.push(row);
    else result.leftOut.push(cells.leftOut);
  }
  return result;
}

/** Events and total of one arm, from the roles that hold them. */
function armOf(cells: RowCells, of: RoleColumns, suffix: '' | '-2') {
  const role = (name: string) => `${name}${suffix}` as TableRole;
  const [[count], [total], [others]] = [of(role('count')), of(role('total')), of(role('others'))];
  if (!count) return null;
  const events = cells.count(role('count'), count, 0);
  const size = total
    ? cells.count(role('total'), total, 1)
    : others
      ? cells.count(role('others'), others, 0)
      : null;
  if (events === null || size === null) return null;
  if (total && events > size) return cells.note(role('count'), count, 'more-events-than-total');
  const all = total ? size : events + size;
  return all < 1 ? cells.note(role('others'), others ?? null, 'not-positive') : { events, total: all };
}

const labelIn = (cells: RowCells, of: RoleColumns, line: number) => {
  const [label] = of('label');
  return label && !cells.isMissing(label) ? cells.cell(label) : `#${line}`;
};

export const readProportions = (rows: Grid['rows'], of: RoleColumns) =>
  readRows<StudyProportion>(rows, (cells, line) => {
    const arm = armOf(cells, of, '');
    return arm && { label: labelIn(cells, of, line), ...arm };
  });

export const readTwoArms = (rows: Grid['rows'], of: RoleColumns) =>
  readRows<TwoArmRow>(rows, (cells, line) => {
    const [a, b] = [armOf(cells, of, ''), armOf(cells, of, '-2')];
    return a && b && { label: labelIn(cells, of, line), a, b };
  });

/** Two rows a study, one an arm: the arm that is called a control is b, else the one that comes second. */
export function readArmRows(rows: Grid['rows'], of: RoleColumns): ReadSurvivalRows<TwoArmRow> {
  const [group] = of('group');
  const read = readRows(rows, (cells, line) => {
    const arm = armOf(cells, of, '');
    return arm && { line, label: labelIn(cells, of, line), arm: group ? cells.cell(group) : '', ...arm };
  });
  const [first = '', second = ''] = [...new Set(read.rows.map(({ arm }) => arm))];
  const control = isControl(first) && !isControl(second) ? first : second;
  const studies = new Map<string, (typeof read.rows)[number][]>();
  for (const row of read.rows) studies.set(row.label, [...(studies.get(row.label) ?? []), row]);
  const result: ReadSurvivalRows<TwoArmRow> = { rows: [], leftOut: read.leftOut };
  for (const [label, arms] of studies) {
    const [a, b] = [arms.find(({ arm }) => arm !== control), arms.find(({ arm }) => arm === control)];
    if (a && b)
      result.rows.push({
        label,
        a: { events: a.events, total: a.total },
        b: { events: b.events, total: b.total },
      });
    else
      for (const { line } of arms)
        result.leftOut.push({ line, problems: [{ role: 'group', cell: label, reason: 'missing' }] });
  }
  return result;
}

/** @param ratio effects and limits are ratios, so they have to be above 0; a spread is of the logarithm */
export const readEffects = (rows: Grid['rows'], of: RoleColumns, ratio: boolean) =>
  readRows<EffectRow>(rows, (cells, line) => {
    const figure = (role: TableRole) => {
      const [column] = of(role);
      if (!column) return null;
      const value = cells.number(role, column);
      return value !== null && ratio && value <= 0 ? cells.note(role, column, 'not-positive') : value;
    };
    const spread = (role: 'standard-error' | 'variance') => {
      const [column] = of(role);
      if (!column || cells.isMissing(column)) return null;
      const value = cells.number(role, column);
      if (value !== null && value <= 0) return cells.note(role, column, 'not-positive');
      return value === null ? null : role === 'variance' ? Math.sqrt(value) : value;
    };
    const estimate = figure('effect');
    if (estimate === null) return null;
    const row = { label: labelIn(cells, of, line), estimate, standardError: null, lower: null, upper: null };
    const standardError = spread('standard-error') ?? spread('variance');
    if (standardError !== null) return { ...row, standardError };
    const [[low], [high]] = [of('lower'), of('upper')];
    if (!low || !high) {
      const [column] = [...of('standard-error'), ...of('variance')];
      return cells.note('standard-error', column ?? null, 'no-error');
    }
    const [lower, upper] = [figure('lower'), figure('upper')];
    if (lower === null || upper === null) return null;
    if (!(lower <= estimate && estimate <= upper && lower < upper))
      cells.note('lower', low, 'limits-out-of-order');
    return { ...row, lower, upper };
  });
