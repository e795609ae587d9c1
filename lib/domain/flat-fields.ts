import { z } from 'zod';
import { reportedDigits } from './printed-number';
import type { Localized } from './source';
import type { Timepoint } from './timepoint';

/**
 * How a field of the domain lies flat, in the columns of a table: words in two languages as `noteEn` and `noteZh`, a range
 * as `rangeLower` and `rangeUpper`, a pair of whole numbers as `gradeLowest` and `gradeHighest`, an interval as `lower`,
 * `upper` and `level`, a timepoint as `timeValue`, `timeUpper`, `timeSign` and `timeUnit`, a mark that is only ever true
 * as a boolean, all else under its own name. Numbers that aren't whole have a column more for their digits as printed:
 * `valuePrinted`. Types and functions below say the same.
 */
export type Shape = Readonly<Record<string, z.ZodType>>;

/** Both ends may be open. */
export type ReportedInterval = { lower?: number; upper?: number; level: number };
type Grades = z.ZodTuple<[z.ZodInt, z.ZodInt]>;
type Range = z.ZodTuple<[z.ZodNumber, z.ZodNumber]>;

type Text<T> = T extends string ? string : T;

/** Columns of one field that isn't optional. */
type Flat<Key extends string, Field extends z.ZodType> =
  z.output<Field> extends Localized
    ? { [K in `${Key}En` | `${Key}Zh`]: string }
    : z.output<Field> extends Timepoint
      ? { [K in `${Key}Value` | `${Key}Upper`]: number } & { [K in `${Key}Sign` | `${Key}Unit`]: string }
      : z.output<Field> extends ReportedInterval
        ? Required<ReportedInterval>
        : Field extends Grades
          ? { [K in `${Key}Lowest` | `${Key}Highest`]: number }
          : Field extends Range
            ? { [K in `${Key}Lower` | `${Key}Upper`]: number }
            : z.output<Field> extends string | number | boolean
              ? { [K in Key]: Text<z.output<Field>> }
              : never;

type OrNull<T> = { [K in keyof T]: T[K] | null };

type FlatField<Key extends string, Field> =
  Field extends z.ZodOptional<infer Inner extends z.ZodType>
    ? Inner extends z.ZodLiteral<true>
      ? { [K in Key]: boolean }
      : OrNull<Flat<Key, Inner>>
    : Field extends z.ZodType
      ? Flat<Key, Field>
      : never;

type PrintedOf<Key extends string, Field> =
  Field extends z.ZodOptional<infer Inner>
    ? PrintedOf<Key, Inner>
    : Field extends z.ZodInt | Grades
      ? never
      : Field extends z.ZodNumber
        ? `${Key}Printed`
        : Field extends Range
          ? `${Key}LowerPrinted` | `${Key}UpperPrinted`
          : Field extends z.ZodType<ReportedInterval>
            ? 'lowerPrinted' | 'upperPrinted'
            : never;

type Intersection<T> = (T extends unknown ? (part: T) => void : never) extends (whole: infer I) => void
  ? I
  : never;
type Plain<T> = { [K in keyof T]: T[K] };

/** The columns of a shape as they are read: null where an optional field is absent. */
export type Stored<S extends Shape> = Plain<
  Intersection<{ [Key in keyof S & string]: FlatField<Key, S[Key]> }[keyof S & string]>
>;
/** The columns that hold digits as printed. */
export type ReportedColumn<S extends Shape> = {
  [Key in keyof S & string]: PrintedOf<Key, S[Key]>;
}[keyof S & string];
/** All columns of a shape. */
export type Columns<S extends Shape> = Plain<Stored<S> & { [K in ReportedColumn<S>]: string | null }>;

export type Form = 'words' | 'time' | 'interval' | 'grades' | 'range' | 'flag' | 'number' | 'plain';

export const unwrapped = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;

const FORMS_BY_KEYS: Record<string, Form> = {
  'en zh': 'words',
  'sign unit upper value': 'time',
  'level lower upper': 'interval',
};

/** Forms that were found: every row asks for those of its fields. */
const known = new WeakMap<z.ZodType, Form>();

/** The form in which a field lies flat. @throws RangeError for a schema that has none */
export function formOf(field: z.ZodType): Form {
  const form = known.get(field) ?? findForm(field);
  known.set(field, form);
  return form;
}

function findForm(field: z.ZodType): Form {
  const inner = unwrapped(field);
  if (inner instanceof z.ZodObject) {
    const form = FORMS_BY_KEYS[Object.keys(inner.shape).sort().join(' ')];
    if (form) return form;
  } else if (inner instanceof z.ZodTuple) {
    return partsOf(inner).every((part) => part instanceof z.ZodNumber && part.isInt) ? 'grades' : 'range';
  } else if (inner instanceof z.ZodLiteral) return 'flag';
  else if (inner instanceof z.ZodNumber) return inner.isInt ? 'plain' : 'number';
  else if (inner instanceof z.ZodString || inner instanceof z.ZodEnum || inner instanceof z.ZodBoolean) {
    return 'plain';
  }
  throw new RangeError('This schema has no form in columns; give formOf a rule for it');
}

/** Schemas of the two ends of a pair. */
export const partsOf = (pair: z.ZodType): readonly z.ZodType[] =>
  pair instanceof z.ZodTuple ? (pair.def.items as z.ZodType[]) : [];

export const PAIR_ENDS = { grades: ['Lowest', 'Highest'], range: ['Lower', 'Upper'] } as const;

/** How one field of a shape is laid out. */
interface Layout {
  key: string;
  form: Form;
  /** Its columns, in the order in which `fillColumns` fills them. */
  names: readonly string[];
}

function layoutOf(key: string, field: z.ZodType): Layout {
  const form = formOf(field);
  const printed = (...names: string[]) => names.flatMap((name) => [name, `${name}Printed`]);
  const names: Record<Form, string[]> = {
    words: [`${key}En`, `${key}Zh`],
    time: [`${key}Value`, `${key}Upper`, `${key}Sign`, `${key}Unit`],
    interval: [...printed('lower', 'upper'), 'level'],
    range: printed(`${key}Lower`, `${key}Upper`),
    grades: [`${key}Lowest`, `${key}Highest`],
    flag: [key],
    number: printed(key),
    plain: [key],
  };
  return { key, form, names: names[form] };
}

/** Layouts that were made: a shape is asked for with every row. */
const layouts = new WeakMap<Shape, readonly Layout[]>();

function layoutsOf(shape: Shape): readonly Layout[] {
  const made = layouts.get(shape) ?? Object.entries(shape).map(([key, field]) => layoutOf(key, field));
  layouts.set(shape, made);
  return made;
}

const PARTS: Partial<Record<Form, readonly string[]>> = {
  words: ['en', 'zh'],
  time: ['value', 'upper', 'sign', 'unit'],
  grades: ['0', '1'],
};

/** A number and its digits as printed, in two columns. */
function fillPrinted(
  columns: Record<string, unknown>,
  names: readonly string[],
  at: number,
  value: unknown,
  places: readonly string[],
): void {
  const number = (value ?? undefined) as number | undefined;
  columns[names[at] as string] = number ?? null;
  columns[names[at + 1] as string] = reportedDigits(number, places);
}

/** Fills a row's columns of one field. No closures in it: it runs for every field of every row. */
function fillColumns(
  columns: Record<string, unknown>,
  { form, names }: Layout,
  value: unknown,
  places: readonly string[],
): void {
  const parts = value as Record<string, unknown> | undefined;
  switch (form) {
    case 'interval':
      fillPrinted(columns, names, 0, parts?.lower, places);
      fillPrinted(columns, names, 2, parts?.upper, places);
      columns.level = parts?.level ?? null;
      break;
    case 'range':
      fillPrinted(columns, names, 0, parts?.[0], places);
      fillPrinted(columns, names, 2, parts?.[1], places);
      break;
    case 'number':
      fillPrinted(columns, names, 0, value, places);
      break;
    case 'flag':
      columns[names[0] as string] = value ?? false;
      break;
    case 'plain':
      columns[names[0] as string] = value ?? null;
      break;
    default:
      for (const [index, part] of (PARTS[form] ?? []).entries())
        columns[names[index] as string] = parts?.[part] ?? null;
  }
}

/** The values that a shape describes, and nothing else. */
export type Values<S extends Shape> = z.output<z.ZodObject<S>>;
type Only<Allowed, Given> = Given & { [K in Exclude<keyof Given, keyof Allowed>]?: undefined };

/**
 * Every column of a shape for one entry; null where it lacks the field. A value without a field in the shape doesn't
 * compile. `places` are the figures as printed, primary place first.
 */
export function columnsOf<S extends Shape, Given extends Values<S>>(
  shape: S,
  values: Only<Values<S>, Given>,
  places: readonly string[],
): Columns<S> {
  const given: Record<string, unknown> = values;
  const columns: Record<string, unknown> = {};
  for (const layout of layoutsOf(shape)) fillColumns(columns, layout, given[layout.key], places);
  return columns as Columns<S>;
}

/** Every column that a shape has, by the field that it belongs to. */
export const columnNames = (shape: Shape): Record<string, string[]> =>
  Object.fromEntries(layoutsOf(shape).map(({ key, names }) => [key, [...names]]));

/** Names of the columns that hold a shape's numbers; no times, and no digits as printed. */
export const numberColumns = (shape: Shape): string[] =>
  Object.entries(shape).flatMap(([key, field]) => {
    const form = formOf(field);
    if (form === 'interval') return ['lower', 'upper', 'level'];
    if (form === 'range' || form === 'grades') return PAIR_ENDS[form].map((end) => `${key}${end}`);
    return unwrapped(field) instanceof z.ZodNumber ? [key] : [];
  });
