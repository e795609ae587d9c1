import type { Chart } from '@/lib/present/charts/chart-model';
import type { MapFigure } from '@/lib/present/pages/map/map-figure';
import { widthOf } from './chart-text';
import { drawingsOf, WIDTHS } from './draw-chart';
import type { Drawing } from './drawing';

/** Around the content of an embedded figure, left and right together. */
const PADDING = 24;
/** Between caption, legend, drawing and source, together. */
const GAPS = 40;
/** Words break before a line is full. */
const SAFE = 1.2;
/** Widths of frames that a height without a script has to serve: phones, columns of text, whole pages. */
const FRAMES = [320, 360, 480, 640, 800];

const linesOf = (text: string, size: number, width: number) =>
  text === '' ? 0 : Math.ceil((SAFE * widthOf(text, size)) / width);

export interface EmbeddedWords {
  title: string;
  alternative: string;
  note?: string | null;
}

/** Height of the words around an embedded figure in a frame of this width. */
export function wordsHeight({ title, alternative, note }: EmbeddedWords, frame: number): number {
  const width = frame - PADDING;
  return (
    PADDING +
    GAPS +
    26 * linesOf(title, 16, width) +
    22 * linesOf(alternative, 14, width) +
    22 * linesOf(note ?? '', 14, width) +
    // Where it comes from, and the version.
    20 * 4
  );
}

/** Height of the drawing that a frame of this width shows: the widest that has room, scaled to it. */
function drawingHeight(chart: Chart, frame: number): number {
  const room = frame - PADDING;
  const { width, height } = [...drawingsOf(chart).values()]
    .filter((drawing, at) => at === 0 || drawing.width <= room)
    .at(-1) as Drawing;
  return (height * Math.min(room, LARGEST[width] ?? room)) / width;
}

/** How wide each drawing is shown at most, as the style sheet has it. */
const LARGEST: Record<number, number> = { [WIDTHS.narrow]: 400, [WIDTHS.middle]: 864, [WIDTHS.wide]: 1152 };

/** Names of series above the drawing: a line each, where they don't fit beside one another. */
function legendHeight(chart: Chart): number {
  if (chart.kind === 'survival') return 30 * chart.curves.length;
  return 'legend' in chart ? 30 * chart.legend.length : 0;
}

/** Height of a frame in which a chart is shown whole without a script, on a phone as in a column of text. */
export const embedHeight = (chart: Chart, frames: readonly number[] = FRAMES): number =>
  Math.ceil(
    Math.max(
      ...frames.map((frame) => wordsHeight(chart, frame) + legendHeight(chart) + drawingHeight(chart, frame)),
    ) / 10,
  ) * 10;

/** Height of a table's row whose words break into a few lines, and of what explains its cells. */
const ROW = 64;
const HEAD = 260;

/** The same of a figure that is a table. */
export const tableEmbedHeight = (words: EmbeddedWords, rows: number): number =>
  Math.ceil((Math.max(...FRAMES.map((frame) => wordsHeight(words, frame))) + HEAD + ROW * rows) / 10) * 10;

/** The same of the map: a grid, or on a phone a list of what the cells of the grid hold. */
export function mapEmbedHeight({
  grid,
  list,
  ...words
}: EmbeddedWords & Pick<MapFigure, 'grid' | 'list'>): number {
  const listed = list.tumours.reduce((rows, { treatments }) => rows + 1 + treatments.length, 0);
  return tableEmbedHeight(words, Math.max(grid.rows.length, listed));
}
