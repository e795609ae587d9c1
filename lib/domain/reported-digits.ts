import type { adverseEventValues } from './adverse-event';
import type { ReportedColumn } from './flat-fields';
import type { outcomeValues } from './outcome';

/** Digits as the paper prints them, trailing zeros and all; null where it prints none. */
export type ReportedDigits = { [Column in ReportedColumn<typeof outcomeValues>]?: string | null };

/** The same of an adverse event. */
export type ReportedAdverseEventDigits = {
  [Column in ReportedColumn<typeof adverseEventValues>]?: string | null;
};
