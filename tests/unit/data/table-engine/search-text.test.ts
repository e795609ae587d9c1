import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needleOf, searchableOf, searchWords } from '@/lib/data/table-engine/search-text';
import { slowMatches } from '../../../fixtures/slow-tables';

const finds = (text: string, search: string) =>
  searchWords(search).every((word) => searchableOf(text).includes(needleOf(word)));

describe('searchableOf and needleOf', () => {
  it.each([
    ['ALTER0203', 'ＡＬＴＥＲ 0203'],
    ['Progression‑free survival', 'progression free'],
    ['Thévenin-Lemoine', 'thevenin'],
    ['依维莫司治疗血管肉瘤', '血管 依维莫司'],
    ['依维莫司治疗血管肉瘤', '瘤'],
    ['依维莫司治疗血管肉瘤', '肉瘤'],
    ['安罗替尼联合MAID方案', 'MAID'],
    ['Anti-VEGF antibody, PD-L1', 'vegf'],
    ['Anti-VEGF antibody, PD-L1', 'PD-L'],
    ['Anti-VEGF antibody, PD-L1', 'L1'],
    ['overall survival', 'o'],
    ['𠮷野', '𠮷'],
  ])('find in "%s" the search "%s"', (text, search) => {
    expect(finds(text, search)).toBe(true);
  });

  it.each([
    ['a national registry', 'GIST'],
    ['Imatinib', 'tin'],
    ['Imatinib', 'm'],
    ['ba7', 'a'],
    ['血管肉瘤', '脂肪肉瘤'],
    ['血管肉瘤', '管瘤'],
  ])('do not find in "%s" the search "%s"', (text, search) => {
    expect(finds(text, search)).toBe(false);
  });

  it('find what a plain reading of the text finds', () => {
    const typed = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'abøéÄß治肉-–7 ,(ﬁｇ𠮷İ'),
        fc.string({ unit: 'grapheme', maxLength: 1 }),
      ),
      maxLength: 8,
    });
    fc.assert(
      fc.property(typed, typed, typed, fc.nat(7), fc.nat(7), (text, more, other, start, length) => {
        const whole = `${text} ${more}`;
        // As a part of the text is more often found than what is typed at random.
        for (const search of [other, [...whole].slice(start, start + length + 1).join('')])
          expect(finds(whole, search)).toBe(slowMatches([whole], search));
      }),
      { numRuns: 2000 },
    );
  });

  it('ask for three characters or more, as an index of trigrams needs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (search) => {
        for (const word of searchWords(search)) expect([...needleOf(word)].length).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});

describe('searchWords', () => {
  it('has each word once, of the first 200 units', () => {
    expect(searchWords(' GIST  gist soft-tissue – ')).toEqual(['gist', 'softtissue']);
    expect(searchWords('')).toEqual([]);
    expect(searchWords('x'.repeat(1000))).toEqual(['x'.repeat(200)]);
    expect(searchWords('a\0b')).toEqual(['ab']);
  });
});
