import type { PatientTimeRow } from './survival-rows';

/** How often a patient with the event was followed longer than one without, and how far that is from chance, that call for a question. */
const OFTEN = 0.7;
const FAR = 2.5;

/**
 * Whether those said to have the event were followed longer than the others (Mann–Whitney, ties in the middle). Follow-up
 * ends with an event and goes on without one, so that this is the sign of a coding the wrong way round: 1 = alive.
 */
export function longerWithEvent(patients: readonly PatientTimeRow[]): boolean {
  const sorted = patients.toSorted((a, b) => a.time - b.time);
  const events = sorted.filter(({ event }) => event === 1).length;
  const others = sorted.length - events;
  if (events === 0 || others === 0) return false;
  let ranks = 0;
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    let tied = 0;
    for (to = from; to < sorted.length && sorted[to]?.time === sorted[from]?.time; to += 1)
      tied += sorted[to]?.event ?? 0;
    ranks += (tied * (from + 1 + to)) / 2;
  }
  const share = (ranks - (events * (events + 1)) / 2) / (events * others);
  const distance = (share - 0.5) / Math.sqrt((events + others + 1) / (12 * events * others));
  return share > OFTEN && distance > FAR;
}
