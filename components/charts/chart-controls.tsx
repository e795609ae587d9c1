import type { Chart } from '@/lib/present/charts/chart-model';
import { labelled } from '@/lib/text/punctuation';
import { CHART_PARTS, lastTime, ROW_ORDERS } from './chart-options';

export interface ChartControlWords {
  view: string;
  chart: string;
  tableView: string;
  legend: string;
  options: string;
  parts: Record<(typeof CHART_PARTS)[number], string>;
  zoomIn: string;
  zoomOut: string;
  wholeAxis: string;
  order: string;
  orders: Record<(typeof ROW_ORDERS)[number] | 'given', string>;
  rows: string;
  allRows: string;
  fullScreen: string;
  /** How values are read off: "Point at the chart, touch it, or press ← and →". */
  read: string;
}

/** Chart or table; without a script both are there. */
export function ChartViews({ id, title, words }: { id: string; title: string; words: ChartControlWords }) {
  const view = (value: string, text: string) => (
    <label>
      <input type="radio" name={`${id}-view`} value={value} defaultChecked={value === 'chart'} />
      <span>{text}</span>
    </label>
  );
  return (
    <fieldset className="chart-views needs-script no-print">
      <legend className="sr-only">{labelled(words.view, title)}</legend>
      {view('chart', words.chart)}
      {view('table', words.tableView)}
    </fieldset>
  );
}

const FEW_ROWS = 4;
const TOPS = [10, 20, 50];

/** What can be changed about a chart: parts and stretch of its curves, order and number of its rows. */
export function ChartControls({ chart, words }: { chart: Chart; words: ChartControlWords }) {
  const isTimed = lastTime(chart) !== null;
  const rows = chart.kind === 'rows' ? chart.rows : [];
  if (!isTimed && rows.length < FEW_ROWS) return null;
  const hasSizes = rows.some(({ weight }) => weight !== undefined);
  const orders = ROW_ORDERS.filter((order) => order !== 'size' || hasSizes);
  return (
    <div className="chart-controls needs-script no-print">
      {isTimed && (
        <button type="button" className="chart-word" data-chart-zoom="whole" hidden>
          {words.wholeAxis}
        </button>
      )}
      <details>
        <summary>
          {words.options}
          <span className="sr-only">: {chart.title}</span>
        </summary>
        <div className="chart-menu">
          {chart.kind === 'survival' &&
            CHART_PARTS.map((part) => (
              <label key={part} className="chart-choice">
                <input type="checkbox" defaultChecked data-chart-part={part} /> {words.parts[part]}
              </label>
            ))}
          {isTimed && (
            <p className="chart-zoom">
              <button type="button" data-chart-zoom="in">
                {words.zoomIn}
              </button>
              <button type="button" data-chart-zoom="out">
                {words.zoomOut}
              </button>
            </p>
          )}
          {rows.length >= FEW_ROWS && (
            <label className="chart-choice">
              {words.order}
              <select className="control" data-chart-order="" defaultValue="">
                <option value="">{words.orders.given}</option>
                {orders.map((order) => (
                  <option key={order} value={order}>
                    {words.orders[order]}
                  </option>
                ))}
              </select>
            </label>
          )}
          {rows.length > (TOPS[0] ?? 0) && (
            <label className="chart-choice">
              {words.rows}
              <select className="control" data-chart-top="" defaultValue="">
                <option value="">{words.allRows}</option>
                {TOPS.filter((top) => top < rows.length).map((top) => (
                  <option key={top}>{top}</option>
                ))}
              </select>
            </label>
          )}
        </div>
      </details>
    </div>
  );
}
