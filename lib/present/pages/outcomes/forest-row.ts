import type { OutcomeListItem } from '@/lib/data/tables/results-tables';
import { inMonths } from '@/lib/domain/months';
import { storedTime } from '@/lib/domain/timepoint';
import type { RowMark } from '../../charts/chart-model';
import { markForm } from '../../charts/mark-form';
import { calledInPaper, criteriaOfResult, resultView, shareWithInterval } from '../../results/result-view';
import { formatNumber, formatTime } from '../../words/format-number';
import { inLocale, measureName, tumourName, type ViewContext } from '../../words/view-context';

/** Results on one axis can be drawn together. */
export interface ForestAxis {
  kind: 'share' | 'time' | 'ratio' | 'quantity' | 'laboratory';
  /** Of a quantity; empty for the others, whose unit is given. */
  unit: string;
}

/** A result of the table that has a place in a plot. */
export interface ForestRow {
  item: OutcomeListItem;
  axis: ForestAxis;
  mark: RowMark;
  /** By which criteria it was judged; empty where it needs none or none are stated. */
  criteria: string;
  /** Patients counted: decides the size of its square. */
  patients: number | null;
}

/** Where a result is drawn; null for what is no figure (words, terms). */
function axisOf({ labels }: ViewContext, item: OutcomeListItem): ForestAxis | null {
  const measure = labels.measures[item.measure];
  const share: ForestAxis = {
    kind: labels.groups.designs?.[item.study.design ?? '']?.laboratory ? 'laboratory' : 'share',
    unit: '',
  };
  if (measure?.type === 'count' || measure?.type === 'proportion') return share;
  if (measure?.type === 'ratio') return { kind: 'ratio', unit: '' };
  if (measure?.type !== 'number') return null;
  const unit = item.unit ?? '';
  if (unit === '%') return share;
  return inMonths(1, unit) !== null || (unit === '' && measure.group === 'time-to-event')
    ? { kind: 'time', unit: '' }
    : { kind: 'quantity', unit };
}

/**
 * A result as a row of a plot; null where it is no figure.
 *
 * @param several ids of results that are each of one patient, not of the group
 */
export function forestRow(
  context: ViewContext,
  item: OutcomeListItem,
  several: ReadonlySet<string> = new Set(),
): ForestRow | null {
  const axis = axisOf(context, item);
  if (!axis) return null;
  const view = resultView(context, item);
  const onAxis = (value: number | null) =>
    value === null || axis.kind !== 'time' ? value : (inMonths(value, item.unit) ?? value);
  const isShare = axis.kind === 'share' || axis.kind === 'laboratory';
  // A bare count is no share of anything.
  const printed = isShare && item.unit !== '%' ? null : item.value;
  const place = (isShare ? shareWithInterval(context, item) : null) ?? {
    value: onAxis(printed),
    // A range without a value is no estimate with an interval.
    lower: printed === null ? null : onAxis(item.lower ?? item.rangeLower),
    upper: printed === null ? null : onAxis(item.upper ?? item.rangeUpper),
  };
  const { count, text } = figuresOf(context, item, view);
  return {
    item,
    axis,
    criteria: criteriaOfResult(context, item, item.study),
    patients: item.of,
    mark: {
      key: item.id,
      group: measureName(context, item.measure),
      label: inLocale(context, item.study.shortTitleEn, item.study.shortTitleZh),
      sublabel: [
        sublabelOf(context, item),
        view.counted,
        several.has(item.id) ? context.text.severalValues.onePatient : '',
      ]
        .filter(Boolean)
        .join(' · '),
      ...place,
      ...(count ? { count } : {}),
      text,
      fact: item.factId,
      form: markForm(item.study, view.rate?.calculated),
      small: view.small,
      sign: item.sign,
      series: 0,
    },
  };
}

/** The count stands in a column of its own; the rest of the result beside it. */
function figuresOf(
  context: ViewContext,
  { count, of, unit, ofOutcomeDefined }: OutcomeListItem,
  view: ReturnType<typeof resultView>,
): { count: string; text: string } {
  const { number } = context.text;
  const interval = view.interval ? `(${view.interval.text})` : '';
  const isShare = count !== null || unit === '%';
  if (!isShare) return { count: '', text: [view.figure, interval].filter(Boolean).join(' ') };
  // "1 of the 11" says both, and there is no rate.
  if (ofOutcomeDefined)
    return { count: '', text: [view.figure, view.rate?.text].filter(Boolean).join(' · ') };
  const sign = number.denominatorUnclearSign;
  const shown = (value: number | null) => (value === null ? sign : formatNumber(context, value));
  const rate = view.rate?.text ?? (count === null ? view.figure : '');
  return {
    count: number.of(shown(count), shown(of)),
    text: [rate, interval].filter(Boolean).join(' ') || number.denominatorUnclear,
  };
}

/** Cohort, and what else tells the result from others of its measure. */
function sublabelOf(context: ViewContext, item: OutcomeListItem): string {
  const { text } = context;
  const statistics = text.number as unknown as Record<string, string>;
  return [
    inLocale(context, item.cohort.labelEn, item.cohort.labelZh),
    item.versus ? text.outcomes.versus(inLocale(context, item.versus.labelEn, item.versus.labelZh)) : '',
    item.tumourSlug ? tumourName(context, item.tumourSlug) : '',
    statistics[item.statistic ?? ''] ?? '',
    inLocale(context, item.categoryEn ?? null, item.categoryZh ?? null),
    formatTime(context, storedTime(item)),
    calledInPaper(context, item),
  ]
    .filter(Boolean)
    .join(' · ');
}
