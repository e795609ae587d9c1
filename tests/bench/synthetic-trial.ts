import type { SurvivalGroup } from '@/lib/stats';

export type TimeScale = 'continuous' | 'days';

export interface SyntheticTrial {
  /** Rows in order of generation. */
  time: Float64Array;
  event: Int32Array;
  arm: Int32Array;
}

/**
 * A two-arm trial that any language can reproduce bit for bit: uniform numbers come from Park and Miller's
 * generator, x ← 16807 x mod (2³¹ − 1) from 20240607, three for each patient. Arm by the first; exponential time to
 * the event by the second, with a hazard ratio of 0.7; censoring between 6 and 36 by the third. In days times are
 * rounded up to whole thirtieths, which makes heavy ties.
 */
export function syntheticTrial(n: number, scale: TimeScale): SyntheticTrial {
  const modulus = 2147483647;
  let state = 20240607;
  const uniform = () => {
    state = (16807 * state) % modulus;
    return state / modulus;
  };
  const trial = { time: new Float64Array(n), event: new Int32Array(n), arm: new Int32Array(n) };
  for (let i = 0; i < n; i++) {
    const arm = uniform() < 0.5 ? 0 : 1;
    const survival = -Math.log(uniform()) / (0.08 * (arm === 1 ? 0.7 : 1));
    const censoring = 6 + 30 * uniform();
    const time = Math.min(survival, censoring);
    trial.arm[i] = arm;
    trial.time[i] = scale === 'days' ? Math.ceil(time * 30) : time;
    trial.event[i] = survival <= censoring ? 1 : 0;
  }
  return trial;
}

export function armsOf({ time, event, arm }: SyntheticTrial): SurvivalGroup[] {
  return [0, 1].map((wanted) => ({
    time: time.filter((_, i) => arm[i] === wanted),
    event: event.filter((_, i) => arm[i] === wanted),
  }));
}
