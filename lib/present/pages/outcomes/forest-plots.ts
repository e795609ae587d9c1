import { groupBy } from '@/lib/domain/group-by';
import type { RowChart, RowMark } from '../../charts/chart-model';
import { niceMaximum } from '../../charts/nice-maximum';
import { formLegend } from '../../charts/row-chart';
import { withSmallSaid } from '../../charts/small-rows';
import { formatNumber } from '../../words/format-number';
import { joinSentences, measureName, type ViewContext } from '../../words/view-context';
import type { ForestAxis, ForestRow } from './forest-row';

/** The pooled result of a measure, drawn below its rows. */
export type PooledMarks = ReadonlyMap<string, RowMark>;

const ORDER: readonly ForestAxis['kind'][] = ['share', 'time', 'ratio', 'quantity', 'laboratory'];

/** One plot for each axis; in it the rows by measure, squares by size. */
export function forestPlots(
  context: ViewContext,
  rows: readonly ForestRow[],
  pooled: PooledMarks = new Map(),
): RowChart[] {
  const byAxis = groupBy(rows, ({ axis }) => `${ORDER.indexOf(axis.kind)} ${axis.unit}`);
  return [...byAxis]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([, own]) => {
      const [first] = own;
      return first ? [plotOf(context, first.axis, inMeasureOrder(context, own), pooled)] : [];
    });
}

/**
 * By measure as the vocabulary orders them; in one those with an estimate first, by what they were judged by, each as the
 * table has them.
 */
function inMeasureOrder({ labels }: ViewContext, rows: readonly ForestRow[]): ForestRow[] {
  const ordinal = ({ item }: ForestRow) => labels.measures[item.measure]?.ordinal ?? 0;
  const isWithout = ({ mark }: ForestRow) => Number(mark.value === null);
  const criteria = [...new Set(rows.map((row) => row.criteria))];
  // What was judged by nothing that is stated comes last.
  const place = (row: ForestRow) => (row.criteria === '' ? criteria.length : criteria.indexOf(row.criteria));
  return [...rows].sort(
    (a, b) => ordinal(a) - ordinal(b) || isWithout(a) - isWithout(b) || place(a) - place(b),
  );
}

/** Rows of one measure under headings: what was judged by different criteria stands apart, and what has no estimate. */
function underHeadings({ text }: ViewContext, rows: readonly ForestRow[]): RowMark[] {
  const { forest: words } = text;
  const estimated = rows.filter(({ mark }) => mark.value !== null);
  const isJudgedApart = new Set(estimated.map(({ criteria }) => criteria)).size > 1;
  const needsCriteria = rows.some(({ criteria }) => criteria !== '');
  return rows.map(({ mark, criteria }) => {
    const isWithout = mark.value === null && estimated.length > 0;
    const heading = isWithout
      ? words.withoutEstimate
      : isJudgedApart && needsCriteria
        ? criteria || words.criteriaNotStated
        : '';
    const isSaid = heading !== '' && !isWithout;
    return {
      ...mark,
      group: [mark.group, heading].filter(Boolean).join(' · '),
      sublabel: [mark.sublabel, isSaid ? '' : criteria].filter(Boolean).join(' · '),
    };
  });
}

/** "Partial response: 9.8 % to 100 %, 11 results": what is drawn, in figures; of several measures only what kind they are. */
function titleOf(context: ViewContext, axis: ForestAxis, rows: readonly ForestRow[], unit: string): string {
  const { forest: words, units } = context.text;
  const [first] = rows;
  const values = rows.flatMap(({ mark }) => mark.value ?? []).sort((a, b) => a - b);
  const [least, most] = [values[0], values.at(-1)];
  const isOne = new Set(rows.map(({ item }) => item.measure)).size === 1;
  if (!isOne || !first || least === undefined || most === undefined)
    return words.titles[axis.kind] ?? words.quantityTitle(unit);
  const figure = (value: number) =>
    formatNumber(context, Number(value.toFixed(axis.kind === 'ratio' ? 2 : 1)));
  const behind =
    axis.kind === 'share' || axis.kind === 'laboratory'
      ? '%'
      : axis.kind === 'time'
        ? (units.months ?? '')
        : axis.kind === 'ratio'
          ? ''
          : unit;
  return words.rangeTitle(
    measureName(context, first.item.measure),
    figure(least) === figure(most)
      ? figure(least)
      : context.text.number.lowerUpper(figure(least), figure(most)),
    behind,
    values.length,
  );
}

function plotOf(
  context: ViewContext,
  axis: ForestAxis,
  rows: readonly ForestRow[],
  pooled: PooledMarks,
): RowChart {
  const { forest: words } = context.text;
  const largest = Math.max(1, ...rows.map(({ patients }) => patients ?? 0));
  const marks = [...groupBy(rows, ({ item }) => item.measure)].flatMap(([measure, own]) => [
    ...underHeadings(context, own).map((mark, index): RowMark => {
      const patients = own[index]?.patients ?? null;
      return patients === null ? mark : { ...mark, weight: patients / largest };
    }),
    ...[pooled.get(measure) ?? []].flat(),
  ]);
  const said = withSmallSaid(context, marks);
  const studies = new Set(rows.map(({ item }) => item.study.slug)).size;
  const without = rows.filter(({ mark }) => mark.value === null).length;
  const counts = marks.some(({ count }) => count !== undefined);
  const unit = words.units[axis.kind] ?? unitName(context, axis.unit);
  return {
    kind: 'rows',
    id: `forest-${axis.kind}${axis.unit ? `-${axis.unit.replace(/\W+/gu, '-')}` : ''}`,
    title: titleOf(context, axis, rows, unit),
    alternative: words.alternative(rows.length, studies, without),
    note: joinSentences(context, [noteOf(context, axis, rows, marks), said.note]),
    mark: 'dot',
    axisLabel: unit,
    ...scaleOf(axis, marks),
    ...sidesOf(context, axis, rows),
    rows: said.rows,
    ...(counts && { columns: { count: words.count, text: words.result } }),
    legend: formLegend(context, marks),
    table: {
      columns: [words.outcome, words.who, ...(counts ? [words.count] : []), words.result],
      rows: marks.map(({ group, label, sublabel, count, text }) => [
        group ?? '',
        [label, sublabel].filter(Boolean).join(' · '),
        ...(counts ? [count ?? ''] : []),
        text,
      ]),
    },
  };
}

/** The words of a unit without the place of its figure. */
const unitName = ({ text }: ViewContext, unit: string) => (text.units[unit] ?? unit).replace('{}', '…');

/** What the marks mean, as far as the plot has them. */
function noteOf(
  context: ViewContext,
  axis: ForestAxis,
  rows: readonly ForestRow[],
  marks: readonly RowMark[],
): string {
  const { forest: words, number } = context.text;
  const { intervalMethod = 'wilson' } = context;
  const any = (test: (mark: RowMark) => boolean) => marks.some(test);
  return joinSentences(context, [
    axis.kind === 'share' && any(({ lower, pooled }) => lower !== null && !pooled)
      ? words.interval(number.intervals[intervalMethod])
      : '',
    rows.some(({ patients }) => patients !== null) ? words.size : '',
    any(({ value }) => value === null) ? words.notEstimable : '',
    any(({ pooled }) => pooled === true) ? words.diamond : '',
  ]);
}

/** Which side of 1 is good for whom; nothing where the measures disagree or do not say. */
function sidesOf(
  { labels, text }: ViewContext,
  { kind }: ForestAxis,
  rows: readonly ForestRow[],
): Pick<RowChart, 'sides'> {
  const directions = new Set(rows.map(({ item }) => labels.measures[item.measure]?.favours));
  const [favours] = directions;
  if (kind !== 'ratio' || directions.size !== 1 || !favours) return {};
  const { favoured, group, comparator } = text.forest.sides;
  const [below, above] = favours === 'lower' ? [group, comparator] : [comparator, group];
  return { sides: { below: favoured(below), above: favoured(above) } };
}

function scaleOf(
  { kind }: ForestAxis,
  marks: readonly RowMark[],
): Pick<RowChart, 'minimum' | 'maximum' | 'logarithmic' | 'reference'> {
  if (kind === 'share' || kind === 'laboratory') return { maximum: 100 };
  const figures = marks.flatMap(({ value, lower, upper }) =>
    [value, lower, upper].filter((figure) => figure !== null),
  );
  if (kind !== 'ratio') return { maximum: niceMaximum(Math.max(0, ...figures)) };
  const positive = figures.filter((figure) => figure > 0);
  return {
    minimum: 1 / niceMaximum(1 / Math.min(0.5, ...positive)),
    maximum: niceMaximum(Math.max(2, ...positive)),
    logarithmic: true,
    reference: 1,
  };
}
