/** Where a drawing's axes lie, in its units, and what they run from and to. The browser reads it from the drawing. */
export interface PlotFrame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  from: number;
  to: number;
  low: number;
  high: number;
}

const KEYS = ['left', 'right', 'top', 'bottom', 'from', 'to', 'low', 'high'] as const;

export const xOf = ({ left, right, from, to }: PlotFrame, value: number): number =>
  left + ((value - from) / (to - from)) * (right - left);

export const yOf = ({ top, bottom, low, high }: PlotFrame, value: number): number =>
  bottom - ((value - low) / (high - low)) * (bottom - top);

/** What lies at a place of the horizontal axis, kept within it. */
export function valueAtX(frame: PlotFrame, x: number): number {
  const { left, right, from, to } = frame;
  return from + Math.min(1, Math.max(0, (x - left) / (right - left))) * (to - from);
}

/** "44 626 20 300 0 18 0 1" */
export const writeFrame = (frame: PlotFrame): string =>
  KEYS.map((key) => Number(frame[key].toPrecision(8))).join(' ');

export function readFrame(text: string): PlotFrame {
  const values = text.split(' ').map(Number);
  return Object.fromEntries(KEYS.map((key, index) => [key, values[index] ?? 0])) as unknown as PlotFrame;
}
