import { describe, expect, it } from 'vitest';
import { edited, valueAt } from '@/lib/curation/double-extraction/edit';

const data = { outcomes: [{ count: 1 }, { count: 2 }, { count: 3, also: ['x', 'y'] }], notes: [] };

describe('edits', () => {
  it('are all made by the paths that the data had before', () => {
    const result = edited(data, [
      { op: 'remove', path: ['outcomes', 0] },
      { op: 'set', path: ['outcomes', 2, 'count'], value: 30 },
      { op: 'remove', path: ['outcomes', 2, 'also', 0] },
      { op: 'append', path: ['outcomes'], value: { count: 4 } },
      { op: 'remove', path: ['outcomes', 1] },
      { op: 'append', path: ['tests'], value: { test: 'cox' } },
    ]);
    expect(result).toEqual({
      outcomes: [{ count: 30, also: ['y'] }, { count: 4 }],
      notes: [],
      tests: [{ test: 'cox' }],
    });
    expect(data.outcomes).toHaveLength(3);
  });

  it('where nothing stands are a mistake', () => {
    expect(() => edited(data, [{ op: 'set', path: ['outcomes', 9, 'count'], value: 1 }])).toThrow(RangeError);
  });

  it('find what stands at a path', () => {
    expect(valueAt(data, ['outcomes', 2, 'also', 1])).toBe('y');
    expect(valueAt(data, ['outcomes', 5, 'count'])).toBeUndefined();
    expect(valueAt(data, [])).toBe(data);
  });
});
