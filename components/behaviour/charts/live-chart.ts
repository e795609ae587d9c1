import {
  type ChartOptions,
  lastTime,
  NO_OPTIONS,
  readOptions,
  windowOf,
  withOptions,
  writeOptions,
} from '@/components/charts/chart-options';
import { type DrawingSize, drawChart, WIDTHS } from '@/components/charts/draw-chart';
import { type PlotFrame, readFrame } from '@/components/charts/plot-frame';
import type { Chart } from '@/lib/present/charts/chart-model';
import { chartReadings } from '@/lib/text/chart-readings';
import { keepCodeInStep } from './embed-code';
import { pageLocale } from './page-locale';

/** Which controls of a figure stand for what. */
const TOGGLE = 'input[data-chart-toggle]';
const PART = 'input[data-chart-part]';

/** A chart of the page: what it is made of, what the reader changed about it, and its figure. */
export class LiveChart {
  readonly words = chartReadings[pageLocale()];
  readonly chart: Chart | null;
  options: ChartOptions = NO_OPTIONS;
  /** What the drawings show at the moment. */
  private drawn: string = '';

  constructor(
    readonly figure: HTMLElement,
    readonly data: string,
  ) {
    this.chart = data === '' ? null : { ...JSON.parse(data), table: { columns: [], rows: [] } };
  }

  private get key(): string {
    return `chart.${this.figure.id}`;
  }

  /** The chart as it is shown. */
  get shown(): Chart | null {
    return this.chart && withOptions(this.chart, this.options);
  }

  /** Takes over what the address says. */
  read(): void {
    const written = new URLSearchParams(window.location.search).get(this.key);
    if (written === null && this.options === NO_OPTIONS) return;
    this.options = written === null ? NO_OPTIONS : readOptions(written);
    this.apply();
  }

  /** Changes some of the options, and the address with them. */
  change(changes: Partial<ChartOptions>): void {
    this.options = { ...this.options, ...changes };
    const address = new URL(window.location.href);
    const written = writeOptions(this.options);
    if (written === '') address.searchParams.delete(this.key);
    else address.searchParams.set(this.key, written);
    // A reader's own data have no address.
    if (this.figure.querySelector('[data-chart-address]'))
      history.replaceState(history.state, '', address.pathname + address.search + address.hash);
    this.apply();
  }

  /** Shows a stretch of the axis of times; null for the whole. */
  zoom(window: readonly [number, number] | null): void {
    const last = this.chart ? lastTime(this.chart) : null;
    if (last === null) return;
    this.change({ window: window && windowOf(window[0], window[1], last) });
    const { stretch, wholeAxis } = this.words;
    const axis = this.chart && 'axisLabel' in this.chart ? this.chart.axisLabel : '';
    const [from, to] = this.options.window ?? [];
    this.say(from === undefined || to === undefined ? wholeAxis : stretch(String(from), String(to), axis));
  }

  /** Brings drawings and controls in step with the options. */
  apply(): void {
    const { hidden, without, window, order, top, table } = this.options;
    this.redraw();
    for (const mark of this.figure.querySelectorAll<SVGElement>('.chart-svg [data-series]'))
      mark.toggleAttribute('data-off', hidden.includes(Number(mark.dataset.series)));
    for (const mark of this.figure.querySelectorAll<SVGElement>('.chart-svg [data-part]'))
      mark.toggleAttribute('data-without', (without as readonly string[]).includes(mark.dataset.part ?? ''));
    for (const box of this.figure.querySelectorAll<HTMLInputElement>(TOGGLE))
      box.checked = !hidden.includes(Number(box.dataset.chartToggle));
    for (const box of this.figure.querySelectorAll<HTMLInputElement>(PART))
      box.checked = !(without as readonly string[]).includes(box.dataset.chartPart ?? '');
    for (const view of this.figure.querySelectorAll<HTMLInputElement>('.chart-views input'))
      view.checked = (view.value === 'table') === table;
    this.setValue('[data-chart-order]', order ?? '');
    this.setValue('[data-chart-top]', String(top ?? ''));
    this.figure.querySelector('[data-chart-zoom="whole"]')?.toggleAttribute('hidden', window === null);
    keepCodeInStep(this.figure, this.key, writeOptions(this.options));
  }

  private setValue(selector: string, value: string): void {
    const select = this.figure.querySelector<HTMLSelectElement>(selector);
    if (select) select.value = value;
  }

  private redraw(): void {
    const { shown } = this;
    const drawings = [...this.figure.querySelectorAll<HTMLElement>('.chart-drawing')];
    const wanted = JSON.stringify([this.options.window, this.options.order, this.options.top]);
    const isServers = drawings.every((drawing) => drawing.dataset.drawn === undefined);
    if (!shown || wanted === (isServers ? '[null,null,null]' : this.drawn)) return;
    this.drawn = wanted;
    for (const drawing of drawings) {
      drawing.innerHTML = drawChart(shown, WIDTHS[drawing.dataset.size as DrawingSize]).svg.text;
      drawing.dataset.drawn = '';
    }
  }

  /** The drawing that is on the screen, and where its axes lie. */
  get drawing(): { svg: SVGSVGElement; frame: PlotFrame; width: number } | null {
    const svg = [...this.figure.querySelectorAll<SVGSVGElement>('svg.chart-svg')].find(
      (own) => own.getClientRects().length > 0,
    );
    const frame = svg?.dataset.frame;
    return svg && frame ? { svg, frame: readFrame(frame), width: svg.viewBox.baseVal.width } : null;
  }

  /** Reads a sentence out. */
  say(text: string): void {
    const place = this.figure.querySelector('[data-chart-says]');
    if (place) place.textContent = text;
  }
}

const known = new WeakMap<HTMLElement, LiveChart>();

/** The chart of a figure; anew where other data stand in it. */
export function liveChart(figure: HTMLElement): LiveChart {
  const data = figure.querySelector('[data-chart-data]')?.textContent ?? '';
  const before = known.get(figure);
  if (before && before.data === data) return before;
  const made = new LiveChart(figure, data);
  known.set(figure, made);
  return made;
}

/** The chart that an element belongs to. */
export function chartAround(element: Element): LiveChart | null {
  const figure = element.closest<HTMLElement>('[data-chart]');
  return figure && liveChart(figure);
}
