/** What every chart carries besides its marks. */
export interface ChartBase {
  /** Anchor on the page and stem of file names. */
  id: string;
  title: string;
  /** One sentence that says what is to be seen. */
  alternative: string;
  note?: string;
  /** The same numbers as a table. */
  table: { columns: string[]; rows: string[][] };
}

/** One row of a dot plot, forest plot or bar chart. */
export interface RowMark {
  key: string;
  label: string;
  /** Second line: cohort, criteria, timepoint. */
  sublabel?: string;
  value: number | null;
  lower: number | null;
  upper: number | null;
  /** "14/19 · 73.7 % (51.2–88.2)" */
  text: string;
  /** Where the mark leads: its source. */
  fact: string | null;
  /** Reported by the paper itself, calculated here, or from a cited study: told apart by form. */
  form: 'reported' | 'calculated' | 'cited';
  small: boolean;
  /** A printed `<` or `>`: the value lies beyond the mark. */
  sign?: string | null;
  /** Index of the colour: the same cohort has the same one on a page. */
  series: number;
  /** Share of the largest weight of the chart, for the size of a square. */
  weight?: number;
  /** The pooled effect: a diamond from its lower to its upper limit. */
  pooled?: boolean;
}

export interface RowChart extends ChartBase {
  kind: 'rows';
  mark: 'bar' | 'dot';
  axisLabel: string;
  /** Where the axis starts, if not at 0. */
  minimum?: number;
  maximum: number;
  /** Ratios: equal distances are equal factors. */
  logarithmic?: boolean;
  /** A vertical line where there is no effect. */
  reference?: number;
  rows: RowMark[];
  legend: { label: string; series: number }[];
}

/** One cohort's share in a row of a dot plot; without a value it is said in words. */
export interface DotPoint extends RowMark {
  /** Stands before the figures. */
  letter: string;
}

/** Rows of a dot plot with a line for each cohort, so that equal shares don't hide one another. */
export interface DotChart extends ChartBase {
  kind: 'dots';
  axisLabel: string;
  maximum: number;
  legend: { label: string; series: number }[];
  rows: { key: string; label: string; sublabel: string; points: DotPoint[] }[];
}

export interface SurvivalChart extends ChartBase {
  kind: 'survival';
  axisLabel: string;
  valueLabel: string;
  maximum: number;
  /** Times at which the table under the axis counts. */
  ticks: number[];
  curves: {
    label: string;
    series: number;
    steps: { time: number; survival: number; lower: number | null; upper: number | null }[];
    censored: { time: number; survival: number }[];
    median: number | null;
    /** At each tick. */
    atRisk: number[];
    events: number[];
    censoredSoFar: number[];
  }[];
  words: { atRisk: string; events: string; censored: string; median: string };
}

export interface LineChart extends ChartBase {
  kind: 'lines';
  axisLabel: string;
  valueLabel: string;
  maximumTime: number;
  maximum: number;
  lines: {
    label: string;
    series: number;
    points: { time: number; value: number; text: string; fact: string }[];
  }[];
}

export interface StackedChart extends ChartBase {
  kind: 'stacked';
  axisLabel: string;
  maximum: number;
  legend: { label: string; shade: number }[];
  rows: {
    key: string;
    label: string;
    fact: string;
    text: string;
    parts: { shade: number; count: number; label: string }[];
  }[];
}

export interface SwimmerChart extends ChartBase {
  kind: 'swimmer';
  axisLabel: string;
  maximum: number;
  words: { event: string; ongoing: string };
  rows: {
    key: string;
    label: string;
    bars: { label: string; time: number; event: boolean; fact: string; text: string; series: number }[];
    marks: { label: string; time: number; fact: string }[];
  }[];
}

export type Chart = RowChart | DotChart | SurvivalChart | LineChart | StackedChart | SwimmerChart;
