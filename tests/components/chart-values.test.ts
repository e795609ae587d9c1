import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHART_PARTS,
  type ChartOptions,
  NO_OPTIONS,
  ROW_ORDERS,
  readOptions,
  windowOf,
  withOptions,
  writeOptions,
} from '@/components/charts/chart-options';
import { freeCorner } from '@/components/charts/free-corner';
import { type PlotFrame, readFrame, valueAtX, writeFrame, xOf, yOf } from '@/components/charts/plot-frame';
import { onStep, readableStep } from '@/components/charts/readable-step';
import { survivalAt } from '@/components/charts/survival-values';
import { survivalChart } from '@/lib/present/charts/survival-chart';
import { analyseSurvival } from '@/lib/stats';
import { lines, rowMark, rowsOf, survival } from '../fixtures/charts';
import { contextIn } from '../fixtures/view-context';

const patients = fc.array(
  fc.record({
    time: fc.integer({ min: 1, max: 360 }).map((value) => value / 10),
    event: fc.constantFrom(0, 1),
  }),
  { minLength: 1, maxLength: 40 },
);

function curveOf(group: readonly { time: number; event: number }[]) {
  const analysis = analyseSurvival([
    { label: 'A', time: group.map(({ time }) => time), event: group.map(({ event }) => event) },
  ]);
  const { curves } = survivalChart(contextIn('en'), analysis, {
    id: 'km',
    title: '',
    alternative: (words) => words,
    axisLabel: 'Months',
    interval: 'CI',
    series: [0],
  });
  const [curve] = curves;
  if (!curve) throw new Error('no curve');
  return curve;
}

describe('what a curve says at a time', () => {
  it('is what counting the patients gives', () => {
    fc.assert(
      fc.property(patients, fc.integer({ min: 0, max: 400 }), (group, tenths) => {
        const time = tenths / 10;
        const { atRisk, events, survival: share } = survivalAt(curveOf(group), time);
        expect(atRisk).toBe(group.filter((own) => own.time >= time).length);
        expect(events).toBe(group.filter((own) => own.event === 1 && own.time <= time).length);
        // The product over the times of events, step by step.
        const upTo = [...new Set(group.filter((own) => own.time <= time).map((own) => own.time))];
        const product = upTo.reduce((left, at) => {
          const risk = group.filter((own) => own.time >= at).length;
          return left * (1 - group.filter((own) => own.time === at && own.event === 1).length / risk);
        }, 1);
        const last = Math.max(...group.map((own) => own.time));
        if (time <= last) expect(share).toBeCloseTo(product, 10);
        else expect(share).toBe(product < 1e-12 ? 0 : null);
      }),
    );
  });

  it('is everyone at the start', () => {
    expect(survivalAt(curveOf([{ time: 3, event: 1 }]), 0)).toEqual({
      survival: 1,
      lower: null,
      upper: null,
      atRisk: 1,
      events: 0,
    });
  });
});

const frames = fc.record<PlotFrame>({
  left: fc.integer({ min: 0, max: 80 }),
  right: fc.integer({ min: 200, max: 900 }),
  top: fc.integer({ min: 0, max: 60 }),
  bottom: fc.integer({ min: 100, max: 500 }),
  from: fc.integer({ min: 0, max: 20 }),
  to: fc.integer({ min: 21, max: 300 }),
  low: fc.constantFrom(0, -100),
  high: fc.constantFrom(1, 40),
});

describe('the frame of a plot', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        expect(readFrame(writeFrame(frame))).toEqual(frame);
      }),
    );
  });

  it('gives back the value that lies at a place, and none beyond its ends', () => {
    fc.assert(
      fc.property(frames, fc.double({ min: 0, max: 1, noNaN: true }), (frame, share) => {
        const value = frame.from + share * (frame.to - frame.from);
        expect(valueAtX(frame, xOf(frame, value))).toBeCloseTo(value, 6);
        expect(valueAtX(frame, frame.left - 50)).toBe(frame.from);
        expect(valueAtX(frame, frame.right + 50)).toBeCloseTo(frame.to, 9);
        expect([yOf(frame, frame.low), yOf(frame, frame.high)]).toEqual([frame.bottom, frame.top]);
      }),
    );
  });
});

describe('the corner for the box of values', () => {
  const BOX = { width: 0.4, height: 0.3 };

  it('is never under the crosshair', () => {
    const point = fc.record({
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.array(point), (crosshair, drawn) => {
        const corner = freeCorner(crosshair, BOX, drawn);
        expect(corner.endsWith('left') ? crosshair > BOX.width : crosshair < 1 - BOX.width).toBe(true);
      }),
    );
  });

  it('is where less is hidden: of a falling curve above on the right, below on the left', () => {
    const falling = Array.from({ length: 21 }, (_, index) => ({ x: index / 20, y: index / 20 }));
    expect(freeCorner(0.2, BOX, falling)).toBe('top-right');
    expect(freeCorner(0.8, BOX, falling)).toBe('bottom-left');
    const rising = falling.map(({ x, y }) => ({ x, y: 1 - y }));
    expect(freeCorner(0.2, BOX, rising)).toBe('bottom-right');
    expect(freeCorner(0.8, BOX, rising)).toBe('top-left');
  });

  it('goes by the size of the box: what a small one leaves free, a large one hides', () => {
    // A step low on the left, another high on the right.
    const drawn = [
      { x: 0.2, y: 0.6 },
      { x: 0.25, y: 0.6 },
      { x: 0.3, y: 0.05 },
    ];
    expect(freeCorner(0.9, { width: 0.35, height: 0.3 }, drawn)).toBe('bottom-left');
    expect(freeCorner(0.9, { width: 0.35, height: 0.5 }, drawn)).toBe('top-left');
  });
});

describe('steps of the arrow keys', () => {
  it.each([
    [[0, 2, 4], 0.5],
    [[0, 1, 2], 0.5],
    [[0, 12, 24], 1],
    [[0, 0.2, 0.4], 0.05],
  ])('of the ticks %j are %d', (ticks, step) => expect(readableStep(ticks)).toBeCloseTo(step, 12));

  it('meet the times without rests of a multiplication', () => {
    expect(onStep(0.3001, 0.1)).toBe(0.3);
    expect(onStep(9.74, 0.5)).toBe(9.5);
  });
});

const options: fc.Arbitrary<ChartOptions> = fc.record({
  hidden: fc.uniqueArray(fc.integer({ min: 0, max: 30 })).map((all) => [...all].sort((a, b) => a - b)),
  without: fc.subarray([...CHART_PARTS]),
  window: fc.option(
    fc
      .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }))
      .map(([from, length]) => [from / 10, (from + length) / 10] as const),
  ),
  order: fc.option(fc.constantFrom(...ROW_ORDERS)),
  top: fc.option(fc.integer({ min: 1, max: 99 })),
  table: fc.boolean(),
});

describe('options in an address', () => {
  it('are read as they were written, whatever encodes them', () => {
    fc.assert(
      fc.property(options, (chosen) => {
        const written = writeOptions(chosen);
        expect(encodeURIComponent(written)).toBe(written);
        expect(readOptions(written)).toEqual(chosen);
      }),
    );
  });

  it('are not written where nothing was changed', () => {
    expect(writeOptions(NO_OPTIONS)).toBe('');
    expect(readOptions('')).toEqual(NO_OPTIONS);
  });

  it('are read of any text, as far as they make sense', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readOptions(text);
        expect(readOptions(writeOptions(read))).toEqual(read);
      }),
    );
    expect(readOptions('hide-1-x-1_from-9_to-3_sort-evil_top-0_no-band-else')).toEqual({
      ...NO_OPTIONS,
      hidden: [1],
      without: ['band'],
    });
  });
});

describe('a stretch of an axis', () => {
  it('lies within the axis, in order and wide enough to read', () => {
    const value = fc.double({ min: -50, max: 500, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: 400 }), (from, to, maximum) => {
        const window = windowOf(from, to, maximum);
        fc.pre(window !== null);
        expect(window[0]).toBeGreaterThanOrEqual(0);
        expect(window[1]).toBeLessThanOrEqual(maximum);
        expect(window[1] - window[0]).toBeGreaterThan(maximum / 50);
      }),
    );
  });

  it('is nothing of its own where it is the whole axis', () => expect(windowOf(-3, 40, 18)).toBeNull());
});

describe('a chart with options', () => {
  it('is the same chart without any', () => {
    for (const chart of [survival, lines, rowsOf('dot')]) expect(withOptions(chart, NO_OPTIONS)).toBe(chart);
  });

  it('runs over the chosen stretch, with ticks within it', () => {
    const shown = withOptions(survival, { ...NO_OPTIONS, window: [4, 9] });
    if (shown.kind !== 'survival') throw new Error('another kind');
    expect([shown.from, shown.maximum]).toEqual([4, 9]);
    expect(shown.ticks.length).toBeGreaterThan(2);
    expect(shown.ticks.every((tick) => tick >= 4 && tick <= 9)).toBe(true);
  });

  it('has the first rows of each group in the order asked for, its pooled result last', () => {
    const row = (key: string, group: string, value: number | null, pooled = false) =>
      rowMark(key, { group, value, pooled, label: key });
    const chart = {
      ...rowsOf('dot'),
      rows: [
        row('b', 'one', 3),
        row('a', 'one', 9),
        row('n', 'one', null),
        row('p', 'one', 1, true),
        row('z', 'two', 5),
      ],
    };
    const keys = (chosen: Partial<ChartOptions>) => {
      const shown = withOptions(chart, { ...NO_OPTIONS, ...chosen });
      return shown.kind === 'rows' ? shown.rows.map(({ key }) => key) : [];
    };
    expect(keys({ order: 'value' })).toEqual(['a', 'b', 'n', 'p', 'z']);
    expect(keys({ order: 'name', top: 2 })).toEqual(['a', 'b', 'p', 'z']);
    expect(keys({ top: 1 })).toEqual(['b', 'p', 'z']);
  });
});
