import type { DesignFamily } from '@/lib/domain/kinds';
import type { MapMark } from '@/lib/present/pages/map/map-cell';
import { seriesColour } from './colours';

/** Square pixels a patient; a mark's area is in proportion to the patients between these numbers. Fewer are drawn lighter. */
const AREA_OF_PATIENT = 5;
export const FEWEST_DRAWN = 10;
export const MOST_DRAWN = 200;
const AREA_UNKNOWN = 110;
const AREA_LABORATORY = 75;

const areaOf = (patients: number) => AREA_OF_PATIENT * Math.min(Math.max(patients, FEWEST_DRAWN), MOST_DRAWN);

type Point = readonly [x: number, y: number];

/** Corners of a shape whose area is one square unit, about its middle; a circle has none. */
type Shape = readonly Point[] | 'circle';

const scaled = (points: readonly Point[], area: number): Point[] =>
  points.map(([x, y]) => [x / Math.sqrt(area), y / Math.sqrt(area)]);

const TRIANGLE: Point[] = scaled(
  [
    [0, -2 / Math.sqrt(3)],
    [1, 1 / Math.sqrt(3)],
    [-1, 1 / Math.sqrt(3)],
  ],
  Math.sqrt(3),
);

/** A star of five points, its inner corners at 0.45 of the radius. */
const INNER = 0.45;
const STAR: Point[] = scaled(
  Array.from({ length: 10 }, (_, index): Point => {
    const radius = index % 2 === 0 ? 1 : INNER;
    const angle = (index * Math.PI) / 5;
    return [radius * Math.sin(angle), -radius * Math.cos(angle)];
  }),
  5 * INNER * Math.sin(Math.PI / 5),
);

/** Wider than high. */
const HEXAGON: Point[] = scaled(
  [
    [-3, 0],
    [-1.5, -1.5],
    [1.5, -1.5],
    [3, 0],
    [1.5, 1.5],
    [-1.5, 1.5],
  ],
  13.5,
);

const CROSS: Point[] = scaled(
  [
    [-1, -3],
    [1, -3],
    [1, -1],
    [3, -1],
    [3, 1],
    [1, 1],
    [1, 3],
    [-1, 3],
    [-1, 1],
    [-3, 1],
    [-3, -1],
    [-1, -1],
  ],
  20,
);

const rectangle = (width: number): Point[] => {
  const [x, y] = [width / 2, 1 / width / 2];
  return [
    [-x, -y],
    [x, -y],
    [x, y],
    [-x, y],
  ];
};

/** Colour and shape of each kind of design: two of them never differ by colour alone. */
const FORMS: Record<DesignFamily, { shape: Shape; colour: string }> = {
  randomised: { shape: rectangle(1), colour: seriesColour(0) },
  comparison: {
    shape: [
      [0, -Math.SQRT1_2],
      [Math.SQRT1_2, 0],
      [0, Math.SQRT1_2],
      [-Math.SQRT1_2, 0],
    ],
    colour: seriesColour(1),
  },
  'single-arm': { shape: 'circle', colour: seriesColour(2) },
  trial: { shape: HEXAGON, colour: seriesColour(2) },
  observational: { shape: TRIANGLE, colour: seriesColour(3) },
  'case-report': { shape: TRIANGLE.map(([x, y]) => [-x, -y]), colour: seriesColour(5) },
  synthesis: { shape: STAR, colour: seriesColour(4) },
  laboratory: { shape: CROSS, colour: 'var(--ink)' },
  'not-stated': { shape: rectangle(1.5), colour: 'var(--ink-2)' },
};

const rounded = (value: number) => Math.round(value * 10) / 10;

function pathOf(shape: Shape, area: number): { path: string; half: number } {
  if (shape === 'circle') {
    const r = rounded(Math.sqrt(area / Math.PI));
    return { path: `M${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`, half: r };
  }
  const corners = shape.map(([x, y]) => [x * Math.sqrt(area), y * Math.sqrt(area)] as const);
  return {
    path: `M${corners.map(([x, y]) => `${rounded(x)} ${rounded(y)}`).join('L')}z`,
    half: Math.max(...corners.flatMap(([x, y]) => [Math.abs(x), Math.abs(y)])),
  };
}

/** Room for the outline, on either side. */
const OUTLINE = 1.5;

/**
 * One study: shape and colour for the kind of design, area for the patients, filled for own data and outlined for what a
 * paper cites, broken where no number of patients is printed.
 */
export function StudyMark({ family, own, patients }: Pick<MapMark, 'family' | 'own' | 'patients'>) {
  const { shape, colour } = FORMS[family];
  const isLaboratory = family === 'laboratory';
  const isUnknown = patients === null && !isLaboratory;
  const area = isLaboratory ? AREA_LABORATORY : patients === null ? AREA_UNKNOWN : areaOf(patients);
  const { path, half } = pathOf(shape, area);
  const isSmall = patients !== null && patients < FEWEST_DRAWN;
  const edge = Math.ceil(half + OUTLINE);
  return (
    <svg
      width={2 * edge}
      height={2 * edge}
      viewBox={`${-edge} ${-edge} ${2 * edge} ${2 * edge}`}
      aria-hidden="true"
      className="study-mark"
      style={{ color: colour }}
    >
      <path
        d={path}
        fill={own ? 'currentColor' : 'var(--paper)'}
        fillOpacity={own ? (isUnknown ? 0 : isSmall ? 0.5 : 1) : undefined}
        stroke="currentColor"
        strokeWidth={own || isSmall ? 1.25 : 2}
        strokeDasharray={isUnknown ? '2.5 2' : undefined}
      />
      {isUnknown && own && <path d={pathOf(shape, area / 3).path} fill="currentColor" />}
    </svg>
  );
}
