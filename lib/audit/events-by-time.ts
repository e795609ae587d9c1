import type { Timepoint } from '@/lib/domain/timepoint';
import { eventTable, kaplanMeier } from '@/lib/stats';
import type { AuditedCell, StudyEvidence } from './evidence-index';
import { figure } from './figure';
import { cellsOf, patientsOfCohort } from './patients-of-cohort';

/** Days per unit, by the mean Gregorian year; months and years stay in an exact ratio of 12. */
const DAYS_PER: Record<string, number> = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 };

const timeUnit = (unit: string) => unit.replace(/s$/u, '');

/** A timepoint in the unit of patients' rows; undefined where either is no time. */
export function timeInUnit(time: Timepoint, unit: string): number | undefined {
  const from = DAYS_PER[time.unit];
  const to = DAYS_PER[timeUnit(unit)];
  if (from === undefined || to === undefined) return undefined;
  // Months divide years without a rounding error only in this order.
  if (time.unit === 'year' && timeUnit(unit) === 'month') return time.value * 12;
  return (time.value * from) / to;
}

export interface EventsByTime {
  patients: number;
  /** Events before the limit, and up to it. */
  before: number;
  upTo: number;
  /** Patients who left observation before the limit without the event. */
  censoredBefore: number;
  /** Kaplan–Meier probability of the event by the limit. */
  kaplanMeier: number;
  limit: number;
  unit: string;
  cells: AuditedCell[];
}

const UNIT_WORDS: Record<string, { en: string; zh: string }> = {
  day: { en: 'days', zh: '天' },
  week: { en: 'weeks', zh: '周' },
  month: { en: 'months', zh: '个月' },
  year: { en: 'years', zh: '年' },
};

/** "12 months", in both languages. */
export function limitInWords({ limit, unit }: Pick<EventsByTime, 'limit' | 'unit'>) {
  const words = UNIT_WORDS[timeUnit(unit)] ?? { en: unit, zh: unit };
  return { en: `${figure(limit, 1)} ${words.en}`, zh: `${figure(limit, 1)}${words.zh}` };
}

/** What a cohort's rows say of one endpoint by a timepoint; undefined where they don't hold all of its patients. */
export function eventsByTime(
  study: StudyEvidence,
  cohort: string,
  endpoint: string,
  time: Timepoint,
): EventsByTime | undefined {
  const patients = patientsOfCohort(study, cohort);
  if (!patients) return undefined;
  const cells = cellsOf(patients, { measure: endpoint }).filter(
    ({ cell }) => cell.value !== undefined && cell.censored !== undefined,
  );
  const unit = cells[0]?.cell.definition.unit ?? '';
  const limit = timeInUnit(time, unit);
  if (limit === undefined || cells.length !== patients.length || time.upper !== undefined) return undefined;
  const times = cells.map(({ cell }) => ({ at: cell.value ?? 0, event: cell.censored === false }));
  const curve = kaplanMeier(
    eventTable([{ time: times.map(({ at }) => at), event: times.map(({ event }) => event) }]),
  );
  let survival = 1;
  curve.time.forEach((at, row) => {
    if (at <= limit) survival = curve.survival[row] ?? survival;
  });
  return {
    patients: patients.length,
    before: times.filter(({ at, event }) => event && at < limit).length,
    upTo: times.filter(({ at, event }) => event && at <= limit).length,
    censoredBefore: times.filter(({ at, event }) => !event && at < limit).length,
    kaplanMeier: 1 - survival,
    limit,
    unit,
    cells,
  };
}
