import type { Difference, FieldAgreement, RowCount, Side } from '@/lib/curation/double-extraction/comparison';
import type { Report } from '@/lib/curation/double-extraction/merge-comparisons';
import { flowYaml } from '../flow-yaml';

/** How one side's place in its file is shown: "first/study.yaml:58". */
export type Locate = (side: Side, letter: 'A' | 'B') => string;

const LONGEST = 90;
const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** Cells as columns: the first to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[], indent = ''): string[] {
  const widths = rows.reduce<number[]>(
    (all, row) => row.map((text, index) => Math.max(all[index] ?? 0, text.length)),
    [],
  );
  return rows.map((row) =>
    `${indent}${row.map((text, index) => (index === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[index] ?? 0))).join('  ')}`.trimEnd(),
  );
}

function formatRows(rows: readonly RowCount[]): string[] {
  const sum = (of: (row: RowCount) => number) => rows.reduce((total, row) => total + of(row), 0);
  const all = {
    kind: 'all',
    both: sum((r) => r.both),
    onlyA: sum((r) => r.onlyA),
    onlyB: sum((r) => r.onlyB),
  };
  return aligned([
    ['rows', 'in both', 'only in A', 'only in B'],
    ...[...rows, all].map(({ kind, both, onlyA, onlyB }) => [`  ${kind}`, `${both}`, `${onlyA}`, `${onlyB}`]),
  ]);
}

const GROUPS: readonly [FieldAgreement['group'], string][] = [
  ['data', 'data'],
  ['places', 'places and quotations'],
  ['words', 'wording and names'],
];

function formatAgreement(agreement: readonly FieldAgreement[]): string[] {
  const cells = (name: string, some: readonly FieldAgreement[]) => {
    const agree = some.reduce((total, field) => total + field.agree, 0);
    const compared = some.reduce((total, field) => total + field.compared, 0);
    return [name, `${agree}/${compared}`, `${((100 * agree) / compared).toFixed(1)} %`];
  };
  return aligned([
    ['agreement', 'same/compared', ''],
    ...GROUPS.flatMap(([group, title]) => {
      const fields = agreement.filter((field) => field.group === group);
      return fields.length === 0
        ? []
        : [cells(title, fields), ...fields.map((field) => cells(`  ${field.field}`, [field]))];
    }),
  ]);
}

/** A value as a reader sees it beside another: whole, or its beginning. */
function shown(side: Side | undefined): string {
  if (!side) return '–';
  if (side.value === undefined || side.value === '') return '(nothing)';
  return flowYaml(side.value);
}

/** Where the paper prints it: `line 4, 2: "3 had a partial response"`. */
export const printedAt = ({ locations: [place] }: Side) =>
  place
    ? `line${place.lines[0] === place.lines[1] ? ` ${place.lines[0]}` : `s ${place.lines.join('–')}`}, ${place.section}: "${place.verbatim}"`
    : '';

/** What differs: "outcome recurrence, cohort all: count". */
export function titleOf({ about, difference, field, kind, a }: Difference): string {
  const side = a ? 'A' : 'B';
  if (difference === 'row') return `${about}: only in ${side}`;
  if (difference === 'place') return `${about}: this place only in ${side}`;
  return `${about}: ${difference === 'cell' && kind === 'patient row' ? `cell ${field}` : field}`;
}

function formatDifference(difference: Difference, number: number, locate: Locate): string[] {
  const sides = [
    ['A', difference.a],
    ['B', difference.b],
  ] as const;
  return [
    `${number}. ${titleOf(difference)}`,
    ...sides.flatMap(([letter, side]) =>
      side
        ? [
            `   ${letter}  ${short(shown(side))}`,
            `      ${[locate(side, letter), printedAt(side)].filter(Boolean).join('  ')}`,
          ]
        : [],
    ),
  ];
}

/** The whole report on two extractions: rows, agreement, and each difference with both sources. */
export function formatComparison({ rows, agreement, names, differences }: Report, locate: Locate): string[] {
  const open = differences.filter(({ isOpen }) => isOpen);
  const worded = differences.filter(({ isOpen }) => !isOpen);
  const list = (title: string, some: readonly Difference[], first: number) =>
    some.length === 0
      ? []
      : [
          '',
          title,
          ...some.flatMap((difference, index) => formatDifference(difference, first + index, locate)),
        ];
  return [
    ...formatRows(rows),
    '',
    ...formatAgreement(agreement),
    ...(names.length === 0
      ? []
      : ['', 'called differently', ...names.map(({ kind, a, b }) => `  ${kind} ${a} in A is ${b} in B`)]),
    ...list('differences to decide', open, 1),
    ...list('worded, named or quoted differently: as in A unless decided otherwise', worded, open.length + 1),
    '',
  ];
}
