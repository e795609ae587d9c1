import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventTable, kaplanMeier, numbersAtRisk } from '@/lib/stats';
import { survivalGroups } from '../arbitrary-data';

const curve = kaplanMeier(eventTable([{ time: [1, 2, 2, 4, 5], event: [1, 1, 0, 1, 0] }]));

test('who leaves at a time is at risk at it and counted as gone by it', () => {
  expect(numbersAtRisk(curve, [0, 2, 3, 5, 6])).toEqual([
    { time: 0, atRisk: 5, events: 0, censored: 0 },
    { time: 2, atRisk: 4, events: 2, censored: 1 },
    { time: 3, atRisk: 2, events: 2, censored: 1 },
    { time: 5, atRisk: 1, events: 3, censored: 2 },
    { time: 6, atRisk: 0, events: 3, censored: 2 },
  ]);
});

test('the grid need not be in order, and must not be negative', () => {
  expect(numbersAtRisk(curve, [5, 0]).map(({ atRisk }) => atRisk)).toEqual([1, 5]);
  expect(() => numbersAtRisk(curve, [0, -1])).toThrow(/^grid\[1\] .* got -1/);
});

test('for any data the counts are those of a plain count over the patients', () => {
  fc.assert(
    fc.property(survivalGroups(1, 1), fc.integer({ min: 0, max: 15 }), (groups, at) => {
      const patients = Array.from(groups[0]?.time ?? [], (time, i) => ({ time, event: groups[0]?.event[i] }));
      fc.pre(patients.every(({ time }) => Math.abs(time - at) > 1e-4 || time === at));
      const [row] = numbersAtRisk(kaplanMeier(eventTable(groups)), [at]);
      expect(row).toEqual({
        time: at,
        atRisk: patients.filter(({ time }) => time >= at).length,
        events: patients.filter(({ time, event }) => time <= at && event === 1).length,
        censored: patients.filter(({ time, event }) => time <= at && event === 0).length,
      });
    }),
  );
});
