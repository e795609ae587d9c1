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
