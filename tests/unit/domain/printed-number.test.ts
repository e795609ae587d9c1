import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitsIn, reportedDigits, wordsIn } from '@/lib/domain/printed-number';
import { findPrinted, readPaperText } from '@/lib/domain/printed-text';

describe('digitsIn', () => {
  it.each([
    ['１０ 例（４３．５％）', [10, 43.5]],
    ['Mar. 18th, 2020', [18, 2020]],
    ['March 2020', [2020]],
    ['6~8个月', [6, 8]],
    ['4·6 months', [4.6]],
    ['P = .017', [0.017]],
    ['(.05)', [0.05]],
    ['1,049 patients, 13,7', [1049, 13, 7]],
    ['1\u2009049', [1049]],
    ['１，０４９', [1, 49]],
    ['[1,234]', [1, 234]],
    ['phase 3, 12 patients', [12]],
    ['RECIST 1.1, grade 3', [3]],
  ])('reads the numbers of %s', (printed, numbers) => {
    expect(digitsIn(printed)).toEqual(numbers);
  });

  it.each(['CD117(+)', 'Phase 3', 'CTCAE version 4.03', 'mRECIST 1.1', 'mg/m2', 'χ2', 'p70S6K'])(
    'reads no number in the name or unit %s',
    (printed) => {
      expect(digitsIn(printed)).toEqual([]);
    },
  );
});

describe('a number in any usual spelling', () => {
  const spelt = fc
    .record({ whole: fc.nat({ max: 9_999_999 }), decimals: fc.constantFrom('', '0', '5', '25', '017') })
    .chain(({ whole, decimals }) => {
      const grouped = (mark: string) => `${whole}`.replace(/\B(?=(?:\d{3})+$)/gu, mark);
      const wholes = [`${whole}`, grouped(','), grouped('\u2009'), grouped('\u202f')];
      const ends = decimals === '' ? [''] : [`.${decimals}`, `·${decimals}`];
      const all = wholes.flatMap((start) => ends.map((end) => start + end));
      const short = whole === 0 && decimals !== '' ? [`.${decimals}`] : [];
      return fc.record({
        value: fc.constant(Number(`${whole}.${decimals || 0}`)),
        printed: fc.constantFrom(...all, ...short),
      });
    });

  it('is read as the number, by itself and within a text', () => {
    fc.assert(
      fc.property(spelt, ({ value, printed }) => {
        expect(digitsIn(`P = ${printed} 例`)).toEqual([value]);
        const { numbers } = readPaperText(`P = ${printed} 例`);
        expect(numbers).toHaveLength(1);
        expect(digitsIn(numbers[0]?.text ?? '')).toEqual([value]);
        expect(Number(reportedDigits(value, [printed]))).toBe(value);
      }),
    );
  });

  it('is found whole and never in part', () => {
    fc.assert(
      fc.property(spelt, ({ printed }) => {
        const paper = readPaperText(`n = ${printed};`);
        expect(findPrinted(paper, printed, [1, 1])).toHaveLength(1);
        for (let cut = 1; cut < printed.length; cut += 1) {
          expect(findPrinted(paper, printed.slice(0, cut), [1, 1])).toEqual([]);
        }
      }),
    );
  });
});

describe('reportedDigits', () => {
  it.each([
    [7, ['χ2=7.00,p<0.05'], '7.00'],
    [7, ['Ｐ', 'χ２＝７．００'], '7.00'],
    [43.5, ['4 3 . 5 %'], '43.5'],
    [0.05, ['P<0.05', 'P<0.050'], '0.05'],
    [10, ['10(10.0%)'], '10.0'],
    [-3.5, ['-3.50 mm'], '-3.50'],
    [4.6, ['4·60 months'], '4.60'],
    [0.017, ['P = .0170'], '0.0170'],
    [1049, ['1,049 patients'], '1049'],
  ])('finds %d in %j as %s', (value, places, digits) => {
    expect(reportedDigits(value, places)).toBe(digits);
  });

  it('finds none where the number stands as a word, in a name, within another number, or nowhere', () => {
    expect(reportedDigits(2, ['两例'])).toBeNull();
    expect(reportedDigits(117, ['CD117(+)'])).toBeNull();
    expect(reportedDigits(5, ['5.2个月', '15例'])).toBeNull();
    expect(reportedDigits(5, [])).toBeNull();
    expect(reportedDigits(undefined, ['5'])).toBeNull();
  });
});

describe('wordsIn', () => {
  it.each([
    ['Thirty-five patients', 35],
    ['Nineteen patients', 19],
    ['200 mg twice daily', 2],
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
