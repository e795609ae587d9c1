import { isNothing, plainCell } from './cell-figure';
import { effectName } from './effect-words';
import type { ColumnHint, Grid } from './grid';
import { survivalName } from './survival-words';
import { phrase } from './table-roles';

const NUMBER = '[+-]?\\d[\\d.,]*(?:[eE][+-]?\\d+)?';
const BETWEEN = '\\s*(?:-|to|,|;|~|～|至)\\s*';
const COUNT = '\\d[\\d,]*';

/** Cells that hold several figures, what they are, and whether the name has to say so as well. */
const FORMS: readonly {
  form: RegExp;
  parts: readonly ColumnHint[];
  named?: (name: string) => boolean;
}[] = [
  {
    form: new RegExp(`^(${COUNT})\\s*(?:/|of|out of)\\s*(${COUNT})(?:\\s*\\([^)]*\\))?$`, 'u'),
    parts: ['count', 'total'],
    // 4/18 is a day as well.
    named: (name) => !['date', 'time', 'interval'].includes(survivalName(name).concept),
  },
  {
    form: new RegExp(`^[\\d.,]+\\s*%?\\s*\\((${COUNT})\\s*(?:/|of)\\s*(${COUNT})\\)$`, 'u'),
    parts: ['count', 'total'],
  },
  {
    form: new RegExp(`^(${COUNT})\\s*\\(([\\d.,]+)\\s*%\\)$`, 'u'),
    parts: ['count', 'percent'],
  },
  {
    form: new RegExp(`^(${COUNT})\\s*\\(([\\d.,]+)\\)$`, 'u'),
    parts: ['count', 'percent'],
    named: (name) => name.includes('%') || name.includes('％'),
  },
  {
    form: new RegExp(
      `^(${NUMBER})\\s*[([](?:\\s*95\\s*%\\s*CI[:,]?)?\\s*(${NUMBER})${BETWEEN}(${NUMBER})\\s*[)\\]]$`,
      'iu',
    ),
    parts: ['effect', 'lower', 'upper'],
  },
  {
    form: new RegExp(`^[([]?\\s*(${NUMBER})${BETWEEN}(${NUMBER})\\s*[)\\]]?$`, 'u'),
    parts: ['lower', 'upper'],
    named: (name) => effectName(name).concept === 'interval' || /\bCI\b|区间/iu.test(name),
  },
];

/** A longer cell holds no figures of these forms, and would keep them looking. */
const LONGEST_CELL = 80;

const figuresIn = (form: RegExp, cell: string) => (cell.length > LONGEST_CELL ? null : form.exec(cell));

/** As many cells have to be of the form for the column to be cut. */
const MOSTLY = 0.8;

/** Cuts columns such as `12/45` or `0.62 (0.41–0.94)` into one column a figure; a cell of another form stays whole. */
export function splitCells(grid: Grid): Grid {
  const { names, rows, width } = grid;
  const forms = Array.from({ length: width }, (_, index) => {
    const cells = rows.map(({ cells }) => cells[index] ?? '').filter((cell) => !isNothing(cell));
    if (cells.length === 0) return undefined;
    const sample = cells.slice(0, 300).map(plainCell);
    return FORMS.find(
      ({ form, named }) =>
        (named?.(names?.[index] ?? '') ?? true) &&
        sample.filter((cell) => figuresIn(form, cell)).length / sample.length >= MOSTLY,
    );
  });
  if (forms.every((form) => form === undefined)) return grid;
  const cut = { names: [] as string[], hints: [] as (ColumnHint | null)[] };
  forms.forEach((form, index) => {
    for (const part of form?.parts ?? [null]) {
      cut.names.push(names?.[index] ?? '');
      cut.hints.push(part ?? grid.hints[index] ?? null);
    }
  });
  return {
    ...grid,
    ...cut,
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: forms.flatMap((form, index) => {
        const cell = cells[index] ?? '';
        if (!form) return [cell];
        const match = figuresIn(form.form, plainCell(cell));
        return match ? match.slice(1, form.parts.length + 1) : [cell, ...form.parts.slice(1).map(() => '')];
      }),
    })),
    names: names ? cut.names : cut.names.map(() => ''),
    width: cut.hints.length,
    notes: [...grid.notes, phrase('cells-cut')],
  };
}
