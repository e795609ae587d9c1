import type { PatientTime } from '@/lib/domain/patient-time';
import type { ViewContext } from '../../words/view-context';

type Time = Pick<PatientTime, 'factId' | 'time' | 'event' | 'unit'>;

/** A patient's time as a result: one that the event had not ended lies above its figure. */
export const timeRow = ({ factId, time, event, unit }: Time) => ({
  factId,
  value: time,
  sign: event ? null : '>',
  unit,
  count: null,
  of: null,
});

/** Whether the event happened, in words. */
export const timeState = ({ text }: ViewContext, { event }: Pick<Time, 'event'>): string =>
  event ? text.charts.event : text.charts.ongoing;
