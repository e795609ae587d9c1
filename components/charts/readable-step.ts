/** How far an arrow key moves along an axis: half a unit (a month), one on long axes, a quarter of a tick on fine ones. */
export function readableStep(ticks: readonly number[]): number {
  const tick = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  return tick >= 12 ? 1 : tick >= 1 ? 0.5 : tick / 4;
}

/** The nearest whole number of steps, without the digits that multiplying by 0.1 leaves. */
export const onStep = (value: number, step: number): number =>
  Number((Math.round(value / step) * step).toPrecision(10));
