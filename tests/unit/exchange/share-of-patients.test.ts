import { describe, expect, test } from 'vitest';
import { NO_SHARE, shareOf } from '@/lib/exchange/api/share-of-patients';

const nothing = { printed: null, lower: null, upper: null, count: null, of: null };

describe('the share of a result', () => {
  test('is as the paper prints it, with its interval', () => {
    expect(shareOf({ ...nothing, printed: 45, lower: 30, upper: 60, count: 17, of: 38 })).toEqual({
      percent: 45,
      percentLower: 30,
      percentUpper: 60,
      percentMethod: 'reported',
      percentInterval: 'reported',
    });
  });

  test('is calculated where the paper prints counts alone, with Wilson’s interval (R: prop.test without correction)', () => {
    expect(shareOf({ ...nothing, count: 14, of: 19 })).toEqual({
      percent: 73.7,
      percentLower: 51.2,
      percentUpper: 88.2,
      percentMethod: 'calculated',
      percentInterval: 'calculated',
    });
  });

  test('is reported with a calculated interval where the paper prints the percent and the counts', () => {
    expect(shareOf({ ...nothing, printed: 45, count: 17, of: 38 })).toMatchObject({
      percent: 45,
      percentMethod: 'reported',
      percentLower: 30.1,
      percentInterval: 'calculated',
    });
  });

  test.each([
    ['nothing is counted', {}],
    ['the denominator is not printed', { count: 4 }],
    ['the denominator was chosen by the outcome', { count: 4, of: 5, outcomeDefined: true }],
    ['more are counted than there are', { count: 6, of: 5 }],
  ])('is absent where %s', (_, counts) => {
    expect(shareOf({ ...nothing, ...counts })).toEqual(NO_SHARE);
  });

  test('has no interval where only the percent is known', () => {
    expect(shareOf({ ...nothing, printed: 12 })).toEqual({
      ...NO_SHARE,
      percent: 12,
      percentMethod: 'reported',
    });
  });
});
