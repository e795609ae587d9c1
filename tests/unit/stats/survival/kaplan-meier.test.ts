import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventTable, kaplanMeier, type SurvivalGroup, survivalRows } from '@/lib/stats';
import { isSerialisable, reversed, survivalGroups } from '../arbitrary-data';

const confidenceTypes = ['log-log', 'log', 'plain'] as const;

function curveOf(group: SurvivalGroup, confidenceType: (typeof confidenceTypes)[number] = 'log-log') {
  return kaplanMeier(eventTable([group]), 0, { confidenceType });
}

describe('five patients: events at 1, 2 and 4, censored at 2 and 5', () => {
  const curve = curveOf({ time: [1, 2, 2, 4, 5], event: [1, 1, 0, 1, 0] });

  test('one row per distinct time, the censored of an event time still at risk for it', () => {
    expect([...curve.time]).toEqual([1, 2, 4, 5]);
    expect([...curve.atRisk]).toEqual([5, 4, 2, 1]);
    expect([...curve.events]).toEqual([1, 1, 1, 0]);
    expect([...curve.censored]).toEqual([0, 1, 0, 1]);
  });

  test('survival is 4/5, times 3/4, times 1/2', () => {
    const expected = [0.8, 0.6, 0.3, 0.3];
    expected.forEach((s, i) => {
      expect(curve.survival[i]).toBeCloseTo(s, 15);
    });
  });

  test("Greenwood's variance sums d/(n(n − d))", () => {
    expect(curve.standardError[0]).toBeCloseTo(0.8 * Math.sqrt(1 / 20), 15);
    expect(curve.standardError[1]).toBeCloseTo(0.6 * Math.sqrt(1 / 20 + 1 / 12), 15);
    expect(curve.standardError[2]).toBeCloseTo(0.3 * Math.sqrt(1 / 20 + 1 / 12 + 1 / 2), 15);
  });

  test('the log-log interval at time 1 is 0.8 to the powers exp(±1.96 SE/|log S|)', () => {
    const width = (1.959963984540054 * Math.sqrt(1 / 20)) / Math.abs(Math.log(0.8));
    expect(curve.lower[0]).toBeCloseTo(0.8 ** Math.exp(width), 14);
    expect(curve.upper[0]).toBeCloseTo(0.8 ** Math.exp(-width), 14);
  });
});

describe('edges', () => {
  test('without events survival stays 1 with standard error 0', () => {
    const rows = survivalRows(curveOf({ time: [1, 2], event: [0, 0] }));
    expect(rows[1]).toEqual({
      time: 2,
      atRisk: 1,
      events: 0,
      censored: 1,
      survival: 1,
      standardError: 0,
      lower: null,
      upper: null,
    });
  });

  test('when all die at once the curve falls to 0 and has no standard error there', () => {
    const rows = survivalRows(curveOf({ time: [3, 3, 3], event: [1, 1, 1] }));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ atRisk: 3, events: 3, survival: 0, standardError: null, lower: null });
  });

  test('one patient who dies at time 0', () => {
    expect(survivalRows(curveOf({ time: [0], event: [1] }))[0]).toMatchObject({ time: 0, survival: 0 });
  });

  test('at S = 1 the log-log interval is undefined and the others are [1, 1]', () => {
    const group = { time: [1, 2], event: [0, 1] };
    expect(survivalRows(curveOf(group, 'log-log'))[0]).toMatchObject({ lower: null, upper: null });
    expect(survivalRows(curveOf(group, 'log'))[0]).toMatchObject({ lower: 1, upper: 1 });
    expect(survivalRows(curveOf(group, 'plain'))[0]).toMatchObject({ lower: 1, upper: 1 });
  });

  test('wrong options are refused by name', () => {
    const table = eventTable([{ time: [1], event: [1] }]);
    expect(() => kaplanMeier(table, 1)).toThrow(/^group must be a group of the table \(0 to 0\), got 1/);
    expect(() => kaplanMeier(table, 0, { confidenceLevel: 95 })).toThrow(/^confidenceLevel .* got 95/);
    expect(() => kaplanMeier(table, 0, { confidenceType: 'logit' as never })).toThrow(
      /^confidenceType .* logit/,
    );
  });
});

describe('for any data', () => {
  test('survival never rises, stays within [0, 1], and its bounds contain it', () => {
    fc.assert(
      fc.property(survivalGroups(1, 3), fc.constantFrom(...confidenceTypes), (groups, confidenceType) => {
        const table = eventTable(groups);
        for (const index of groups.keys()) {
          let previous = 1;
          for (const row of survivalRows(kaplanMeier(table, index, { confidenceType }))) {
            expect(row.survival).toBeLessThanOrEqual(previous);
            expect(row.survival).toBeGreaterThanOrEqual(0);
            if (row.lower !== null) expect(row.lower).toBeLessThanOrEqual(row.survival);
            if (row.upper !== null) expect(row.upper).toBeGreaterThanOrEqual(row.survival);
            previous = row.survival;
          }
        }
      }),
    );
  });

  test('every patient is counted once, and at risk until counted', () => {
    fc.assert(
      fc.property(survivalGroups(1, 3), (groups) => {
        const table = eventTable(groups);
        groups.forEach((group, index) => {
          let remaining = group.time.length;
          for (const row of survivalRows(kaplanMeier(table, index))) {
            expect(row.atRisk).toBe(remaining);
            remaining -= row.events + row.censored;
          }
          expect(remaining).toBe(0);
        });
      }),
    );
  });

  test('without censoring survival is the share still alive', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }), (time) => {
        for (const row of survivalRows(curveOf({ time, event: time.map(() => 1) }))) {
          const alive = time.filter((t) => t > row.time).length / time.length;
          expect(row.survival).toBeCloseTo(alive, 12);
        }
      }),
    );
  });

  test('the order of the patients does not matter and rows can be sent as JSON', () => {
    fc.assert(
      fc.property(survivalGroups(1, 2), (groups) => {
        const rows = survivalRows(kaplanMeier(eventTable(groups)));
        expect(survivalRows(kaplanMeier(eventTable(reversed(groups))))).toEqual(rows);
        expect(isSerialisable(rows)).toBe(true);
      }),
    );
  });
});
