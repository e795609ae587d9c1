import { describe, expect, it } from 'vitest';
import { matchMisspelt, matchName } from '@/lib/analysis/search/match-name';
import { fold } from '@/lib/domain/fold';

const place = (name: string, word: string) => matchName(fold(name), fold(word).folded)?.place ?? null;
const slip = (name: string, word: string) => {
  const folded = fold(name);
  const match = matchMisspelt(folded, fold(word).folded);
  return match && folded.folded.slice(...match.run);
};

describe('where a word stands in a name', () => {
  it.each([
    ['Angiosarcoma', 'angio sarcoma', 'whole'],
    ['Angiosarcoma', 'ANGIO', 'start'],
    ['Epithelioid angiosarcoma', 'angio', 'word'],
    ['anti-PD-L1', 'pd-l', 'word'],
    ['Angiosarcoma', 'sarcoma', 'within'],
    ['血管肉瘤', '血管', 'start'],
    ['肝血管肉瘤', '血管', 'word'],
    ['伊马替尼治疗GIST', 'gist', 'word'],
    ['Imatinib', 'nilotinib', null],
    ['Relapsed or refractory', 'ORR', null],
    ['Relapsed or refractory', 'orref', 'word'],
    ['C564', '64', null],
    ['ALTER0203', '0203', 'within'],
    ['2019', '2019', 'whole'],
  ] as const)('%s has %s: %s', (name, word, expected) => {
    expect(place(name, word)).toBe(expected);
  });

  it('is nowhere inside a longer word for a short one', () => {
    expect(place('Registry study', 'gist')).toBeNull();
    expect(place('Osteosarcoma', 'arc')).toBeNull();
    expect(place('Osteosarcoma', 'sarco')).toBe('within');
  });

  it('prefers the start of a word to the inside of an earlier one', () => {
    expect(place('liposarcoma, sarcoma', 'sarcoma')).toBe('word');
  });

  it('finds nothing for nothing', () => {
    expect(place('Everolimus', '')).toBeNull();
    expect(place('', 'everolimus')).toBeNull();
  });
});

describe('slips', () => {
  it.each([
    ['Angiosarcoma', 'angiosarkoma', 'angiosarcoma'],
    ['Everolimus', 'everolimsu', 'everolimus'],
    ['Epithelioid angiosarcoma', 'angosarcoma', 'angiosarcoma'],
    ['依维莫司', '依维莫丝', '依维莫司'],
  ])('in %s: %s', (name, word, found) => {
    expect(slip(name, word)).toBe(found);
  });

  it('are not seen in short words, or where there are too many', () => {
    expect(slip('GIST', 'gits')).toBeNull();
    expect(slip('血管肉瘤', '血管内肿')).toBeNull();
    expect(slip('肉瘤', '内瘤')).toBeNull();
    expect(slip('Imatinib', 'apatinib')).toBeNull();
    expect(slip('Angiosarcoma', 'osteosarcoma')).toBeNull();
  });
});
