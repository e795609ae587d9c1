import { describe, expect, it } from 'vitest';
import { digitsIn, printedDigits, wordsIn } from '@/lib/domain/printed-number';

describe('digitsIn', () => {
  it.each([
    ['１０ 例（４３．５％）', [10, 43.5]],
    ['Mar. 18th, 2020', [18, 2020]],
    ['March 2020', [2020]],
    ['6~8个月', [6, 8]],
  ])('reads the numbers of %s', (printed, numbers) => {
    expect(digitsIn(printed)).toEqual(numbers);
  });

  it.each(['CD117(+)', 'mg/m2', 'χ2', 'p70S6K'])('reads no number in the name or unit %s', (printed) => {
    expect(digitsIn(printed)).toEqual([]);
  });
});

describe('printedDigits', () => {
  it.each([
    [7, ['χ2=7.00,p<0.05'], '7.00'],
    [7, ['Ｐ', 'χ２＝７．００'], '7.00'],
    [43.5, ['4 3 . 5 %'], '43.5'],
    [0.05, ['P<0.05', 'P<0.050'], '0.05'],
    [10, ['10(10.0%)'], '10.0'],
    [-3.5, ['-3.50 mm'], '-3.50'],
  ])('finds %d in %j as %s', (value, places, digits) => {
    expect(printedDigits(value, places)).toBe(digits);
  });

  it('finds none where the number stands as a word, in a name, within another number, or nowhere', () => {
    expect(printedDigits(2, ['两例'])).toBeNull();
    expect(printedDigits(117, ['CD117(+)'])).toBeNull();
    expect(printedDigits(5, ['5.2个月', '15例'])).toBeNull();
    expect(printedDigits(5, [])).toBeNull();
    expect(printedDigits(undefined, ['5'])).toBeNull();
  });
});

describe('wordsIn', () => {
  it.each([
    ['Thirty-five patients', 35],
    ['Nineteen patients', 19],
    ['none achieved complete response', 0],
    ['两周给药', 2],
    ['没有发现转移病例', 0],
    ['均为Ⅱ度', 2],
    ['均出现进展', 100],
    ['all progressed', 100],
  ])('permits the number named in %s', (printed, number) => {
    expect(wordsIn(printed)).toContain(number);
  });

  it.each([
    ['January 2010', 1],
    ['Feb. 2nd', 2],
    ['Received: Mar. 3rd, 2020', 3],
    ['April', 4],
    ['May 2021', 5],
    ['to June 2015', 6],
    ['JULY', 7],
    ['Aug 8', 8],
    ['Sept. 2018', 9],
    ['Sep 2018', 9],
    ['Oct. 1', 10],
    ['November 2013', 11],
    ['Dec', 12],
    ['Ｍａｒ． ２０２０', 3],
    ['Published Online March 2020', 3],
  ])('permits the month named in %s', (printed, month) => {
    expect(wordsIn(printed)).toContain(month);
  });

  it.each(['Marked regression', 'Decreased significantly', 'Octreotide', 'marginal', 'augmented'])(
    'takes %s for no month',
    (printed) => {
      expect(wordsIn(printed)).toEqual([]);
    },
  );
});
