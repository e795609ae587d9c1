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

const LEAST_COMMON = 2;
const sharedStart = (a: string, b: string) => {
  let common = 0;
  while (common < Math.min(a.length, b.length) && a[common] === b[common]) common += 1;
  return common;
};
const turned = (text: string) => [...text].reverse().join('');

/**
 * Two pairs of neighbours, each a count and what it is part of: the pair begins alike, both counts end alike, as in
 * `BCGTB BCGVacc NoVaccTB NoVacc`.
 */
export function neighbouringArms({ columns, rows }: ReadableTable): Arm[][] {
  const counts = columns.filter((column) => isFreeFor(column) && isWholeCount(column) && !namesRows(column));
  if (counts.length < 4 || counts.length > MOST_COLUMNS) return [];
  const arms = counts.flatMap((events): Arm[] => {
    const total = counts.find(({ index }) => index === events.index + 1);
    const common = total ? sharedStart(events.name, total.name) : 0;
    const isPart =
      total && rows.every(({ cells }) => !(Number(cells[events.index]) > Number(cells[total.index])));
    if (!total || !isPart || common < LEAST_COMMON) return [];
    const name = events.name.slice(0, common);
    return [{ name, events, total, totalIs: 'total', control: isControl(name), outcome: '', sure: false }];
  });
  const [a, b, more] = arms;
  if (!a || !b || more || a.total === b.events) return [];
  const alike = sharedStart(turned(a.events.name), turned(b.events.name)) >= LEAST_COMMON;
  // Where the sizes end alike too, that is what tells of a total, as in `crossedArms`.
  const [left, right] = [a, b].map(({ total, name }) => total.name.slice(name.length));
  return alike && left !== right && a.name !== b.name ? [[a, b]] : [];
}

/** Where two names of one length differ, if they do in one letter; -1 if not. */
function differingLetter(a: string, b: string): number {
  if (a.length !== b.length) return -1;
  const at = sharedStart(a, b);
  return at < a.length && a.slice(at + 1) === b.slice(at + 1) ? at : -1;
}

/** Outcomes whose names tell the arms by the letter that tells their sizes apart: `nei nci e1i c1i e2i c2i`. */
export function letteredArms({ columns, rows }: ReadableTable): Arm[][] {
  const counts = columns.filter((column) => isFreeFor(column) && isWholeCount(column) && !namesRows(column));
  if (counts.length < 4 || counts.length > MOST_COLUMNS) return [];
  const twins = counts.flatMap((a, index) =>
    counts.slice(index + 1).flatMap((b) => {
      const at = differingLetter(a.name, b.name);
      if (at < 0) return [];
      const letters = `${a.name[at]}${b.name[at]}`;
      return /^\p{L}{2}$/u.test(letters)
        ? [{ a, b, letters, rest: a.name.slice(0, at) + a.name.slice(at + 1) }]
        : [];
    }),
  );
  const sizes = twins.filter(({ rest }) => /^[._]?(?:n|ni|tot|total|size)[._]?$/iu.test(rest));
  const [size, second] = sizes;
  if (!size || second) return [];
  const isPart = (events: TableColumn, total: TableColumn) =>
    rows.every(({ cells }) => !(Number(cells[events.index]) > Number(cells[total.index])));
  const arm = (events: TableColumn, total: TableColumn, name: string): Arm => ({
    ...{ name, events, total, totalIs: 'total', control: isControl(name), outcome: '', sure: false },
  });
  return twins
    .filter((twin) => twin !== size && twin.letters === size.letters)
    .filter(({ a, b }) => isPart(a, size.a) && isPart(b, size.b))
    .map(({ a, b, letters: [first = '', other = ''] }) => [arm(a, size.a, first), arm(b, size.b, other)])
    .slice(0, MOST_PAIRS);
}

/** What two names have in common is the arm, at their end or at their beginning; what differs is what is counted. */
function cutsOf(events: string, total: string): { quantities: string; total: string; arm: string }[] {
  const cut = (a: string, b: string) => {
    const common = sharedStart(a, b);
    return common > 0 && common < a.length && common < b.length ? common : 0;
  };
  const [front, back] = [cut(events, total), cut(turned(events), turned(total))];
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
