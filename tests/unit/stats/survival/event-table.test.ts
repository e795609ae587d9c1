import { expect, test } from 'vitest';
import { eventTable } from '@/lib/stats';

test('events and censorings are counted by time and group', () => {
  const table = eventTable([
    { time: [3, 1, 3], event: [1, 0, 0] },
    { time: [3, 2], event: [true, false] },
  ]);
  expect([...table.times]).toEqual([1, 2, 3]);
  expect([...table.events]).toEqual([0, 0, 0, 0, 1, 1]);
  expect([...table.censored]).toEqual([1, 0, 0, 1, 1, 0]);
  expect(table.groupSizes).toEqual([3, 2]);
});

test('minus zero is zero', () => {
  const table = eventTable([{ time: [0, -0, 1], event: [1, 1, 1] }]);
  expect([...table.events]).toEqual([2, 1]);
});

test('a wrong argument is named with its value', () => {
  const one = { time: [1], event: [1] };
  expect(() => eventTable([])).toThrow(/^groups must be an array of at least one value/);
  expect(() => eventTable([one, { time: [], event: [] }])).toThrow(/^groups\[1\]\.time must be/);
  expect(() => eventTable([{ time: [1, 2], event: [1] }])).toThrow(
    'groups[0].event must have one value per time (2), got 1',
  );
  for (const time of [-1, Number.NaN, Infinity]) {
    expect(() => eventTable([{ time: [1, time], event: [1, 1] }])).toThrow(
      new RangeError(`groups[0].time[1] must be a finite number of at least 0, got ${time}`),
    );
  }
  expect(() => eventTable([{ time: [1], event: [2] }])).toThrow(
    new RangeError('groups[0].event[0] must be 0, 1, true or false, got 2'),
  );
});
