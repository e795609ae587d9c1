import { describe, expect, it } from 'vitest';
import { namingWords, searchWords, singular, stemOf } from '@/lib/analysis/search/query-words';
import { simplified } from '@/lib/analysis/search/simplified';

describe('the words of a query', () => {
  it('are told apart from those that only join them, unless there are no others', () => {
    expect(namingWords(searchWords('response rate of imatinib in unresectable GIST'))).toEqual([
      'response',
      'rate',
      'imatinib',
      'unresectable',
      'gist',
    ]);
    expect(namingWords(['of', 'the'])).toEqual(['of', 'the']);
  });

  it('have a singular where they are plurals of longer words', () => {
    expect(['sarcomas', 'tumors', 'gist', 'sss', 'diagnosis', 'mass'].map(singular)).toEqual([
      'sarcoma',
      'tumor',
      null,
      null,
      null,
      null,
    ]);
  });

  it('have a stem that they share when they are bent, unless too little is left', () => {
    expect(new Set(['recurred', 'recurrence', 'recurrent', 'recurring'].map(stemOf))).toEqual(
      new Set(['recurr']),
    );
    expect(new Set(['progression', 'progressed'].map(stemOf))).toEqual(new Set(['progress']));
    expect(['dead', 'rates', 'ki67-index', '复发'].map(stemOf)).toEqual([null, null, null, null]);
  });

  it('lose what has no width', () => {
    expect(searchWords('ever\u200bolimus\ufeff')).toEqual(['everolimus']);
  });
});

describe('a query in Traditional Chinese', () => {
  it('is read in Simplified; anything else stays as it is', () => {
    expect(simplified('安羅替尼 軟組織肉瘤')).toBe('安罗替尼 软组织肉瘤');
    expect(simplified('Everolimus 依维莫司')).toBe('Everolimus 依维莫司');
  });
});
