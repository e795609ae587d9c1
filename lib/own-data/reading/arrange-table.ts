import { datePartsOf, figureOf, isNothing } from './cell-figure';
import { isCountWord } from './count-words';
import { isEffectWord } from './effect-words';
import type { Grid } from './grid';
import type { Delimiter, PastedTable } from './read-cells';
import { splitCells } from './split-cells';
import { isSurvivalWord, survivalName } from './survival-words';
import type { TableRecord } from './table-record';
import { type Phrase, phrase } from './table-roles';

/** A lone letter is as often a value as a name. */
const isName = (cell: string) =>
  (cell.length > 1 || /^[np]$/iu.test(cell)) &&
  (isSurvivalWord(cell) || isCountWord(cell) || isEffectWord(cell));
const isValue = (cell: string) => figureOf(cell) !== null || datePartsOf(cell) !== null;
const filledOf = ({ cells }: TableRecord) => cells.filter((cell) => cell !== '').length;

/**
 * Finds the row of names, and undoes what exports and papers do to tables: titles, names over two rows, a name fewer
 * than cells, rows and columns exchanged, sections, several figures in a cell.
 *
 * @param header whether the first row holds names; null: to be found out
 */
export function arrangeTable(table: PastedTable, header: boolean | null): Grid {
  const notes: Phrase[] = [];
  const noData: Grid['noData'] = table.remarks.map((line) => ({ line, reason: 'remark', cell: '' }));
  let records = table.records;
  let width = widthOf(records);
  const turned = header === null ? turnedRound(records, width) : null;
  if (turned) {
    records = turned;
    width = widthOf(records);
    notes.push(phrase('turned'));
  }
  while (width > 1 && records.length > 2 && isTitle(records, table.delimiter)) {
    const [title] = records;
    noData.push({ line: title?.line ?? 1, reason: 'title', cell: title?.cells.find(Boolean) ?? '' });
    records = records.slice(1);
    width = widthOf(records);
  }
  const { names, rows } =
    header === false ? { names: null, rows: records } : namesOf(records, width, header, notes);
  const body = withoutSummaries(withoutForeignRows(names, rows, noData), noData);
  const grid: Grid = { names, hints: Array(width).fill(null), rows: body, width, notes, noData };
  return withoutEmptyColumns(splitCells(withSections(grid)));
}

const widthOf = (records: readonly TableRecord[]) =>
  records.reduce((most, { cells }) => {
    let last = cells.length;
    while (last > 0 && cells[last - 1] === '') last -= 1;
    return Math.max(most, last);
  }, 0);

/** A line that has one cell, the first, above wider ones. */
function isTitle([first, second, third]: readonly TableRecord[], delimiter: Delimiter): boolean {
  if (!first || !second) return false;
  // Spaces cut a title into words, by chance into as many as there are columns.
  const words = delimiter.startsWith(' ') && !first.cells.some((cell) => isName(cell) || isValue(cell));
  const named = second.cells.filter(isName).length >= 2 && !second.cells.some(isPlainNumber);
  if (words && named && third?.cells.some(isValue)) return true;
  const below = second.cells.filter(isName).length;
  const namesBelow =
    below >= 2 &&
    below > first.cells.filter(isName).length &&
    !second.cells.some((cell) => isPlainNumber(cell));
  if (
    first.cells.length < second.cells.length &&
    namesBelow &&
    !first.cells.some((cell) => isValue(cell) || cell === '')
  )
    return true;
  if (filledOf(first) !== 1 || first.cells[0] === '' || isValue(first.cells[0] ?? '')) return false;
  return filledOf(second) > 1 || isTitleLike(second);
}
const isPlainNumber = (cell: string) => isValue(cell) && !isEffectWord(cell);
const isTitleLike = (record: TableRecord) => filledOf(record) === 1 && !isValue(record.cells[0] ?? '');

/** The table with rows and columns exchanged, where its names stand in the first column. */
function turnedRound(records: readonly TableRecord[], width: number): TableRecord[] | null {
  if (records.length < 2 || records.length > 12 || width < 3) return null;
  const firsts = records.map(({ cells }) => cells[0] ?? '');
  const top = records[0]?.cells.slice(1) ?? [];
  const known = firsts.filter(isName).length;
  const numberRows = records.filter(({ cells }) => {
    const rest = cells.slice(1).filter((cell) => cell !== '');
    return rest.length > 1 && rest.filter(isValue).length / rest.length > 0.8;
  }).length;
  const holds =
    known >= 2 &&
    firsts.every((cell) => cell !== '' && !isValue(cell)) &&
    top.filter(isName).length < known &&
    numberRows >= 1 &&
    top.filter((cell) => cell !== '').length > 1 &&
    // A row of names with a name in its corner: the cells beside it would be names too.
    (top.some(isValue) || top.filter(isName).length < top.length / 2);
  if (!holds) return null;
  return Array.from({ length: width }, (_, column) => ({
    line: column + 1,
    cells: records.map(({ cells }) => cells[column] ?? ''),
  }));
}

function namesOf(records: TableRecord[], width: number, header: boolean | null, notes: Phrase[]) {
  const [first, second, third] = records;
  if (!first || !(header ?? isHeader(first, records.slice(1, 60)))) return { names: null, rows: records };
  if (second && third && isSecondHeader(first, second, records.slice(2, 60))) {
    notes.push(phrase('two-row-names'));
    return { names: joinNames(first.cells, second.cells, width), rows: records.slice(2) };
  }
  const rows = records.slice(1);
  const short =
    first.cells.length === width - 1 && rows.length > 1 && rows.every(({ cells }) => cells.length === width);
  if (short && holdsRowNames(first.cells[0] ?? '', rows)) {
    notes.push(phrase('row-names'));
    return { names: ['', ...first.cells], rows };
  }
  return { names: Array.from({ length: width }, (_, index) => first.cells[index] ?? ''), rows };
}

/** Names where the rows below have numbers, or names that are known. */
function isHeader(first: TableRecord, below: readonly TableRecord[]): boolean {
  const filled = first.cells.filter((cell) => cell !== '');
  const values = first.cells.filter((cell) => isValue(cell) && !isEffectWord(cell)).length;
  if (filled.length === 0 || values > filled.length / 3) return false;
  if (filled.some(isName)) return true;
  if (values > 0) return false;
  return first.cells.some(
    (cell, index) => cell !== '' && (holdsValues(below, index) || holdsValues(below.slice(1), index)),
  );
}

function holdsValues(rows: readonly TableRecord[], index: number): boolean {
  const column = rows.map(({ cells }) => cells[index] ?? '').filter((cell) => !isNothing(cell));
  return column.length > 0 && column.filter(isValue).length / column.length >= 0.8;
}

function isSecondHeader(first: TableRecord, second: TableRecord, below: readonly TableRecord[]): boolean {
  if (second.cells.some((cell) => isValue(cell) && !isEffectWord(cell))) return false;
  const gaps = first.cells.some((cell, index) => cell === '' && (second.cells[index] ?? '') !== '');
  const repeated = new Set(first.cells.filter(Boolean)).size < first.cells.filter(Boolean).length;
  const units = second.cells.every(
    (cell) =>
      cell === '' ||
      /^[^\w%月天年周]*(?:months?|days?|weeks?|years?|n|%|0\/1|月|天|年|周)[^\w%月天年周]*$/iu.test(cell),
  );
  const valuesBelow = second.cells.some((cell, index) => cell !== '' && holdsValues(below, index));
  return (
    valuesBelow && (((gaps || repeated) && second.cells.some(isName)) || (units && filledOf(second) > 0))
  );
}

/** A name of the upper row reaches to the right until the next one. */
function joinNames(upper: readonly string[], lower: readonly string[], width: number): string[] {
  let reaching = '';
  return Array.from({ length: width }, (_, index) => {
    const [above, below] = [upper[index] ?? '', lower[index] ?? ''];
    if (above !== '') reaching = above;
    return below === '' ? above : above === '' && index === 0 ? below : `${reaching} ${below}`.trim();
  });
}

/** Row names are all different. A number of patients that would not be whole says that it is the last name that lacks. */
function holdsRowNames(firstName: string, rows: readonly TableRecord[]): boolean {
  const cells = (index: number) => rows.map((row) => row.cells[index] ?? '');
  const isNumber = survivalName(firstName).concept === 'id';
  return (
    new Set(cells(0)).size === rows.length &&
    !(isNumber && cells(1).some((cell) => /^\d+[.,]\d+$/u.test(cell)))
  );
}

/** Rows that repeat the names, and remarks below the last row of data. */
function withoutForeignRows(
  names: string[] | null,
  rows: readonly TableRecord[],
  noData: Grid['noData'],
): TableRecord[] {
  const repeated = names?.join('\u0000');
  const kept = rows.filter(({ line, cells }) => {
    if (repeated === undefined || cells.join('\u0000') !== repeated) return true;
    noData.push({ line, reason: 'repeated-names', cell: cells[0] ?? '' });
    return false;
  });
  const width = names?.length ?? 0;
  for (let last = kept.at(-1); last && width > 1 && kept.length > 1; last = kept.at(-1)) {
    const text = last.cells.find((cell) => cell !== '') ?? '';
    const isRemark =
      filledOf(last) === 1 &&
      last.cells[0] === text &&
      !isValue(text) &&
      (/\s|[：:*†]/u.test(text) || text.length > 12);
    if (!isRemark) break;
    noData.push({ line: last.line, reason: 'remark', cell: text });
    kept.pop();
  }
  return kept;
}

const SUMMARY =
  /^(?:heterogeneity.*|(?:sub-?total|total|overall|pooled|summary|sum|all studies|(?:random|fixed|common)[- ]effects?(?: model)?|re model|fe model|mean|median|合计|总计|总和|总体|合并|小计|平均|汇总)(?:\s*[([:：].*)?)$/iu;

/** A total below the rows is no row of its own; a name that many rows have is one of theirs. */
function withoutSummaries(rows: TableRecord[], noData: Grid['noData']): TableRecord[] {
  const summaryIn = ({ cells }: TableRecord) =>
    cells.find((cell) => cell.length < 60 && !/^\d/u.test(cell) && SUMMARY.test(cell));
  const summaries = new Map(
    rows.flatMap((row) => {
      const cell = summaryIn(row);
      return cell === undefined ? [] : [[row, cell] as const];
    }),
  );
  if (summaries.size === 0 || summaries.size > rows.length / 3) return rows;
  for (const [{ line }, cell] of summaries) noData.push({ line, reason: 'summary-row', cell });
  return rows.filter((row) => !summaries.has(row));
}

/** Lines with one word between the rows name the rows below them: they become a column. */
function withSections(grid: Grid): Grid {
  const { rows, width, names } = grid;
  const isSection = (record: TableRecord) =>
    filledOf(record) === 1 &&
    record.cells[0] !== '' &&
    !isValue(record.cells[0] ?? '') &&
    !isNothing(record.cells[0] ?? '');
  const sections = width > 1 && rows[0] && isSection(rows[0]) ? rows.filter(isSection) : [];
  const others = rows.length - sections.length;
  if (sections.length < 2 || sections.length > 20 || others < 2 * sections.length) return grid;
  let section = '';
  const cut: TableRecord[] = [];
  for (const record of rows) {
    if (isSection(record)) section = record.cells[0] ?? '';
    else
      cut.push({
        line: record.line,
        cells: [...Array.from({ length: width }, (_, i) => record.cells[i] ?? ''), section],
      });
  }
  return {
    ...grid,
    names: [...(names ?? Array<string>(width).fill('')), ''],
    hints: [...grid.hints, 'section'],
    rows: cut,
    width: width + 1,
    notes: [...grid.notes, phrase('sections', sections.length)],
  };
}

/** Columns that hold nothing and have no name say nothing. */
function withoutEmptyColumns(grid: Grid): Grid {
  const { names, hints, rows, width } = grid;
  const kept = Array.from({ length: width }, (_, index) => index).filter(
    (index) => (names?.[index] ?? '') !== '' || rows.some(({ cells }) => (cells[index] ?? '') !== ''),
  );
  if (kept.length === width) return grid;
  return {
    ...grid,
    names: names && kept.map((index) => names[index] ?? ''),
    hints: kept.map((index) => hints[index] ?? null),
    rows: rows.map(({ line, cells }) => ({ line, cells: kept.map((index) => cells[index] ?? '') })),
    width: kept.length,
  };
}
