import { type Columns, type DataKind, ROLES, type Role } from './own-data-request';
import { plainFigure, readEvent } from './read-number';
import type { PastedTable } from './read-table';

/** Names under which columns are met, without case, spaces, punctuation and what stands in brackets. */
const NAMES: Record<Role, readonly string[]> = {
  time: [
    'time t months month days day weeks week years year survivaltime followup followuptime timetoevent duration',
    'os pfs dfs efs rfs ttp ostime pfstime osmonths pfsmonths ostimemonths survivalmonths futime',
    '时间 生存时间 随访时间 随访 生存期 总生存 总生存期 无进展生存 无进展生存期 月 天 月数 天数',
  ],
  event: [
    'event status dead death died deceased censor censoring eventstatus eventindicator fustat osstatus osevent',
    'pfsstatus pfsevent recurrence recurred progression progressed relapse relapsed',
    '事件 状态 结局 死亡 是否死亡 复发 是否复发 进展 是否进展 生存状态 终点事件',
  ],
  group: [
    'group arm treatment treatmentarm treatmentgroup trt cohort rx therapy stratum',
    '组 组别 分组 治疗 治疗组 方案 队列',
  ],
  label: [
    'label name study studyname trial author source group arm cohort treatment study.id studyid paper',
    '研究 名称 试验 作者 文献 研究名称 标签 组 组别 分组 队列 治疗',
  ],
  events: [
    'events event responders responses response cases affected x r ai count number',
    '事件 事件数 例数 人数 缓解 缓解数 缓解例数 有效 有效例数 发生数 发生例数 阳性 阳性数',
  ],
  total: [
    'total n patients size samplesize ni all denominator evaluable',
    '总数 总例数 总人数 样本量 合计 患者数 可评价 可评价例数',
  ],
  estimate: [
    'estimate effect yi hr or rr hazardratio oddsratio riskratio loghr logor logrr md smd difference',
    '估计值 效应 效应量 效应值 风险比 比值比 相对危险度 均数差 差值',
  ],
  standardError: ['se sei standarderror stderr stderror selog selogHR', '标准误 标准误差'],
  lower: [
    'lower lowerlimit lcl ll lci cilow cilower lowerci lower95 lowerbound low 95cilower',
    '下限 置信下限 区间下限 可信区间下限',
  ],
  upper: [
    'upper upperlimit ucl ul uci cihigh ciupper upperci upper95 upperbound high 95ciupper',
    '上限 置信上限 区间上限 可信区间上限',
  ],
};

const WORDS = Object.fromEntries(
  Object.entries(NAMES).map(([role, lines]) => [
    role,
    new Set(lines.flatMap((line) => line.split(' ').map(plainName))),
  ]),
) as Record<Role, Set<string>>;

const RATIO_NAMES = new Set('hr or rr hazardratio oddsratio riskratio 风险比 比值比 相对危险度'.split(' '));

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a column of effects is named as a ratio. */
export const isRatioName = (name: string) => RATIO_NAMES.has(plainName(name));

const isNamed = (name: string, role: Role) => WORDS[role].has(plainName(name));

const isNumeric = (cell: string) => /^[+-]?[\d.,]*\d[\d.,]*(?:[eE][+-]?\d+)?$/u.test(plainFigure(cell));

/** The first row holds names where one of them is known, or where it has no number and the next one has. */
export function hasHeader({ records }: PastedTable): boolean {
  const [first, second] = records;
  if (!first || first.cells.some(isNumeric)) return false;
  const known = first.cells.some((cell) => Object.values(WORDS).some((words) => words.has(plainName(cell))));
  return known || (second?.cells.some(isNumeric) ?? false);
}

/** What a column's cells look like; taken from the first rows. */
interface Shape {
  index: number;
  numeric: boolean;
  whole: boolean;
  events: boolean;
  values: number[];
}

const SAMPLED_ROWS = 200;
const MOSTLY = 0.6;

function shapesOf(rows: readonly { cells: string[] }[], width: number): Shape[] {
  const sample = rows.slice(0, SAMPLED_ROWS);
  return Array.from({ length: width }, (_, index) => {
    const cells = sample.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '');
    const share = (holds: (cell: string) => boolean) =>
      cells.length > 0 && cells.filter(holds).length / cells.length >= MOSTLY;
    return {
      index,
      numeric: share(isNumeric),
      whole: share((cell) => /^\d+$/u.test(plainFigure(cell))),
      events: share((cell) => readEvent(cell) !== null),
      values: cells.map((cell) => Number(plainFigure(cell).replace(',', '.'))),
    };
  });
}

/** The kind of data whose columns are found by name, else by the look of the cells. */
export function recogniseKind(names: readonly string[], rows: readonly { cells: string[] }[]): DataKind {
  for (const kind of ['survival', 'effects', 'counts'] as const) {
    const named = ROLES[kind].filter(({ role }) => names.some((name) => isNamed(name, role)));
    const required = ROLES[kind].filter(({ required }) => required);
    const error = named.some(({ role }) => role === 'standardError' || role === 'lower');
    if (required.every((each) => named.includes(each)) && (kind !== 'effects' || error)) return kind;
  }
  const shapes = shapesOf(rows, Math.max(names.length, rows[0]?.cells.length ?? 0));
  const numeric = shapes.filter((shape) => shape.numeric);
  const times = numeric.filter(({ events }) => !events);
  if (rows.length >= 5 && times.length > 0 && shapes.some(({ events }) => events)) return 'survival';
  return numeric.length >= 2 && numeric.every(({ whole }) => whole) ? 'counts' : 'effects';
}

/**
 * Which column has which role: by its name, and where no name says it by the look of its cells. What the reader
 * chose stands.
 */
export function recogniseColumns(
  kind: DataKind,
  names: readonly string[],
  rows: readonly { cells: string[] }[],
  width: number,
  chosen: Columns,
): Columns {
  const columns: Columns = { ...chosen };
  const roles = ROLES[kind].map(({ role }) => role).filter((role) => columns[role] === undefined);
  const isFree = (index: number) => !Object.values(columns).includes(index);
  for (const role of roles) {
    const index = names.findIndex((name, at) => isFree(at) && isNamed(name, role));
    if (index !== -1) columns[role] = index;
  }
  const free = shapesOf(rows, width).filter(({ index }) => isFree(index));
  const take = (role: Role, shape: Shape | undefined) => {
    if (!roles.includes(role) || columns[role] !== undefined || !shape) return;
    columns[role] = shape.index;
    free.splice(free.indexOf(shape), 1);
  };
  switch (kind) {
    case 'survival':
      take(
        'event',
        free.find(({ events }) => events),
      );
      take(
        'time',
        free.find(({ numeric }) => numeric),
      );
      // A column without a name that isn't a number tells groups apart; with names, only one that says so.
      if (names.length === 0) {
        take(
          'group',
          free.find(({ numeric, events }) => !numeric || events),
        );
      }
      break;
    case 'counts': {
      const [first, second] = free.filter(({ whole }) => whole);
      const swapped =
        first && second && first.values.every((value, row) => value >= (second.values[row] ?? Infinity));
      take('events', swapped ? second : first);
      take('total', swapped ? first : second);
      take(
        'label',
        free.find(({ numeric }) => !numeric),
      );
      break;
    }
    case 'effects': {
      const numeric = free.filter((shape) => shape.numeric);
      take('estimate', numeric.shift());
      const hasError = columns.standardError !== undefined || columns.lower !== undefined;
      if (!hasError && numeric.length === 1) take('standardError', numeric[0]);
      if (!hasError && numeric.length >= 2) {
        take('lower', numeric[0]);
        take('upper', numeric[1]);
      }
      take(
        'label',
        free.find((shape) => !shape.numeric),
      );
      break;
    }
  }
  for (const role of roles) columns[role] ??= null;
  return columns;
}
