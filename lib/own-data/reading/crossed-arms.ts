import { isControl } from './count-words';
import { isFreeFor, isWholeCount, namesRows, type ReadableTable, type TableColumn } from './table-column';

/** The counts of one arm: its events, and its total or the others. */
export interface Arm {
  name: string;
  events: TableColumn;
  total: TableColumn;
  totalIs: 'total' | 'others';
  control: boolean;
  /** What is counted, where several outcomes stand side by side; empty without one. */
  outcome: string;
  /** Columns of both are named beyond doubt. */
  sure: boolean;
}

const MOST_COLUMNS = 30;
const MOST_PAIRS = 6;
/** What stands for a total beside the name of an arm. */
const TOTAL = /^[._ ]*(?:n|t|tot|total|all|size|sum|num)[._ ]*$/iu;
/** True and false positives and negatives are of one test. */
const OF_TESTS = /^(?:tn|fp|fn)$/iu;

/** Pairs of arms whose names are made alike: `d.asp n.asp d.plac n.plac`, `dp tp da ta`. In each, one count is nowhere above the other. */
export function crossedArms({ columns, rows }: ReadableTable): Arm[][] {
  const counts = columns.filter((column) => isFreeFor(column) && isWholeCount(column) && !namesRows(column));
  if (counts.length < 4 || counts.length > MOST_COLUMNS) return [];
  if (counts.some(({ name }) => OF_TESTS.test(name))) return [];
  const values = new Map(
    counts.map((column) => [column, rows.map(({ cells }) => Number(cells[column.index]))]),
  );
  const isPart = (events: TableColumn, total: TableColumn) => {
    const all = values.get(total) ?? [];
    return (values.get(events) ?? []).every((value, row) => !(value > (all[row] ?? value)));
  };
  const arms = new Map<string, Arm[]>();
  for (const events of counts) {
    for (const total of counts) {
      if (events === total || !isPart(events, total)) continue;
      for (const { quantities, total: size, arm } of cutsOf(events.name, total.name)) {
        if (!TOTAL.test(size)) continue;
        const control = isControl(arm);
        const one: Arm = { name: arm, events, total, totalIs: 'total', control, outcome: '', sure: false };
        arms.set(quantities, [...(arms.get(quantities) ?? []), one]);
      }
    }
  }
  return [...arms.values()]
    .filter(
      (each) => each.length === 2 && new Set(each.flatMap(({ events, total }) => [events, total])).size === 4,
    )
    .slice(0, MOST_PAIRS);
}

/** What two names have in common is the arm, at their end or at their beginning; what differs is what is counted. */
function cutsOf(events: string, total: string): { quantities: string; total: string; arm: string }[] {
  const cut = (a: string, b: string) => {
    let common = 0;
    while (common < Math.min(a.length, b.length) && a[common] === b[common]) common += 1;
    return common > 0 && common < a.length && common < b.length ? common : 0;
  };
  const reversed = (text: string) => [...text].reverse().join('');
  const [front, back] = [cut(events, total), cut(reversed(events), reversed(total))];
  const all = [];
  if (back > 0) {
    const [count, size] = [events.slice(0, -back), total.slice(0, -back)];
    all.push({ quantities: `${count} ${size} _`, total: size, arm: events.slice(-back) });
  }
  if (front > 0) {
    const [count, size] = [events.slice(front), total.slice(front)];
    all.push({ quantities: `_ ${count} ${size}`, total: size, arm: events.slice(0, front) });
  }
  return all;
}
