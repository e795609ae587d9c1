export interface ChartTable {
  columns: string[];
  rows: string[][];
  /** Of each row the series, by its place in the legend, and the time, where these can be switched off or cut. */
  of?: { series: number; time?: number }[];
}

/** What every chart carries besides its marks. */
export interface ChartBase {
  /** Anchor on the page and stem of file names. */
  id: string;
  title: string;
  /** One sentence that says what is to be seen. */
  alternative: string;
  /** What is drawn, in a line under the title; else the sentence stands there. */
  subtitle?: string;
  note?: string;
  /** What explains the numbers of the table. */
  tableNote?: string;
  /** The same numbers as a table. */
  table: ChartTable;
}

/** One row of a dot plot, forest plot or bar chart. */
export interface RowMark {
  key: string;
  /** Rows of one group stand under its name. */
  group?: string;
  label: string;
  /** Second line: cohort, criteria, timepoint. */
  sublabel?: string;
  value: number | null;
  lower: number | null;
  upper: number | null;
  /** "14/19", where counts stand in a column of their own. */
  count?: string;
  /** "14/19 · 73.7 % (51.2–88.2)"; without the count where that stands by itself. */
  text: string;
  /** Where the mark leads: its source. */
  fact: string | null;
  /** Reported by the paper itself, calculated here, or from a cited study: told apart by form. */
  form: 'reported' | 'calculated' | 'secondary';
  /** Of few patients: said in words. */
  small: boolean;
  /** A printed `<` or `>`: the value lies beyond the mark. */
  sign?: string | null;
  /** Index of the colour: the same cohort has the same one on a page. */
  series: number;
  /** Share of the largest weight of the chart, for the size of a square. */
  weight?: number;
  /** The pooled effect: a diamond from its lower to its upper limit. */
  pooled?: boolean;
  /** Where the next study is expected: a line through the diamond. */
  prediction?: { lower: number; upper: number };
}

/** What a colour or a form means. */
export interface RowLegendItem {
  label: string;
  series: number;
  form?: RowMark['form'];
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
  /** What lies on either side of that line. */
  sides?: { below: string; above: string };
  rows: RowMark[];
  /** Names of the columns of counts and of results, where they stand apart. */
  columns?: { count: string; text: string };
  legend: RowLegendItem[];
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
  /** Where the axis starts, if not at 0. */
  from?: number;
  maximum: number;
  /** Times at which patients are counted under the axis. */
  ticks: number[];
  curves: {
    label: string;
    series: number;
    /** Patients. */
    n: number;
    /** From the time on, until the next; events and censored patients are counted up to and including it. */
    steps: {
      time: number;
      survival: number;
      lower: number | null;
      upper: number | null;
      events: number;
      censored: number;
    }[];
    censored: { time: number; survival: number }[];
    median: number | null;
  }[];
  /** What stands before the counts: "At risk (events)". */
  words: { counts: string };
}

export interface LineChart extends ChartBase {
  kind: 'lines';
  axisLabel: string;
  valueLabel: string;
  /** Where the axis of times starts, if not at 0. */
  from?: number;
  maximumTime: number;
  minimum: number;
  maximum: number;
  /** Dashed lines across at values that mean something, each with its name. */
  references: { value: number; label: string }[];
  lines: {
    label: string;
    series: number;
    points: {
      time: number;
      value: number;
      text: string;
      /** Written beside the point; empty where there are too many of them. */
      label: string;
      fact: string;
      /** Printed as "about": a ring around the mark. */
      about: boolean;
    }[];
  }[];
  /** What the ring means, where there is one. */
  aboutLabel: string;
}

export interface StackedChart extends ChartBase {
  kind: 'stacked';
  axisLabel: string;
  maximum: number;
  /** `from` below `shade`: grades from one to the other, printed as one figure. */
  legend: { label: string; from: number; shade: number }[];
  rows: {
    key: string;
    label: string;
    fact: string;
    text: string;
    /** Behind the bar: "5/5". */
    total: string;
    parts: { from: number; shade: number; count: number; figure: string; label: string }[];
  }[];
}

/** What happened to a patient at a time, each with a sign of its own. */
export type SwimmerMark = 'onset' | 'dose-change' | 'treatment-end';

export interface SwimmerChart extends ChartBase {
  kind: 'swimmer';
  axisLabel: string;
  maximum: number;
  /** The first is the bar, the second the ground behind it, others are lines. `event`: what its end is where the event came. */
  endpoints: { label: string; event: string }[];
  /** What an arrow means. */
  ongoing: string;
  /** The signs that occur. */
  signs: { mark: SwimmerMark; label: string }[];
  rows: {
    key: string;
    label: string;
    /** The response, or that none is reported. */
    sublabel: string;
    /** What stands in the lane of a patient without times. */
    empty: string;
    bars: { endpoint: number; label: string; time: number; event: boolean; fact: string; text: string }[];
    marks: { mark: SwimmerMark; label: string; time: number; fact: string }[];
  }[];
}

export type Chart = RowChart | DotChart | SurvivalChart | LineChart | StackedChart | SwimmerChart;
