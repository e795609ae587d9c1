/**
 * Fewer events than that tell too little for a median that no paper prints, and fewer patients for one of their
 * values: the patients are shown instead, on pages and in everything that leaves.
 */
export const FEWEST_FOR_MEDIAN = 10;

/** A time of a patient to an event, as the database has it. */
export interface PatientTime {
  measure: string;
  time: number;
  unit: string;
  event: boolean;
  noteEn?: string | null;
  noteZh?: string | null;
  factId: string;
}
