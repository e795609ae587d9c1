import { describe, expect, it } from 'vitest';
import { rankAdverseEvents } from '@/lib/data/import/rank-adverse-events';

describe('the order of a cohort’s adverse events', () => {
  it('has the gravest first, then the most frequent, then those without a figure, then what nobody had', () => {
    const event = (name: string, more: object = {}) => ({
      name,
      cohortId: 'arm',
      occurrence: 'observed',
      leadRank: 0,
      ...more,
    });
    const events = [
      event('none', { occurrence: 'none-observed' }),
      event('words'),
      event('rare', { count: 1, of: 50 }),
      event('often', { count: 30, of: 50 }),
      event('percentage', { value: 40 }),
      event('grave', { count: 1, of: 50, gradeHighest: 4 }),
      event('nobody at risk', { count: 0, of: 0 }),
      event('of another', { cohortId: 'control', count: 2, of: 50 }),
    ];
    rankAdverseEvents(events);
    const order = (cohort: string) =>
      events
        .filter(({ cohortId }) => cohortId === cohort)
        .sort((a, b) => a.leadRank - b.leadRank)
        .map(({ name }) => name);
    expect(order('arm')).toEqual(['grave', 'often', 'percentage', 'rare', 'words', 'nobody at risk', 'none']);
    expect(order('control')).toEqual(['of another']);
  });
});
