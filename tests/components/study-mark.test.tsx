import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, test } from 'vitest';
import { FEWEST_DRAWN, MOST_DRAWN, StudyMark } from '@/components/charts/study-mark';
import { DESIGN_FAMILIES, type DesignFamily } from '@/lib/domain/kinds';

interface Mark {
  family?: DesignFamily;
  own?: boolean;
  patients?: number | null;
}
const draw = ({ family = 'trial', own = false, patients = 40 }: Mark) =>
  renderToStaticMarkup(<StudyMark family={family} own={own} patients={patients} />);
const pathOf = (svg: string) => / d="([^"]+)"/u.exec(svg)?.[1] ?? '';

/** Area of what a path encloses: straight lines by the shoelace formula, a circle by its radius. */
function areaOf(svg: string): number {
  const path = pathOf(svg);
  const radius = /a([\d.]+) /u.exec(path)?.[1];
  if (radius) return Math.PI * Number(radius) ** 2;
  const corners = path
    .slice(1, -1)
    .split('L')
    .map((corner) => corner.split(' ').map(Number) as [number, number]);
  const twice = corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

describe('the mark of a study', () => {
  it.each(DESIGN_FAMILIES.filter((family) => family !== 'laboratory'))(
    'of the kind %s has an area in proportion to its patients',
    (family) => {
      const perPatient = [20, 45, 100, 200].map((patients) => areaOf(draw({ family, patients })) / patients);
      for (const area of perPatient) expect(area / (perPatient[0] ?? 0)).toBeCloseTo(1, 1);
    },
  );

  it('keeps within what can be seen and what fits a cell', () => {
    const area = (patients: number) => areaOf(draw({ patients }));
    expect(area(1)).toBe(area(FEWEST_DRAWN));
    expect(area(5000)).toBe(area(MOST_DRAWN));
  });

  it('has another shape for each kind of design', () => {
    const shapes = DESIGN_FAMILIES.map((family) => pathOf(draw({ family })));
    expect(new Set(shapes).size).toBe(DESIGN_FAMILIES.length);
  });

  it('is filled for own data and outlined for what a paper cites', () => {
    expect(draw({ own: true })).toContain('fill="currentColor"');
    expect(draw({ own: false })).not.toContain('fill="currentColor"');
  });

  it('is broken where no number is reported, except for work in a laboratory, and lighter below ten patients', () => {
    expect(draw({ patients: null })).toContain('stroke-dasharray');
    expect(draw({ patients: null, family: 'laboratory' })).not.toContain('stroke-dasharray');
    expect(draw({ patients: 40 })).not.toContain('stroke-dasharray');
    expect(draw({ own: true, patients: 9 })).toContain('fill-opacity="0.5"');
    expect(draw({ own: true, patients: 10 })).toContain('fill-opacity="1"');
  });

  it('is said in words elsewhere, so that it is silent itself', () => {
    expect(draw({})).toContain('aria-hidden="true"');
  });
});

const styles = readFileSync('app/styles/tokens.css', 'utf8');
/** The light and the dark colour of a variable. */
const coloursOf = (name: string) =>
  new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`, 'u').exec(styles)?.slice(1) ?? [];

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each([
  ['light', 0],
  ['dark', 1],
])('every colour of a mark has a contrast of 3:1 on %s paper', (_, scheme) => {
  const colourIn = (name: string) => coloursOf(name)[scheme] ?? '';
  const colours = DESIGN_FAMILIES.map((family) =>
    colourIn(/color:var\(--([a-z0-9-]+)\)/u.exec(draw({ family }))?.[1] ?? ''),
  );
  for (const colour of colours) {
    expect(colour).toMatch(/^#/u);
    const pair = [luminance(colour), luminance(colourIn('paper'))];
    expect((Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05), colour).toBeGreaterThanOrEqual(3);
  }
});
