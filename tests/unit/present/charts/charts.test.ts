import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceMaximum } from '@/lib/present/charts/nice-maximum';
import { resultText } from '@/lib/present/charts/row-chart';
import { medianText, survivalChart, survivalTitle } from '@/lib/present/charts/survival-chart';
import { resultView } from '@/lib/present/results/result-view';
import { analyseSurvival } from '@/lib/stats';
import { rowsOf, survival, TIMES } from '../../../fixtures/charts';
import { contextIn } from '../../../fixtures/view-context';

const context = contextIn('en');

describe('niceMaximum', () => {
  it('is not below the value, and not twice as large', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (value) => {
        const end = niceMaximum(value);
        expect(end).toBeGreaterThanOrEqual(value * (1 - 1e-9));
        expect(end).toBeLessThanOrEqual(value * 1.5 + 1e-9);
      }),
    );
  });

  it.each([
    [0, 1],
    [7.2, 8],
    [100, 100],
    [101, 120],
    [Number.NaN, 1],
  ])('of %d is %d', (value, end) => {
    expect(niceMaximum(value)).toBeCloseTo(end, 9);
  });
});

describe('a row chart', () => {
  it('says in its table what it says beside its marks', () => {
    const chart = rowsOf('dot');
    expect(chart.table.rows.map((row) => row.at(-1))).toEqual(chart.rows.map(({ text }) => text));
    expect(chart.table.rows.every((row) => row.length === chart.table.columns.length)).toBe(true);
  });
});

describe('resultText', () => {
  it('is count, rate and interval as everywhere', () => {
    const row = { factId: 'f', value: null, sign: null, unit: null, count: 14, of: 19 };
    expect(resultText(resultView(context, row))).toBe('14/19 · 73.7 % (51.2–88.2)');
  });
});

const chartOf = (groups: Record<string, { time: number[]; event: number[] }>) =>
  survivalChart(
    context,
    analyseSurvival(Object.entries(groups).map(([label, group]) => ({ label, ...group }))),
    {
      id: 'km',
      title: 'Title',
      alternative: (words) => words,
      axisLabel: 'Months',
      interval: 'CI',
      series: [0, 1],
    },
  );

describe('a survival chart', () => {
  it('counts at each time what a plain count of the patients gives', () => {
    const patients = fc.array(
      fc.record({
        time: fc.integer({ min: 1, max: 360 }).map((value) => value / 10),
        event: fc.constantFrom(0, 1),
      }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(patients, (group) => {
        const { ticks, curves, maximum } = chartOf({
          A: { time: group.map(({ time }) => time), event: group.map(({ event }) => event) },
        });
        const [curve] = curves;
        expect(curve?.n).toBe(group.length);
        for (const { time: at, events, censored } of curve?.steps ?? []) {
          const until = group.filter(({ time }) => time <= at);
          expect(events).toBe(until.filter(({ event }) => event === 1).length);
          expect(censored).toBe(until.length - events);
        }
        expect(maximum).toBeGreaterThanOrEqual(Math.max(...group.map(({ time }) => time)));
        expect(ticks[0]).toBe(0);
        expect(ticks.length).toBeLessThanOrEqual(11);
        expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
      }),
    );
  });

  it('starts every curve at 1 and never rises', () => {
    for (const { steps } of survival.curves) {
      expect(steps[0]).toMatchObject({ time: 0, survival: 1 });
      steps.slice(1).forEach((step, index) => {
        expect(step.survival).toBeLessThanOrEqual(steps[index]?.survival ?? 1);
      });
    }
  });

  it('marks each time at which a patient was censored', () => {
    expect(survival.curves.map(({ censored }) => censored.map(({ time }) => time))).toEqual([[12], [16, 18]]);
  });

  it('has its groups in the order of their colours, whichever one is the reference', () => {
    const analysis = analyseSurvival(Object.entries(TIMES).map(([label, group]) => ({ label, ...group })));
    const chart = survivalChart(context, analysis, {
      id: 'km',
      title: 'Title',
      alternative: (words) => words,
      axisLabel: 'Months',
      interval: 'CI',
      series: [4, 2],
    });
    expect(chart.curves.map(({ label, series }) => [label, series])).toEqual([
      ['Arm B', 2],
      ['Arm A', 4],
    ]);
    expect(chart.table.rows[0]?.[0]).toBe('Arm B');
  });

  it('says each group’s size, events and median in its sentence', () => {
    for (const [label, { time, event }] of Object.entries(TIMES)) {
      const events = event.filter((one) => one === 1).length;
      expect(survival.alternative).toContain(`${label}: ${time.length} patients, ${events} events`);
    }
  });

  it('says of a median and of its limits that they were not reached', () => {
    const { notReached } = context.text.charts;
    expect(medianText(context, { estimate: null, lower: 3, upper: null })).toBe(notReached);
    expect(medianText(context, { estimate: 9, lower: 6, upper: null })).toBe(`9 (6–${notReached})`);
    expect(medianText(context, { estimate: 9, lower: 6, upper: 14 })).toBe('9 (6–14)');
  });

  it('has a row of its table for each time of each group', () => {
    const times = Object.values(TIMES).map(({ time }) => new Set(time).size);
    expect(survival.table.rows).toHaveLength(times.reduce((left, right) => left + right, 0));
    expect(survival.table.rows.every((row) => row.length === survival.table.columns.length)).toBe(true);
  });
});

describe('the title of survival curves', () => {
  const median = (estimate: number | null) => ({ estimate, lower: null, upper: null });
  const group = (n: number, events: number, estimate: number | null) => ({
    n,
    events,
    median: median(estimate),
  });
  const inBoth = (groups: Parameters<typeof survivalTitle>[2]) =>
    (['en', 'zh'] as const).map((locale) => survivalTitle(contextIn(locale), 'PFS', groups));

  it.each([
    [
      'two medians',
      [group(23, 17, 14), group(16, 14, 6.5)],
      ['PFS: median 14 vs 6.5 months', 'PFS：中位 14 对比 6.5 个月'],
    ],
    ['one median', [group(30, 12, 9)], ['PFS: median 9 months', 'PFS：中位 9 个月']],
    [
      'one that was not reached',
      [group(20, 12, 5), group(30, 10, null)],
      ['PFS: median 5 months vs not reached', 'PFS：中位 5 个月 对比 未达到'],
    ],
    [
      'three groups',
      [group(20, 12, 5), group(30, 10, 7), group(30, 10, 8)],
      ['PFS: median 5, 7, 8 months', 'PFS：中位 5、7、8 个月'],
    ],
    [
      'events, where one group has too few for a median',
      [group(23, 17, 14), group(5, 3, 9)],
      ['PFS: 17/23 vs 3/5 with an event', 'PFS：17/23 对比 3/5 发生事件'],
    ],
    ['one patient', [group(1, 0, null)], ['PFS: 0/1 with an event', 'PFS：0/1 发生事件']],
  ] as const)('states figures: %s', (_name, groups, titles) => {
    expect(inBoth(groups)).toEqual(titles);
  });
});
