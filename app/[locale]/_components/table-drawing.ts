import { wrapLabel } from '@/components/charts/chart-text';
import { svgElement as element } from './svg-element';

const LABEL_WIDTH = 190;
const COLUMN_WIDTH = 150;
const PADDING = 6;
const LINE = 14;
const SIZE = 11;
const KEY_WIDTH = 150;

const linesOf = (text: string, width: number) => wrapLabel(text, width - 2 * PADDING, SIZE, 4);

/** A shaded table of a page as a drawing, for who takes it away: the same words and shades, on its own. */
export function tableDrawing(table: HTMLTableElement, legend: Element | null): SVGSVGElement {
  const rows = [...table.rows].map((row) => [...row.cells]);
  const columns = Math.max(...rows.map((cells) => cells.length));
  const width = LABEL_WIDTH + COLUMN_WIDTH * (columns - 1);
  const svg = element('svg', {}) as SVGSVGElement;
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
    svg.append(element('line', { x1: 0, x2: width, y1: y + height, y2: y + height, stroke: 'var(--rule)' }));
    y += height;
  }
  const keys = [...(legend?.querySelectorAll<HTMLElement>('[data-text]') ?? [])];
  const perLine = Math.max(1, Math.floor(width / KEY_WIDTH));
  keys.forEach((key, index) => {
    const [x, top] = [(index % perLine) * KEY_WIDTH, y + 12 + Math.floor(index / perLine) * 18];
    const level = Number(key.dataset.level ?? 0);
    if (level > 0) {
      svg.append(
        element('rect', {
          x,
          y: top,
          width: 16,
          height: 12,
          fill: `var(--heat-${level})`,
          stroke: 'var(--rule)',
        }),
      );
    }
    svg.append(textNode(key.dataset.text ?? '', x + (level > 0 ? 22 : 0), top + 10, 'var(--ink-soft)'));
  });
  const height = y + (keys.length > 0 ? 16 + Math.ceil(keys.length / perLine) * 18 : 0);
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return svg;
}

interface Block {
  lines: string[];
  level: number;
  cited: boolean;
  head: boolean;
}

/** What stands in a cell: its figures one below the other, or its words. */
function blocksOf(cell: HTMLTableCellElement, width: number): Block[] {
  const entries = [...cell.querySelectorAll<HTMLElement>('[data-level]')];
  const plain = { level: 0, cited: false, head: cell.tagName === 'TH' };
  if (entries.length === 0) {
    return [{ ...plain, lines: linesOf(cell.dataset.text ?? cell.textContent ?? '', width) }];
  }
  return entries.map((entry) => ({
    ...plain,
    lines: linesOf(entry.dataset.text ?? '', width),
    level: Number(entry.dataset.level),
    cited: entry.classList.contains('heat-cited'),
  }));
}

const heightOf = (blocks: readonly Block[]) =>
  blocks.reduce((total, { lines }) => total + lines.length * LINE + 2 * PADDING, 0);

function blockNodes(
  { lines, level, cited, head }: Block,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): SVGElement[] {
  const frame = element('rect', {
    x: x + 1,
    y: y + 1,
    width: width - 2,
    height: height - 2,
    fill: level > 0 ? `var(--heat-${level})` : 'none',
    ...(cited ? { stroke: 'var(--ink-soft)', 'stroke-dasharray': '4 3' } : {}),
  });
  return [
    frame,
    ...lines.map((line, index) =>
      textNode(line, x + PADDING, y + PADDING + (index + 1) * LINE - 3, 'var(--ink)', head),
    ),
  ];
}

function textNode(text: string, x: number, y: number, fill: string, bold = false): SVGElement {
  return element('text', { x, y, 'font-size': SIZE, fill, ...(bold ? { 'font-weight': 600 } : {}) }, text);
}
