import { repeatedPatients } from './survival-layout';
import type { RoleColumns } from './survival-rows';
import { type Assignment, couldBeGroup, type ReadableTable, type TableColumn } from './table-column';
import {
  type CellFormat,
  phrase,
  type QuestionOption,
  type TableKind,
  type TableLayout,
  type TableQuestion,
  type TableRole,
} from './table-roles';

const NUMBER_ROLES: readonly TableRole[] = [
  ...(['time', 'count', 'total', 'others', 'count-2', 'total-2', 'others-2'] as const),
  ...(['effect', 'standard-error', 'variance', 'lower', 'upper'] as const),
];

/** Columns whose separators can be read in two ways; all of them at once, since a table is written in one way. */
export function askNumbers(columns: readonly TableColumn[], { roles }: Assignment): TableQuestion[] {
  const open = columns.filter(
    ({ index, profile }) =>
      profile.decimal === 'either' && NUMBER_ROLES.includes(roles.get(index)?.role ?? 'ignore'),
  );
  const [first] = open;
  if (!first) return [];
  const example = [...first.profile.distinct.keys()].find((cell) => /\d[.,]\d{3}/u.test(cell)) ?? '';
  const plain = example.replaceAll(/[^\d.,]/gu, '');
  const option = (format: CellFormat): QuestionOption => {
    const thousands = plain.includes(',') === (format === 'decimal-point');
    const value = thousands ? plain.replaceAll(/[.,]/gu, '') : plain.replace(',', '.');
    return {
      text: phrase('number-is', example, Number(value)),
      formats: Object.fromEntries(open.map(({ index }) => [index, format])),
    };
  };
  return [
    {
      about: 'numbers',
      text: phrase('ask-numbers', first.name),
      options: [option('decimal-point'), option('decimal-comma')],
    },
  ];
}

export function askDates(columns: readonly TableColumn[], { roles }: Assignment): TableQuestion[] {
  const used = columns.filter(({ index }) =>
    ['start-date', 'end-date'].includes(roles.get(index)?.role ?? ''),
  );
  const open = used.filter(({ profile }) => profile.dayOrder === 'either');
  const [first] = open;
  if (!first) return [];
  const [example = ''] = first.profile.distinct.keys();
  const option = (format: CellFormat): QuestionOption => ({
    text: phrase(format, example),
    formats: Object.fromEntries(open.map(({ index }) => [index, format])),
  });
  return [
    {
      about: 'dates',
      text: phrase('ask-dates', first.name),
      options: [option('day-first'), option('month-first')],
    },
  ];
}

/** A few words that all return are classes of rows, not names of studies. */
const isFactor = (column: TableColumn) => couldBeGroup(column, 5);

export function repeatedLabel(
  readable: ReadableTable,
  kind: TableKind,
  layout: TableLayout,
  of: RoleColumns,
): TableColumn | null {
  if (kind === 'survival') return layout === 'group-blocks' ? null : repeatedPatients(readable);
  if (layout === 'arms-below-each-other') return null;
  const [label] = of('label');
  const isStudy =
    label &&
    (label.count.concept === 'label' ||
      label.effect.concept === 'label' ||
      (label.profile.numeric < 0.5 && !(kind === 'proportions' && isFactor(label))));
  if (!label || !isStudy) return null;
  // Two studies of one author are told apart by the year, or by a further name.
  const reported = readable.columns.filter(
    ({ count }) => count.concept === 'label' || count.concept === 'year',
  );
  const whole = [label, ...reported].map(({ index }) => index);
  const names = readable.rows.map(({ cells }) => whole.map((index) => cells[index] ?? '').join('\u0000'));
  return new Set(names).size < names.length ? label : null;
}

/** Names of rows that are outcomes, subgroups or variables of the same patients. */
const OF_SAME_PATIENTS =
  /\b(?:outcomes?|endpoints?|end points?|adverse|ae|aes|pt|soc|toxicit(?:y|ies)|symptoms?|preferred|term|subgroups?|variables?|covariates?|parameters?|factors?|predictors?|characteristics?|grade)\b|结局|终点|不良事件|不良反应|毒性|症状|亚组|变量|因素|指标|参数|特征/iu;

/** The column of rows' names, where it names what the same patients may have several of. */
export function sharedPatients(kind: TableKind, of: RoleColumns): TableColumn | null {
  const [label] = of('label');
  if (kind === 'survival' || !label || label.chosen === 'label') return null;
  return OF_SAME_PATIENTS.test(label.name.replaceAll(/[_.]/gu, ' ')) ? label : null;
}

export const askShared = ({ name }: TableColumn): TableQuestion => ({
  about: 'repeated',
  text: phrase('ask-shared', name),
  options: [{ text: phrase('take-independent'), independent: true }],
});

export const askRepeated = ({ name }: TableColumn): TableQuestion => ({
  about: 'repeated',
  text: phrase('ask-repeated', name),
  options: [{ text: phrase('take-independent'), independent: true }],
});

export const askScale = (of: RoleColumns): TableQuestion => ({
  about: 'scale',
  text: phrase('ask-scale', of('effect')[0]?.name ?? ''),
  options: [
    { text: phrase('scale-ratio'), ratio: true },
    { text: phrase('scale-difference'), ratio: false },
  ],
});

/** @param group the column of groups, where nothing else is wrong with the rows */
export const askLeftOut = (count: number, all: number, group: TableColumn | null): TableQuestion => ({
  about: 'left-out',
  text: phrase('ask-left-out', count, all),
  options: [
    { text: phrase('leave-out', count), leaveOut: true },
    ...(group
      ? [{ text: phrase('without-group', group.name), roles: { [group.index]: 'ignore' as const } }]
      : []),
  ],
});
