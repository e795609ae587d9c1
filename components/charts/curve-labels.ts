import { TEXT, widthOf, words } from './chart-text';
import { seriesColour } from './colours';
import { type Markup, mark } from './markup';
import { type PlotFrame, valueAtX, xOf, yOf } from './plot-frame';
import { type DrawnCurve, survivalAt } from './survival-values';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const HEIGHT = 16;
const CLEAR = 6;
const PLACES = 28;

const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a falling curve passes through a box. */
function crosses(curve: DrawnCurve, frame: PlotFrame, box: Box): boolean {
  const heightAt = (x: number) => {
    const { survival } = survivalAt(curve, valueAtX(frame, x));
    return survival === null ? null : yOf(frame, survival);
  };
  const [start, end] = [heightAt(box.left), heightAt(box.right)];
  if (start === null) return false;
  const lowest = end ?? yOf(frame, curve.steps.at(-1)?.survival ?? 1);
  return start - 2 < box.bottom && lowest + 2 > box.top;
}

/**
 * Names of curves at their curves, where there is room for them without covering a curve or another name; the legend has
 * them all.
 */
export function curveLabels(curves: readonly DrawnCurve[], frame: PlotFrame): Markup[] {
  const taken: Box[] = [];
  return curves.flatMap((curve, index) => {
    if (curves.length === 1) return [];
    const width = widthOf(curve.label, TEXT) * 1.08;
    const end = Math.min(xOf(frame, curve.steps.at(-1)?.time ?? frame.to), frame.right);
    const boxes = Array.from({ length: PLACES }, (_, place) => {
      const left = frame.left + 8 + ((end - frame.left - 16) * place) / PLACES;
      return [left, Math.abs(place / PLACES - 0.4)] as const;
    })
      .sort(([, a], [, b]) => a - b)
      .flatMap(([left]) => boxesAt(curve, frame, left, width));
    const free = boxes.find(
      (box) =>
        box.right <= frame.right &&
        box.top >= frame.top &&
        box.bottom <= frame.bottom &&
        !taken.some((other) => overlaps(other, box)) &&
        !curves.some((other) => crosses(other, frame, box)),
    );
    if (!free) return [];
    taken.push(free);
    return [
      mark(
        'g',
        { 'data-series': index, 'data-name': '' },
        // The letters' outline in the ground's colour, as words of its own below them: programs that know no order of
        // painting would draw it over them.
        words(free.left, free.bottom - 4, curve.label, { bold: true, halo: true }),
        words(free.left, free.bottom - 4, curve.label, { bold: true, fill: seriesColour(curve.series) }),
      ),
    ];
  });
}

/** Above the curve where it is highest over the words, and below where it is lowest. */
function boxesAt(curve: DrawnCurve, frame: PlotFrame, left: number, width: number): Box[] {
  const right = left + width;
  const [start, end] = [left, right].map((x) => survivalAt(curve, valueAtX(frame, x)).survival);
  if (start === null || start === undefined) return [];
  const above = yOf(frame, start) - CLEAR;
  const below = yOf(frame, end ?? curve.steps.at(-1)?.survival ?? 0) + CLEAR;
  return [
    { left, right, top: above - HEIGHT, bottom: above },
    { left, right, top: below, bottom: below + HEIGHT },
  ];
}
