import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commaMeaning, readEvent, readNumber } from '@/lib/own-data/read-number';

describe('a number', () => {
  test.each([
    ['12', 12],
    ['１２．５', 12.5],
    ['−3', -3],
    ['1e3', 1000],
    ['.5', 0.5],
    [' 7 ', 7],
    ['1 234', 1234],
  ])('%s', (cell, value) => {
    expect(readNumber(cell, 'unclear')).toBe(value);
  });

  test.each(['', 'abc', '1.2.3', '1e999', '0x10', '12 months', 'Infinity', '1,2,3'])('none: "%s"', (cell) => {
    expect(readNumber(cell, 'unclear')).toBe('not-a-number');
  });

  test('every finite number is read back as it was written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        // -0 is written as 0.
        expect(readNumber(String(value), 'unclear')).toBe(value + 0);
        expect(readNumber(String(value).replace('.', ','), 'decimal')).toBe(value + 0);
      }),
    );
  });
});

describe('a comma in a number', () => {
  test('is decimal where a number can’t be read otherwise', () => {
    expect(commaMeaning(['1,234', '1,5'], '\t')).toBe('decimal');
    expect(readNumber('1,234', 'decimal')).toBe(1.234);
  });

  test('parts thousands where others have a decimal point', () => {
    expect(commaMeaning(['1,234', '1.5'], '\t')).toBe('thousands');
    expect(readNumber('1,234', 'thousands')).toBe(1234);
  });

  test('is not guessed at', () => {
    expect(commaMeaning(['1,234', '12'], '\t')).toBe('unclear');
    expect(readNumber('1,234', 'unclear')).toBe('unclear-comma');
  });

  test('parts thousands where commas part the cells', () => {
    expect(commaMeaning(['1,234'], ',')).toBe('thousands');
  });
});

test.each([
  ['1', 1],
  ['0', 0],
  ['１', 1],
  ['1.0', 1],
  ['TRUE', 1],
  ['False', 0],
  ['yes', 1],
  ['No', 0],
  ['是', 1],
  ['否', 0],
  ['2', null],
  ['dead', null],
  ['constructor', null],
])('event %s', (cell, value) => {
  expect(readEvent(cell)).toBe(value);
});
