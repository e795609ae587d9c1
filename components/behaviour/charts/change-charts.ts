import { CHART_PARTS, ROW_ORDERS } from '@/components/charts/chart-options';
import { listen } from '../listen';
import { zoomAround } from './crosshair';
import { chartAround } from './live-chart';

/** A list with something in it, or without. */
const toggled = <Item>(items: readonly Item[], item: Item, isIn: boolean): Item[] =>
  isIn ? [...new Set([...items, item])] : items.filter((other) => other !== item);

/** Legend, parts, order, rows, stretch and view of charts. */
export function changeCharts(): void {
  listen('change', '[data-chart-toggle]', (box) => {
    const chart = chartAround(box);
    const { checked, dataset } = box as HTMLInputElement;
    if (!chart) return;
    chart.change({ hidden: toggled(chart.options.hidden, Number(dataset.chartToggle), !checked) });
    const label = box.parentElement?.querySelector('span')?.textContent ?? '';
    chart.say(checked ? chart.words.shown(label) : chart.words.hidden(label));
  });
  listen('change', '[data-chart-part]', (box) => {
    const chart = chartAround(box);
    const { checked, dataset } = box as HTMLInputElement;
    const part = CHART_PARTS.find((own) => own === dataset.chartPart);
    if (chart && part) chart.change({ without: toggled(chart.options.without, part, !checked) });
  });
  listen('change', '[data-chart-order]', (select) => {
    const { value } = select as HTMLSelectElement;
    chartAround(select)?.change({ order: ROW_ORDERS.find((order) => order === value) ?? null });
  });
  listen('change', '[data-chart-top]', (select) => {
    chartAround(select)?.change({ top: Number((select as HTMLSelectElement).value) || null });
  });
  listen('change', '.chart-views input', (view) => {
    chartAround(view)?.change({ table: (view as HTMLInputElement).value === 'table' });
  });
  listen('click', '[data-chart-zoom]', (button) => {
    const chart = chartAround(button);
    if (!chart) return;
    if (button.dataset.chartZoom === 'whole') {
      chart.zoom(null);
      chart.figure.querySelector<HTMLElement>('.chart-timed')?.focus({ preventScroll: true });
    } else zoomAround(chart, button.dataset.chartZoom === 'in' ? 0.5 : 2);
  });
  fadeOthers();
}

/** While a name of the legend is pointed at, the other series fade. */
function fadeOthers(): void {
  const fade = (label: HTMLElement, isOver: boolean) => {
    for (const svg of label.closest('figure')?.querySelectorAll<SVGElement>('.chart-svg') ?? []) {
      svg.toggleAttribute('data-fading', isOver);
      for (const mark of svg.querySelectorAll<SVGElement>('[data-series]'))
        mark.toggleAttribute('data-bright', isOver && mark.dataset.series === label.dataset.chartSeries);
    }
  };
  listen('pointerover', '[data-chart-series]', (label) => fade(label, true));
  listen('pointerout', '[data-chart-series]', (label) => fade(label, false));
  listen('focusin', '[data-chart-series]', (label) => fade(label, label.matches(':has(:focus-visible)')));
  listen('focusout', '[data-chart-series]', (label) => fade(label, false));
}
