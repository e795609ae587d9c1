import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldForSearch,
  matchesSearch,
  needleOf,
  searchableOf,
  searchWords,
} from '@/lib/data/table-engine/search-text';
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

describe('matchesSearch', () => {
  it.each([
    ['ALTER-0203', 'alter0203'],
    ['progression-free', 'Progressionfree'],
    ['Everolimus (Afinitor)', 'AFINITOR'],
    ['Thevenin', 'Thévenin'],
    ['依维莫司治疗血管肉瘤', '血管肉瘤'],
    ['Anti-VEGF antibody, PD-L1', 'pdl1'],
    ['soft tissue sarcoma', 'sarcoma soft'],
    ['anything', ''],
    ['anything', '   '],
  ])('finds in "%s" the search "%s"', (text, search) => {
    expect(matchesSearch([text], search)).toBe(true);
  });

  it.each([
    ['angiosarcoma', 'liposarcoma'],
    ['soft tissue sarcoma', 'soft bone'],
  ])('does not find in "%s" the search "%s"', (text, search) => {
    expect(matchesSearch([text], search)).toBe(false);
  });

  it('finds words in several texts, and none that begins in one and ends in another', () => {
    expect(matchesSearch(['soft tissue', 'sarcoma'], 'sarcoma tissue')).toBe(true);
    expect(matchesSearch(['soft tissue', 'sarcoma'], 'tissuesarcoma')).toBe(false);
  });

  it('finds any word of a text by any of its beginnings, in any case and width', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefgÄéß'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat({ max: 7 }), fc.boolean(), (first, second, length, wide) => {
        const beginning = second.slice(0, length + 1);
        const typed = wide
          ? beginning.replace(/[a-z]/gu, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0))
          : beginning.toUpperCase();
        // ß has no capital of its own: it is typed as it stands.
        const search = beginning.includes('ß') ? beginning : typed;
        expect(matchesSearch([`${first} ${second}`], search)).toBe(true);
      }),
    );
  });

  it('finds nothing less when a text grows', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'ab治- 7é'), maxLength: 8 });
    fc.assert(
      fc.property(typed, typed, fc.nat(7), (text, more, start) => {
        const search = text.slice(start, start + 3);
        fc.pre(matchesSearch([text], search));
        expect(matchesSearch([`${text}\n${more}`], search)).toBe(true);
      }),
    );
  });
});

describe('foldForSearch', () => {
  it('sees neither characters without width nor variants', () => {
    expect(foldForSearch('安罗\u200b替尼')).toBe('安罗替尼');
    expect(foldForSearch('粘液样')).toBe(foldForSearch('黏液样'));
  });

  it('folds a text once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
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
