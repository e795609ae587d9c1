import type { Bilingual } from '../record/bilingual';
import type { ResultRow } from '../record/study-record';

/** The one figure of a result, where a format has room for one. */
export interface ResultFigure {
  /** The value as printed, else the patients counted, else the words; null where nothing is reported. */
  value: number | string | Bilingual | null;
  unit: string | null;
  /** The field that says no more than the figure; null where it says more: patients counted are one of two numbers. */
  field: string | null;
  /** What the figure is of. Patients counted, a share of them and P are not values of one property. */
  propertyID: string;
}

type Printed = Exclude<ResultRow, { kind: 'calculated' }>;

/** The first of these fields that a row fills. */
function firstFilled(row: object, fields: readonly string[]) {
  const filled = Object.entries(row).filter(([, value]) => value !== null);
  const values = Object.fromEntries(filled) as Record<string, ResultFigure['value']>;
  const field = fields.find((name) => name in values) ?? null;
  return { field, value: field === null ? null : (values[field] ?? null) };
}

const joined = (...parts: (string | null)[]) => parts.filter((part) => part !== null).join('-');

const counted = (property: string, value: number | null, unit: string | null): ResultFigure => ({
  value,
  unit: unit ?? 'patients',
  field: null,
  propertyID: joined(property, 'count'),
});

export function figureOf(result: Printed): ResultFigure {
  const { kind, row } = result;
  if (kind === 'test') {
    const { field, value } = firstFilled(row, ['statistic', 'pValue']);
    const property = field === 'pValue' ? 'p-value' : 'statistic';
    return { value, unit: null, field, propertyID: joined(row.measure, row.test, property) };
  }
  if (kind === 'adverse-event') {
    const { term, value, count, occurrence } = row;
    if (value !== null) return { value, unit: '%', field: 'value', propertyID: term };
    return counted(term, count ?? (occurrence === 'none-observed' ? 0 : null), null);
  }
  const property = joined(row.measure, row.statistic);
  const { field, value } = firstFilled(row, ['value', 'count', 'date', 'term', 'inWords', 'text']);
  return field === 'count'
    ? counted(property, row.count, row.unit)
    : { value, unit: row.unit, field, propertyID: property };
}
