import {
  couldBeGroup,
  isDated,
  isFreeFor,
  isNumeric,
  namesRows,
  type ReadableTable,
  rolesOf,
  type TableColumn,
} from './table-column';
import { type Phrase, phrase, type TableRole } from './table-roles';

/**
 * The column that tells groups apart: one that is called so, else the only one that is left where it has a few values
 * that all return.
 */
export function groupOf(
  { columns, rows }: ReadableTable,
  used: readonly TableColumn[],
): Map<number, { role: TableRole; why: Phrase }> {
  const chosen = columns.filter((column) => column.chosen === 'group');
  if (chosen[0]) return rolesOf([chosen[0], 'group', phrase('chosen')]);
  const left = columns.filter((column) => isFreeFor(column) && !used.includes(column));
  const named = left.filter(
    (column) =>
      column.hint === 'section' ||
      (column.survival.concept === 'group' && column.survival.strength === 3 && !isDated(column)),
  );
  const [only, ...others] = named.filter(
    (column, index) => !named.slice(0, index).some((before) => sameParts(rows, before, column)),
  );
  if (only && others.length === 0) return rolesOf([only, 'group', phrase('name-group')]);
  if (only) {
    const [fits] = [only, ...others].filter((column) => couldBeGroup(column));
    return fits ? rolesOf([fits, 'group', phrase('name-group-first')]) : new Map();
  }
  const rest = left
    .filter((column) => !namesRows(column))
    .filter(
      ({ survival, profile }) =>
        !['id', 'time', 'event', 'censoring', 'alive', 'endpoint', 'date', 'interval'].includes(
          survival.concept,
        ) &&
        profile.filled > 0 &&
        // Values without a name that are all different number the rows.
        (profile.name !== '' || profile.distinct.size < profile.filled),
    );
  const [last] = rest;
  const numbers = last && isNumeric(last) && !last.profile.whole;
  const isWhole = last?.profile.filled === rows.length;
  if (last && rest.length === 1 && isWhole && couldBeGroup(last, 6) && !numbers)
    return rolesOf([last, 'group', phrase('only-other')]);
  return new Map();
}

/** Whether two columns part the rows alike, as a code and its name do. */
function sameParts(rows: ReadableTable['rows'], a: TableColumn, b: TableColumn): boolean {
  const partner = new Map<string, string>();
  for (const { cells } of rows) {
    const [left, right] = [cells[a.index] ?? '', cells[b.index] ?? ''];
    if ((partner.get(left) ?? right) !== right) return false;
    partner.set(left, right);
  }
  return true;
}
