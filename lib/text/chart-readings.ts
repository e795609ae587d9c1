import type { Locale } from './locale';

/** What charts say when they are read value by value; loaded with the script that does it. */
export interface ChartReadings {
  /** Of a time on the axis: "9 months", with the axis' own name. */
  time: (time: string, axis: string) => string;
  without: string;
  atRisk: string;
  events: string;
  /** One series at a time, read out: "Arm A: 65.2 % (42.3–81.1), at risk 17, events 8". */
  state: (label: string, share: string, atRisk: number, events: number) => string;
  value: (label: string, value: string) => string;
  /** A time and what each series has then. */
  reading: (time: string, states: readonly string[]) => string;
  beyond: string;
  hidden: (label: string) => string;
  shown: (label: string) => string;
  stretch: (from: string, to: string, axis: string) => string;
  wholeAxis: string;
  rows: (count: number) => string;
  /** Under a file: what of the chart is in it. */
  saved: {
    stretch: (from: string, to: string, axis: string, whole: string) => string;
    band: (interval: string) => string;
    withoutBand: string;
    withoutCensored: string;
    hidden: (labels: readonly string[]) => string;
    order: (order: string) => string;
    top: (rows: number) => string;
  };
  close: string;
}

const en: ChartReadings = {
  time: (time, axis) => (axis === 'Months' ? `month ${time}` : `${axis}: ${time}`),
  without: '% without',
  atRisk: 'at risk',
  events: 'events',
  state: (label, share, atRisk, events) => `${label}: ${share}, at risk ${atRisk}, events ${events}`,
  value: (label, value) => `${label}: ${value}`,
  reading: (time, states) => `${time}. ${states.join('; ')}.`,
  beyond: 'nobody observed',
  hidden: (label) => `${label}: hidden`,
  shown: (label) => `${label}: shown`,
  stretch: (from, to, axis) => `${axis} ${from} to ${to}`,
  wholeAxis: 'Whole axis',
  rows: (count) => (count === 1 ? '1 row' : `${count} rows`),
  saved: {
    stretch: (from, to, axis, whole) =>
      `Part of the axis: ${axis.toLowerCase()} ${from} to ${to} of ${whole}.`,
    band: (interval) => `Band: ${interval}.`,
    withoutBand: 'Without the interval band.',
    withoutCensored: 'Without censoring ticks.',
    hidden: (labels) => `Not shown: ${labels.join(', ')}.`,
    order: (order) => `Order of rows: ${order}.`,
    top: (rows) => `The first ${rows} rows of each group.`,
  },
  close: 'Close full screen',
};

const zh: ChartReadings = {
  time: (time, axis) => (axis === '月' ? `第 ${time} 个月` : `${axis}：${time}`),
  without: '无事件 %',
  atRisk: '风险人数',
  events: '事件',
  state: (label, share, atRisk, events) => `${label}：${share}，风险人数 ${atRisk}，事件 ${events}`,
  value: (label, value) => `${label}：${value}`,
  reading: (time, states) => `${time}。${states.join('；')}。`,
  beyond: '已无随访',
  hidden: (label) => `${label}：已隐藏`,
  shown: (label) => `${label}：已显示`,
  stretch: (from, to, axis) => `${axis} ${from} 至 ${to}`,
  wholeAxis: '整个时间轴',
  rows: (count) => `${count} 行`,
  saved: {
    stretch: (from, to, axis, whole) => `仅显示部分时间轴：${axis} ${from}–${to}（全长 ${whole}）。`,
    band: (interval) => `色带：${interval}。`,
    withoutBand: '未显示区间色带。',
    withoutCensored: '未显示删失标记。',
    hidden: (labels) => `未显示：${labels.join('、')}。`,
    order: (order) => `行的排序：${order}。`,
    top: (rows) => `每组仅前 ${rows} 行。`,
  },
  close: '退出全屏',
};

export const chartReadings: Record<Locale, ChartReadings> = { en, zh };
