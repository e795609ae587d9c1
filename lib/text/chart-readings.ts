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
  close: '退出全屏',
};

export const chartReadings: Record<Locale, ChartReadings> = { en, zh };
