import { describe, expect, it } from 'vitest';
import type { Difference } from '@/lib/curation/double-extraction/comparison';
import { decide, readTake } from '@/lib/curation/double-extraction/decisions';

const difference = (id: string, isOpen: boolean): Difference => ({
  id,
  isOpen,
  difference: 'field',
  kind: 'outcome',
  about: 'outcome recurrence',
  field: 'count',
});
const all = [difference('data', true), difference('words', false)];
const decided = (given: Record<string, unknown>, rest?: 'A' | 'B') => {
  const { takes, open } = decide(all, new Map(Object.entries(given)), rest);
  return { takes: Object.fromEntries(takes), open: open.map(({ id }) => id) };
};

describe('a decision', () => {
  it('is a letter or a value, and none while nothing stands there', () => {
    expect(readTake('A')).toEqual({ side: 'a' });
    expect(readTake('B')).toEqual({ side: 'b' });
    expect(readTake(27.3)).toEqual({ value: 27.3 });
    expect(readTake({ value: 0.05 })).toEqual({ value: { value: 0.05 } });
    expect(readTake({ literally: 'A' })).toEqual({ value: 'A' });
    expect(readTake(null)).toBeUndefined();
    expect(readTake(undefined)).toBeUndefined();
  });

  it('is asked for of data, and made for wording', () => {
    expect(decided({})).toEqual({ takes: { words: { side: 'a' } }, open: ['data'] });
    expect(decided({ data: 'B', words: 'B' })).toEqual({
      takes: { data: { side: 'b' }, words: { side: 'b' } },
      open: [],
    });
  });

  it('for all the rest leaves what is decided already', () => {
    expect(decided({ data: 'A' }, 'B')).toEqual({
      takes: { data: { side: 'a' }, words: { side: 'b' } },
      open: [],
    });
  });
});
