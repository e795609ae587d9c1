import type { SurvivalChart } from '@/lib/present/charts/chart-model';

export type DrawnCurve = SurvivalChart['curves'][number];

interface SurvivalState {
  /** Share without an event, 0 to 1; null past the last time that anyone was seen. */
  survival: number | null;
  lower: number | null;
  upper: number | null;
  /** Just before the time. */
  atRisk: number;
  /** Up to and including it. */
  events: number;
}

/** The last index whose time is before (`through`: at or before) a time; -1 where there is none. */
function lastBefore(steps: DrawnCurve['steps'], time: number, through: boolean): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const own = steps[middle]?.time ?? 0;
    if (own < time || (through && own === time)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What a curve says at a time. */
export function survivalAt({ n, steps }: DrawnCurve, time: number): SurvivalState {
  const at = steps[lastBefore(steps, time, true)];
  const before = steps[lastBefore(steps, time, false)];
  const last = steps.at(-1);
  const isKnown = last !== undefined && (time <= last.time || last.survival === 0);
  return {
    survival: isKnown ? (at?.survival ?? 1) : null,
    lower: isKnown ? (at?.lower ?? null) : null,
    upper: isKnown ? (at?.upper ?? null) : null,
    atRisk: n - (before ? before.events + before.censored : 0),
    events: at?.events ?? 0,
  };
}
