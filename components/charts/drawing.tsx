import type { ReactNode } from 'react';
import type { Chart } from '@/lib/present/charts/chart-model';
import { Surface } from './primitives';

/** A chart drawn at one width. */
export interface Drawing {
  width: number;
  height: number;
  svg: ReactNode;
}

/** Filling of marks of cited studies. Each drawing has its own: browsers ignore a pattern of a drawing that isn't shown. */
const hatchId = (chart: Chart, width: number) => `hatch-${chart.id}-${width}`;
export const hatchOf = (chart: Chart, width: number) => `url(#${hatchId(chart, width)})`;

/** A drawing whose marks lead nowhere is one picture to a screen reader. */
function hasLinks(chart: Chart): boolean {
  const marks =
    chart.kind === 'rows'
      ? chart.rows
      : chart.kind === 'dots'
        ? chart.rows.flatMap(({ points }) => points)
        : null;
  return marks ? marks.some(({ fact }) => fact !== null) : chart.kind !== 'survival';
}

/** Wraps marks in an SVG that scales with its place and says what it shows. */
export function drawingOf(chart: Chart, width: number, height: number, marks: ReactNode): Drawing {
  return {
    width,
    height,
    svg: (
      <Surface
        width={width}
        height={height}
        viewBox={{ x: 0, y: 0, width, height }}
        role={hasLinks(chart) ? 'group' : 'img'}
        aria-label={`${chart.title}. ${chart.alternative}`}
        className="chart-svg"
      >
        <defs>
          <pattern
            id={hatchId(chart, width)}
            width={5}
            height={5}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width={5} height={5} fill="var(--paper)" />
            <line x1={0} y1={0} x2={0} y2={5} stroke="currentColor" strokeWidth={3} />
          </pattern>
        </defs>
        {marks}
      </Surface>
    ),
  };
}
