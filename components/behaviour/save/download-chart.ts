import { shownTableRows } from '@/components/charts/shown-table-rows';
import { BYTE_ORDER_MARK, csvRecord } from '@/lib/exchange/csv';
import { liveChart } from '../charts/live-chart';
import { chartAddress } from './chart-address';
import { chartCaption } from './chart-caption';
import { chartPicture, type LegendEntry } from './chart-picture';
import { saveFile } from './save-file';
import { tableDrawing } from './table-drawing';

const PNG_SCALE = 2;

/** Saves the chart to which a download button belongs, as the button says: `svg`, `png` or `csv`. */
export async function downloadChart(button: HTMLElement): Promise<void> {
  const figure = button.closest('figure');
  if (!figure) return;
  const name = figure.id || 'chart';
  switch (button.dataset.chartDownload) {
    case 'csv':
      saveFile(`${name}.csv`, new Blob([tableAsCsv(figure, button)], { type: 'text/csv;charset=utf-8' }));
      break;
    case 'svg':
      saveFile(`${name}.svg`, new Blob([pictureOf(figure, button).svg], { type: 'image/svg+xml' }));
      break;
    case 'png':
      saveFile(`${name}.png`, await rasterise(pictureOf(figure, button)));
      break;
  }
}

/** What stands above and below a chart that leaves the page: its title, what it shows, where it comes from, its address. */
function wordsOf(
  figure: HTMLElement,
  button: HTMLElement,
  whole: { isWhole?: boolean } = {},
): { title: string; lines: string[] } {
  const texts = button.closest<HTMLElement>('[data-chart-title]')?.dataset ?? {};
  const source: string[] = JSON.parse(texts.chartSource ?? '[]');
  return {
    title: texts.chartTitle ?? '',
    lines: [
      ...chartCaption(figure, whole),
      ...source,
      ...(texts.chartAddress === undefined ? [] : [chartAddress(figure.id)]),
    ],
  };
}

/** The rows of the table that the drawing shows; the table itself is saved whole where it is what the reader sees. */
function rowsShown(figure: HTMLElement): HTMLTableRowElement[] {
  const rows = [...figure.querySelectorAll<HTMLTableRowElement>('[data-chart-table] tbody tr')];
  if (figure.dataset.chart === undefined) return rows;
  const { chart, shown, options } = liveChart(figure);
  const number = (text: string | undefined) => (text === undefined ? null : Number(text));
  const of = rows.map(({ dataset }) => ({
    series: number(dataset.rowSeries),
    time: number(dataset.rowTime),
  }));
  return shownTableRows(of, options, chart, shown).flatMap((index) => rows[index] ?? []);
}

/** The table behind the chart, as far as it is shown; title and source, and what is left out, are comments above it. */
function tableAsCsv(figure: HTMLElement, button: HTMLElement): string {
  const isWhole = figure.dataset.chart !== undefined && liveChart(figure).options.table;
  const { title, lines } = wordsOf(figure, button, { isWhole });
  const heads = figure.querySelectorAll<HTMLTableRowElement>('[data-chart-table] thead tr');
  const rows = [...heads, ...rowsShown(figure)];
  return (
    BYTE_ORDER_MARK +
    [title, ...lines].map((line) => csvRecord([`# ${line}`])).join('') +
    rows
      .map((row) => csvRecord([...row.cells].map((cell) => cell.dataset.text ?? cell.textContent ?? '')))
      .join('')
  );
}

function pictureOf(figure: HTMLElement, button: HTMLElement) {
  const matrix = figure.querySelector<HTMLTableElement>('[data-chart-matrix]');
  if (matrix) {
    const legend = figure.querySelector('[data-heat-legend]');
    return chartPicture(tableDrawing(matrix, legend), wordsOf(figure, button));
  }
  const drawing = drawingToSave(figure);
  if (!drawing) throw new Error(`the figure ${figure.id} has no drawing`);
  return chartPicture(drawing, wordsOf(figure, button), legendOf(figure));
}

/** The drawing on the screen; of one for a narrow place, the wider. */
function drawingToSave(figure: HTMLElement): SVGSVGElement | null {
  const shown = [
    ...figure.querySelectorAll<SVGSVGElement>(
      '.chart-drawing:not([data-size="narrow"], [data-size="half"]) svg',
    ),
  ].find((drawing) => drawing.getClientRects().length > 0);
  return shown ?? figure.querySelector<SVGSVGElement>(':is([data-size="column"], [data-size="middle"]) svg');
}

/** Series of the legend that are shown, where there is one. */
function legendOf(figure: HTMLElement): LegendEntry[] {
  return [...figure.querySelectorAll('.chart-name')].flatMap((label) => {
    const [sign, name] = [label.querySelector('.chart-key'), label.querySelector('span')];
    const isOff = label.querySelector('input')?.checked === false;
    const size = label.querySelector('.chart-size')?.textContent ?? '';
    return sign && name && !isOff
      ? [{ label: [name.textContent, size].filter(Boolean).join(' '), sign }]
      : [];
  });
}

async function rasterise({ svg, width, height }: ReturnType<typeof chartPicture>): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * PNG_SCALE;
    canvas.height = height * PNG_SCALE;
    const surface = canvas.getContext('2d');
    if (!surface) throw new Error('the browser has no canvas');
    surface.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))));
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
