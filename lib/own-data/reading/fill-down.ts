import { isNothing } from './cell-figure';
import { countName } from './count-words';
import type { Grid } from './grid';
import { survivalName } from './survival-words';
import { phrase } from './table-roles';

/** Fills in the name of a group or study that stands only in its first row, as merged cells come out. */
export function fillDown(grid: Grid): Grid {
  const { names, rows, width } = grid;
  const columns = Array.from({ length: width }, (_, index) => index).filter(
    (index) => distinguishes(names?.[index]) && standsInFirstRowsOnly(rows, index),
  );
  if (columns.length === 0) return grid;
  const last = new Map<number, string>();
  const filled = rows.map(({ line, cells }) => {
    const copy = [...cells];
    for (const index of columns) {
      const cell = copy[index] ?? '';
      if (isNothing(cell)) copy[index] = last.get(index) ?? '';
      else last.set(index, cell);
    }
    return { line, cells: copy };
  });
  return {
    ...grid,
    rows: filled,
    notes: [...grid.notes, phrase('filled-down', names?.[columns[0] ?? 0] ?? '')],
  };
}

/** A column that is called a group or a study, or that has no name. */
function distinguishes(name: string | undefined): boolean {
  if (name === undefined || name === '') return true;
  return survivalName(name).concept === 'group' || ['label', 'arm'].includes(countName(name).concept);
}

/** The first row has a name, each name stands once, and more rows have none than have one. */
function standsInFirstRowsOnly(rows: Grid['rows'], index: number): boolean {
  const cells = rows.map(({ cells }) => cells[index] ?? '');
  const filled = cells.filter((cell) => !isNothing(cell));
  return (
    !isNothing(cells[0] ?? '') &&
    filled.length < cells.length &&
    filled.length <= cells.length / 2 &&
    filled.every((cell) => !/^[\d.,]+$/u.test(cell) || filled.length <= 10) &&
    new Set(filled).size === filled.length
  );
}
