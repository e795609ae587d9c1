import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Timepoint } from '@/lib/domain/timepoint';
import {
  formatDate,
  formatNumber,
  formatPercent,
  formatPValue,
  formatQuantity,
  formatTime,
} from '@/lib/present/words/format-number';
import { contextIn } from '../../../fixtures/view-context';

const en = contextIn('en');
const zh = contextIn('zh');

describe('formatNumber', () => {
  it.each([
    [43.5, undefined, '43.5'],
    [12, undefined, '12'],
    [12, 1, '12.0'],
    [15525, undefined, '15,525'],
    [0.1 + 0.2, undefined, '0.3'],
    [0, undefined, '0'],
    [-3.25, 1, '-3.3'],
  ])('writes %d with %s decimals as %s', (value, decimals, text) => {
    expect(formatNumber(en, value, decimals)).toBe(text);
  });

  it('loses nothing of a number with up to six decimals, in either language', () => {
    const number = fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1e6);
    fc.assert(
      fc.property(number, fc.constantFrom(en, zh), (value, context) => {
        expect(Number(formatNumber(context, value).replaceAll(',', ''))).toBe(value);
      }),
    );
  });

  it('keeps as many decimals as asked', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 4 }),
        (value, decimals) => {
          expect(formatNumber(en, value, decimals).split('.')[1]).toHaveLength(decimals);
        },
      ),
    );
  });
});

describe('formatPercent', () => {
  it('sets the sign apart', () => {
    expect(formatPercent(en, 43.478, 1)).toBe('43.5 %');
    expect(formatPercent(zh, 26)).toBe('26 %');
  });
});

describe('formatPValue', () => {
  it.each([
    [0.05, '0.050'],
    [0.0456, '0.046'],
    [0.001, '0.001'],
    [0.00099, '< 0.001'],
    [0, '< 0.001'],
    [1, '1.000'],
  ])('writes %d as %s', (value, text) => {
    expect(formatPValue(en, value)).toBe(text);
  });
});

describe('formatDate', () => {
  it('is the same day wherever the server stands', () => {
    expect(formatDate(en, new Date('2020-03-18T23:59:59Z'))).toBe('18 March 2020');
    expect(formatDate(zh, new Date('2020-03-18T00:00:00Z'))).toBe('2020年3月18日');
  });
});

describe('formatTime', () => {
  it.each<[Timepoint, string, string]>([
    [{ value: 1, unit: 'year' }, '1 year', '1 年'],
    [{ value: 2, unit: 'year' }, '2 years', '2 年'],
    [{ value: 6, upper: 8, unit: 'month' }, '6–8 months', '6–8 个月'],
    [{ value: 12, sign: '>', unit: 'week' }, '>12 weeks', '>12 周'],
    [{ value: 0.5, unit: 'month' }, '0.5 months', '0.5 个月'],
  ])('writes %j in both languages', (time, english, chinese) => {
    expect([formatTime(en, time), formatTime(zh, time)]).toEqual([english, chinese]);
  });

  it('is empty where there is none', () => {
    expect(formatTime(en, undefined)).toBe('');
  });
});

describe('formatQuantity', () => {
  it('puts the unit in the reader’s words, in the singular for one', () => {
    expect(formatQuantity(en, '3', 'months', 3)).toBe('3 months');
    expect(formatQuantity(en, '1', 'months', 1)).toBe('1 month');
    expect(formatQuantity(zh, '3', 'months', 3)).toBe('3 个月');
  });

  it('puts the figure where the language has it', () => {
    expect(formatQuantity(en, '1–3', 'day of cycle')).toBe('day 1–3 of the cycle');
    expect(formatQuantity(zh, '1–3', 'day of cycle')).toBe('周期第 1–3 天');
  });

  it('keeps a unit without a word but for its square, and a figure without a unit', () => {
    expect(formatQuantity(en, '75', 'mg/m2')).toBe('75 mg/m²');
    expect(formatQuantity(zh, '4', null)).toBe('4');
  });
});
