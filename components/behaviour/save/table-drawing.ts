import { widthOf, wrapLabel } from '@/components/charts/chart-text';
import { svgElement as element } from './svg-element';

const LABEL_WIDTH = 190;
const COLUMN_WIDTH = 150;
const PADDING = 6;
const LINE = 15;
const SIZE = 12;
const KEY_LINE = 22;
const KEY_HEIGHT = 16;
const KEY_GAP = 18;
const SILENT = 'silent-hatch';

/** Bold letters are wider. */
const BOLD = 1.15;

const linesOf = (text: string, width: number, bold: boolean) =>
  wrapLabel(text, width - 2 * PADDING, bold ? BOLD * SIZE : SIZE, 5);

/** A shaded table of a page as a drawing, for who takes it away: the same words, shades and frames, on its own. */
export function tableDrawing(table: HTMLTableElement, legend: Element | null): SVGSVGElement {
  const rows = [...table.rows].map((row) => [...row.cells]);
  const columns = Math.max(...rows.map((cells) => cells.length));
  const width = LABEL_WIDTH + COLUMN_WIDTH * (columns - 1);
  const svg = element('svg', {}) as SVGSVGElement;
  svg.append(notReportedHatch());
  let y = 0;
  for (const cells of rows) {
    const blocks = cells.map((cell, at) => blocksOf(cell, at === 0 ? LABEL_WIDTH : COLUMN_WIDTH));
    const height = Math.max(...blocks.map(heightOf));
    let x = 0;
    blocks.forEach((own, at) => {
      const cellWidth = at === 0 ? LABEL_WIDTH : COLUMN_WIDTH;
      let top = y;
      own.forEach((block, index) => {
        const last = index === own.length - 1;
        const blockHeight = last ? y + height - top : heightOf([block]);
        svg.append(...blockNodes(block, { x, y: top, width: cellWidth, height: blockHeight }));
        top += blockHeight;
      });
      x += cellWidth;
    });
    svg.append(element('line', { x1: 0, x2: width, y1: y + height, y2: y + height, stroke: 'var(--line)' }));
    y += height;
  }
  const keys = [...(legend?.querySelectorAll<HTMLElement>('[data-text]') ?? [])];
  const height = y + keysHeight(svg, keys, { top: y + 12, width });
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return svg;
}

/** How a figure is shaded and framed. */
interface Look {
  level: number;
  secondary: boolean;
  small: boolean;
  state: string;
}

interface Block extends Look {
  lines: string[];
  head: boolean;
}

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** As the page's style sheet shows it. */
const lookOf = (shown: HTMLElement): Look => ({
  level: Number(shown.dataset.level ?? 0),
  secondary: shown.classList.contains('heat-secondary'),
  small: shown.classList.contains('heat-small'),
  state: shown.classList.contains('heat-not-reported') ? 'not-reported' : (shown.dataset.state ?? ''),
});

/** What stands in a cell: its figures one below the other, or its words. */
function blocksOf(cell: HTMLTableCellElement, width: number): Block[] {
  const entries = [...cell.querySelectorAll<HTMLElement>('[data-level]')];
  const shown = entries.length > 0 ? entries : [cell];
  const head = cell.tagName === 'TH';
  return shown.map((part) => ({
    ...lookOf(part),
    head,
    lines: linesOf(part.dataset.text ?? part.textContent ?? '', width, head),
  }));
}

const heightOf = (blocks: readonly Block[]) =>
  blocks.reduce((total, { lines }) => total + lines.length * LINE + 2 * PADDING, 0);

function blockNodes({ lines, head, ...look }: Block, { x, y, width, height }: Place): SVGElement[] {
  return [
    ...(head ? [] : boxNodes(look, { x: x + 1, y: y + 1, width: width - 2, height: height - 2 })),
    ...lines.map((line, index) =>
      textNode(line, x + PADDING, y + PADDING + (index + 1) * LINE - 3, 'var(--ink)', head),
    ),
  ];
}

/** Shade by share; a dotted edge for few patients, a broken frame for what is secondary, a dotted one without a denominator. */
function boxNodes({ level, secondary, small, state }: Look, place: Place): SVGElement[] {
  const frame: Record<string, string | number> =
    state === 'unclear'
      ? { stroke: 'var(--ink-2)', 'stroke-width': 2, 'stroke-dasharray': '2 2' }
      : secondary
        ? { stroke: 'var(--ink-2)', 'stroke-width': 1.5, 'stroke-dasharray': '4 3' }
        : { stroke: 'var(--line)' };
  const fill = level > 0 ? `var(--heat-${level})` : state === 'not-reported' ? `url(#${SILENT})` : 'none';
  const edge = {
    x1: place.x + 1.5,
    x2: place.x + 1.5,
    y1: place.y,
    y2: place.y + place.height,
    stroke: 'var(--ink-2)',
    'stroke-width': 3,
    'stroke-dasharray': '3 3',
  };
  return [
    element('rect', { ...place, fill }),
    ...(state === 'not-reported' ? [] : [element('rect', { ...place, fill: 'none', ...frame })]),
    ...(small ? [element('line', edge)] : []),
  ];
}

/** What stands in cells of which nothing is reported. */
function notReportedHatch(): SVGElement {
  const definitions = element('defs', {});
  const pattern = element('pattern', {
    id: SILENT,
    width: 10,
    height: 10,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  pattern.append(element('rect', { width: 5, height: 10, fill: 'var(--sunk)' }));
  definitions.append(pattern);
  return definitions;
}

/** Draws what shades, frames and signs mean, as many side by side as fit; the height that they take. */
function keysHeight(
  svg: SVGSVGElement,
  keys: readonly HTMLElement[],
  { top, width }: { top: number; width: number },
): number {
  let [x, y] = [0, top];
  for (const key of keys) {
    const sample = key.querySelector<HTMLElement>('.heat-key');
    const [sign, text] = [sample?.textContent ?? '', key.dataset.text ?? ''];
    const signWidth = Math.max(28, widthOf(sign, SIZE) + 2 * PADDING);
    const taken = signWidth + 6 + widthOf(text, SIZE);
    if (x > 0 && x + taken > width) [x, y] = [0, y + KEY_LINE];
    if (sample) {
      svg.append(...boxNodes(lookOf(sample), { x: x + 1, y, width: signWidth - 2, height: KEY_HEIGHT }));
      svg.append(textNode(sign, x + (signWidth - widthOf(sign, SIZE)) / 2, y + 12, 'var(--ink)'));
    }
    svg.append(textNode(text, x + signWidth + 6, y + 12, 'var(--ink-2)'));
    x += taken + KEY_GAP;
  }
  return keys.length > 0 ? y + KEY_LINE - top + 12 : 0;
}

function textNode(text: string, x: number, y: number, fill: string, bold = false): SVGElement {
  return element('text', { x, y, 'font-size': SIZE, fill, ...(bold ? { 'font-weight': 600 } : {}) }, text);
}
