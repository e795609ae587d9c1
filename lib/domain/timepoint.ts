import { z } from 'zod';
import { SIGNS, type Sign, TIME_UNITS } from './kinds';

/** A point or stretch of time: `{ value: 1, unit: year }`, `{ value: 6, upper: 8, unit: month }`. */
export const timepoint = z.strictObject({
  value: z.number().min(0),
  upper: z.number().min(0).optional(),
  sign: z.enum(SIGNS).optional(),
  unit: z.enum(TIME_UNITS),
});
export type Timepoint = z.infer<typeof timepoint>;

/** The columns that hold a timepoint; all null where there is none. */
export interface StoredTime {
  timeValue: number | null;
  timeUpper: number | null;
  timeSign: string | null;
  timeUnit: string | null;
}

/** Columns of a row without a time. */
export const NO_TIME: StoredTime = { timeValue: null, timeUpper: null, timeSign: null, timeUnit: null };

/** The timepoint that a row holds; undefined where it has none. */
export function storedTime({ timeValue, timeUpper, timeSign, timeUnit }: StoredTime): Timepoint | undefined {
  if (timeValue === null || timeUnit === null) return undefined;
  return {
    value: timeValue,
    ...(timeUpper === null ? {} : { upper: timeUpper }),
    ...(timeSign === null ? {} : { sign: timeSign as Sign }),
    unit: timeUnit as Timepoint['unit'],
  };
}

/** "1 year", "6–8 months", ">3 years": a timepoint as the API and the release files write it; null where there is none. */
export function formatTimepoint(time: Timepoint | undefined): string | null {
  if (!time) return null;
  const amount = time.upper === undefined ? `${time.value}` : `${time.value}–${time.upper}`;
  const plural = (time.upper ?? time.value) === 1 ? '' : 's';
  return `${time.sign ?? ''}${amount} ${time.unit}${plural}`;
}

/** What two rows of the same time share. */
export const timeKey = (row: StoredTime) => formatTimepoint(storedTime(row));
