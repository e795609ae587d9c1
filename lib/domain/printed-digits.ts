import type { adverseEventValues } from './adverse-event';
import type { PrintedColumn } from './flat-fields';
import type { outcomeValues } from './outcome';

/** Digits as the paper prints them, trailing zeros and all; null where it prints none. */
export type PrintedDigits = { [Column in PrintedColumn<typeof outcomeValues>]?: string | null };

/** The same of an adverse event. */
export type PrintedEventDigits = {
  [Column in PrintedColumn<typeof adverseEventValues>]?: string | null;
};
