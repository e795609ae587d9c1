import { isObject, nodesAt, type RecordNode, type RecordObject } from '@/lib/domain/record-path';
import type { ViewContext } from '../words/view-context';

/** The registry's own row around a figure: what it is of, and a cell for each group. */
export interface RecordTableView {
  /** Title, rank, time frame and the like, as the record words them. */
  head: { label: string; value: string }[];
  columns: string[];
  /** `marked` is the place of the figure among the cells; -1 in other rows. */
  rows: { key: string; cells: string[]; marked: number }[];
}

const printed = (value: RecordNode | undefined) =>
  value === undefined || value === null || typeof value === 'object' ? '' : String(value);
const listOf = (node: RecordNode | undefined): readonly RecordObject[] =>
  Array.isArray(node) ? (node as readonly RecordNode[]).filter(isObject) : [];

/** Fields of cells, in the order in which they are shown. */
const CELLS = [
  'value',
  'spread',
  'lowerLimit',
  'upperLimit',
  'numSubjects',
  'numAffected',
  'numAtRisk',
  'numEvents',
  'comment',
];

/** Lists whose elements are the cells of a row, one a group. */
const ROWS = ['measurements', 'stats', 'achievements', 'reasons', 'counts'];

/** Fields that say what a row is of, wherever they stand on the way to it. */
const HEAD = [
  'title',
  'term',
  'organSystem',
  'type',
  'timeFrame',
  'populationDescription',
  'paramType',
  'dispersionType',
  'unitOfMeasure',
  'units',
];

/** The row of the record's own table in which a figure stands, its cell marked; null where the record has no such path. */
export function recordTable(
  { text }: Pick<ViewContext, 'text'>,
  record: RecordNode,
  path: string,
): RecordTableView | null {
  const nameOf = (field: string) => text.registry.recordFields[field] ?? field;
  const nodes = nodesAt(record, path);
  if (!nodes) return null;
  const asked = path.slice(path.lastIndexOf('/') + 1);
  const holders = nodes.slice(0, -1).filter(isObject);
  const holder = holders.at(-1);
  const rowHolder = holders.findLast((node) => ROWS.some((list) => Array.isArray(node[list])));
  const list = rowHolder && ROWS.find((name) => listOf(rowHolder[name]).some((cell) => cell === holder));
  const head = holders.flatMap((node) =>
    HEAD.flatMap((field) => {
      const value = printed(node[field]);
      return value === '' || (list && node === holder) ? [] : [{ label: nameOf(field), value }];
    }),
  );
  if (!list || !rowHolder || !holder) {
    const own = Object.entries(holder ?? {}).flatMap(([name, value]) =>
      printed(value) === ''
        ? []
        : [{ key: name, cells: [name, printed(value)], marked: name === asked ? 1 : -1 }],
    );
    const few = own.length <= MOST_FIELDS ? own : own.filter(({ marked }) => marked > 0);
    return {
      head: head.filter(({ value }) => !few.some(({ cells }) => cells[1] === value)),
      columns: [],
      rows: few,
    };
  }
  const groups = new Map(
    holders.flatMap((node) =>
      [...listOf(node.groups), ...listOf(node.eventGroups)].map(
        (group) => [group.id, printed(group.title)] as const,
      ),
    ),
  );
  const denominators = new Map(
    holders.flatMap((node) =>
      listOf(node.denoms).flatMap((unit) =>
        listOf(unit.counts).map(
          (count) => [count.groupId, `${printed(count.value)} ${printed(unit.units)}`] as const,
        ),
      ),
    ),
  );
  const cells = listOf(rowHolder[list]);
  const shown = CELLS.filter((field) => cells.some((cell) => printed(cell[field]) !== ''));
  const hasN = list === 'measurements' && denominators.size > 0;
  return {
    head,
    columns: [nameOf('group'), ...shown.map(nameOf), ...(hasN ? ['N'] : [])],
    rows: cells.map((cell) => ({
      key: printed(cell.groupId),
      cells: [
        groups.get(cell.groupId as string) ?? printed(cell.groupId),
        ...shown.map((field) => printed(cell[field])),
        ...(hasN ? [denominators.get(cell.groupId as string) ?? ''] : []),
      ],
      marked: cell === holder ? 1 + shown.indexOf(asked) : -1,
    })),
  };
}

const MOST_FIELDS = 16;
