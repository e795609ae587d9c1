import fc from 'fast-check';
import type { EventsOfTotal, LabelledSurvivalGroup, StudyEffect, TwoByTwoTable } from '@/lib/stats';

/** Times with many ties, few ties or none, and now and then at 0. */
const time = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.double({ min: 0, max: 1000, noNaN: true, noDefaultInfinity: true }),
);

const patient = fc.record({ time, event: fc.integer({ min: 0, max: 1 }) });

function toGroup(patients: { time: number; event: number }[], index: number): LabelledSurvivalGroup {
  return {
    label: `group ${index}`,
    time: patients.map((row) => row.time),
    event: patients.map((row) => row.event),
  };
}

/** Between `least` and `most` groups of 1 to 30 patients. */
export function survivalGroups(least: number, most: number): fc.Arbitrary<LabelledSurvivalGroup[]> {
  return fc
    .array(fc.array(patient, { minLength: 1, maxLength: 30 }), { minLength: least, maxLength: most })
    .map((groups) => groups.map(toGroup));
}

/** The same patients in another order, the group of each unchanged. */
export function reversed(groups: LabelledSurvivalGroup[]): LabelledSurvivalGroup[] {
  return groups.map(({ label, time, event }) => ({
    label,
    time: Array.from(time).reverse(),
    event: Array.from(event).reverse(),
  }));
}

export const eventsOfTotal: fc.Arbitrary<EventsOfTotal> = fc
  .integer({ min: 1, max: 300 })
  .chain((total) => fc.record({ events: fc.integer({ min: 0, max: total }), total: fc.constant(total) }));

export const twoByTwo: fc.Arbitrary<TwoByTwoTable> = fc.record({ a: eventsOfTotal, b: eventsOfTotal });

export const confidenceLevel = fc.double({ min: 0.5, max: 0.999, noNaN: true });

export const studyEffects: fc.Arbitrary<StudyEffect[]> = fc
  .array(
    fc.record({
      estimate: fc.double({ min: -3, max: 3, noNaN: true }),
      standardError: fc.double({ min: 0.01, max: 2, noNaN: true }),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((studies) => studies.map((study, i) => ({ label: `study ${i}`, ...study })));

/** Whether two numbers agree to about ten digits. */
export function isClose(a: number | null, b: number | null, relative = 1e-9): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= relative * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Every number in a result must survive JSON. */
export function isSerialisable(result: unknown): boolean {
  if (typeof result === 'number') return Number.isFinite(result);
  if (ArrayBuffer.isView(result)) return false;
  if (Array.isArray(result)) return result.every(isSerialisable);
  if (result !== null && typeof result === 'object') return Object.values(result).every(isSerialisable);
  return result !== undefined;
}
