import { expect, test } from 'vitest';
import { eventTable, riskSets, type SurvivalGroup } from '@/lib/stats';
import { comparableGroups } from '@/lib/stats/survival/comparable-groups';

const classes = (groups: SurvivalGroup[]) => comparableGroups(riskSets(eventTable(groups)));

test('groups that each have an event while the other is at risk are comparable', () => {
  expect(
    classes([
      { time: [1, 4], event: [1, 0] },
      { time: [2, 3], event: [1, 0] },
    ]),
  ).toEqual([0, 0]);
});

test('a group without events is in a class of its own', () => {
  expect(
    classes([
      { time: [1, 4], event: [1, 1] },
      { time: [2, 5], event: [1, 1] },
      { time: [3, 6], event: [0, 0] },
    ]),
  ).toEqual([0, 0, 2]);
});

test('events after the other group has gone do not count', () => {
  expect(
    classes([
      { time: [1, 2], event: [1, 1] },
      { time: [3, 4], event: [1, 1] },
    ]),
  ).toEqual([0, 1]);
});

test('groups can be comparable by way of a third', () => {
  // 0 ends before 1 has an event, but 2 has one before 0 ends, and 1 has one before 2 ends.
  expect(
    classes([
      { time: [1, 3], event: [1, 0] },
      { time: [4, 6], event: [1, 0] },
      { time: [2, 7], event: [1, 0] },
    ]),
  ).toEqual([0, 0, 0]);
});
