import { z } from 'zod';
import { bilingual } from '@/lib/domain/bilingual';
import { emptyColumns } from '@/lib/domain/empty-columns';
import {
  type Form,
  formOf,
  PAIR_ENDS,
  partsOf,
  type ReportedInterval,
  type Shape,
  type Stored,
  unwrapped,
} from '@/lib/domain/flat-fields';
import { TIME_UNITS } from '@/lib/domain/kinds';
import type { Localized } from '@/lib/domain/source';
import { formatTimepoint, type StoredTime, storedTime, type Timepoint } from '@/lib/domain/timepoint';
import { bilingualOf, sign } from './row-parts';

/** How the fields of the domain leave the app: as `lib/domain/flat-fields.ts` lays them out, but words in both languages as one object, and a timepoint as one object and in words. */

const rowTime = z
  .strictObject({
    value: z.number().describe('The time, or the begin of a stretch.'),
    upper: z.number().nullable().describe('The end of a stretch; null for a point.'),
    sign,
    unit: z.enum(TIME_UNITS).describe('Unit of both.'),
  })
  .meta({ id: 'Timepoint' });
export type RowTime = z.infer<typeof rowTime>;

type Grades = z.ZodTuple<[z.ZodInt, z.ZodInt]>;
type Range = z.ZodTuple<[z.ZodNumber, z.ZodNumber]>;
type NumberOrNull = z.ZodNullable<z.ZodNumber>;

type OrNull<Key extends string, Field extends z.ZodType> =
  z.output<Field> extends Localized
    ? { [K in Key]: z.ZodNullable<typeof bilingual> }
    : z.output<Field> extends Timepoint
      ? { timepoint: z.ZodNullable<z.ZodString>; time: z.ZodNullable<typeof rowTime> }
      : z.output<Field> extends ReportedInterval
        ? { lower: NumberOrNull; upper: NumberOrNull; level: NumberOrNull }
        : Field extends Grades
          ? { [K in `${Key}Lowest` | `${Key}Highest`]: NumberOrNull }
          : Field extends Range
            ? { [K in `${Key}Lower` | `${Key}Upper`]: NumberOrNull }
            : { [K in Key]: z.ZodNullable<Field> };

type FieldInRow<Key extends string, Field> =
  Field extends z.ZodOptional<infer Inner extends z.ZodType>
    ? Inner extends z.ZodLiteral<true>
      ? { [K in Key]: z.ZodBoolean }
      : OrNull<Key, Inner>
    : Field extends z.ZodType<Localized>
      ? { [K in Key]: typeof bilingual }
      : { [K in Key]: Field };

type Intersection<T> = (T extends unknown ? (part: T) => void : never) extends (whole: infer I) => void
  ? I
  : never;
type Plain<T> = { [K in keyof T]: T[K] };

/** The fields of a row that a shape of the domain becomes. */
export type RowFields<S extends Shape> = Plain<
  Intersection<{ [Key in keyof S & string]: FieldInRow<Key, S[Key]> }[keyof S & string]>
>;
type RowValues<S extends Shape> = {
  [K in keyof RowFields<S>]: RowFields<S>[K] extends z.ZodType ? z.output<RowFields<S>[K]> : never;
};

const described = (field: z.ZodType, { description }: z.ZodType) =>
  description === undefined ? field : field.describe(description);

function fieldsOf(key: string, field: z.ZodType): Record<string, z.ZodType> {
  const inner = unwrapped(field);
  const isOptional = inner !== field;
  const form = formOf(field);
  const orNull = (schema: z.ZodType, from: z.ZodType) =>
    described(isOptional ? schema.nullable() : schema, from);
  switch (form) {
    case 'words':
      return { [key]: orNull(bilingual, field) };
    case 'time':
      return {
        timepoint: orNull(z.string(), field),
        time: orNull(rowTime, field).describe('The timepoint in its parts.'),
      };
    case 'interval': {
      const parts = Object.entries((inner as z.ZodObject).shape as Record<string, z.ZodType>);
      return Object.fromEntries(parts.map(([name, part]) => [name, orNull(unwrapped(part), part)]));
    }
    case 'grades':
    case 'range':
      return Object.fromEntries(
        partsOf(inner).map((part, at) => [`${key}${PAIR_ENDS[form][at]}`, orNull(part, part)]),
      );
    case 'flag':
      return { [key]: described(z.boolean(), field) };
    default:
      return { [key]: orNull(inner, field) };
  }
}

/** Schemas of the fields that a shape of the domain becomes in a row, each with its description. */
export const rowFields = <S extends Shape>(shape: S): RowFields<S> =>
  Object.assign({}, ...Object.entries(shape).map(([key, field]) => fieldsOf(key, field)));

/** The names under which one field of a shape leaves in a row. */
export const rowFieldNames = (key: string, field: z.ZodType): string[] => Object.keys(fieldsOf(key, field));

interface RowField {
  key: string;
  form: Form;
  names: readonly string[];
}

interface RowForm {
  fields: readonly RowField[];
  /**
   * An object with every name, of which each row begins as a copy: one that gets its names one by one becomes a
   * dictionary to V8, which is slow to copy into the row that it is a part of.
   */
  empty: Record<string, unknown>;
}

/** How the fields of a shape are named in a row, found once a shape: making their schemas takes far longer than a row. */
const known = new WeakMap<Shape, RowForm>();

function formOfShape(shape: Shape): RowForm {
  const found = known.get(shape);
  if (found) return found;
  const fields = Object.entries(shape).map(([key, field]) => ({
    key,
    form: formOf(field),
    names: rowFieldNames(key, field),
  }));
  const nothing = fields.flatMap(({ names }) => names.map((name) => [name, null]));
  const made = { fields, empty: JSON.parse(JSON.stringify(Object.fromEntries(nothing))) };
  known.set(shape, made);
  return made;
}

/** The values of these fields, from the columns of a row of the database. */
export function rowValues<S extends Shape>(shape: S, item: Stored<S>): RowValues<S> {
  const columns = item as Record<string, unknown>;
  const { fields, empty } = formOfShape(shape);
  const values = { ...empty };
  for (const { key, form, names } of fields) {
    if (form === 'words') {
      values[key] = bilingualOf(columns[`${key}En`] as string | null, columns[`${key}Zh`] as string | null);
    } else if (form === 'time') {
      const time = storedTime(columns as unknown as StoredTime);
      values.timepoint = formatTimepoint(time);
      values.time = time ? { upper: null, sign: null, ...time } : null;
    } else {
      for (const name of names) values[name] = columns[name];
    }
  }
  return values as RowValues<S>;
}

/** These fields of a row that says nothing. */
export const emptyRowValues = <S extends Shape>(shape: S): RowValues<S> =>
  rowValues<S>(shape, emptyColumns(shape) as unknown as Stored<S>);
