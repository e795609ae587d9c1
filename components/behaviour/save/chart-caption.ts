import { lastTime } from '@/components/charts/chart-options';
import { liveChart } from '../charts/live-chart';

const textOf = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';

/**
 * What stands under a chart that leaves the page: what it shows, as the page says it, and what the reader made of it;
 * nothing of that where the whole table leaves.
 */
export function chartCaption(figure: HTMLElement, { isWhole = false } = {}): string[] {
  const said = [...figure.querySelectorAll('figcaption p')].map(textOf);
  const isPart = figure.dataset.chart !== undefined && !isWhole;
  return [...said, isPart ? partShown(figure) : ''].filter(Boolean);
}

/** The stretch of the axis, the band, what is switched off, the order of rows. */
function partShown(figure: HTMLElement): string {
  const { chart, options, words } = liveChart(figure);
  const { saved } = words;
  const last = chart && lastTime(chart);
  const off = [...figure.querySelectorAll('.chart-name:has(input:not(:checked))')].map((name) =>
    textOf(name.querySelector('span')),
  );
  const order = figure.querySelector<HTMLSelectElement>('[data-chart-order]')?.selectedOptions[0];
  const axis = chart && 'axisLabel' in chart ? chart.axisLabel : '';
  const sentences = [
    options.window && last !== null
      ? saved.stretch(String(options.window[0]), String(options.window[1]), axis, String(last))
      : '',
    chart?.kind === 'survival'
      ? options.without.includes('band')
        ? saved.withoutBand
        : saved.band(textOf(figure.querySelector('[data-chart-table] th:last-child')))
      : '',
    options.without.includes('censored') ? saved.withoutCensored : '',
    off.length > 0 ? saved.hidden(off) : '',
    options.order && order ? saved.order(textOf(order)) : '',
    options.top === null ? '' : saved.top(options.top),
  ];
  return sentences.filter(Boolean).join(' ');
}
