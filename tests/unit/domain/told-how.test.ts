import { describe, expect, it } from 'vitest';
import { eventRank, isInWords, outcomeRank } from '@/lib/domain/told-how';

const NOTHING = { inWords: null, value: null, count: null, rangeLower: null, term: null, textEn: null };
const outcome = (given: Partial<Parameters<typeof outcomeRank>[0]>) => ({
  ...NOTHING,
  notReported: false,
  ...given,
});

describe('how a result is told', () => {
  it('is in words where nothing but words is given, and not where a text stands beside a figure', () => {
    expect(isInWords({ ...NOTHING, inWords: 'higher' })).toBe(true);
    expect(isInWords({ ...NOTHING, textEn: 'Good effect' })).toBe(true);
    expect(isInWords({ ...NOTHING, textEn: 'of the lungs', count: 3 })).toBe(false);
    expect(isInWords({ ...NOTHING, textEn: 'of the lungs', rangeLower: 0 })).toBe(false);
  });

  it('puts figures, nought among them, before words, and what is reported nowhere last', () => {
    const rows = [
      outcome({ notReported: true }),
      outcome({ inWords: 'higher' }),
      outcome({ count: 0 }),
      outcome({ value: 0 }),
    ];
    expect(rows.map(outcomeRank)).toEqual([2, 1, 0, 0]);
    expect(
      [
        { value: null, count: null },
        { value: 0, count: null },
        { value: null, count: 0 },
      ].map(eventRank),
    ).toEqual([1, 0, 0]);
  });
});
