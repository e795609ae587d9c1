import { describe, expect, it } from 'vitest';
import { namingWords, searchWords, singular, stemOf, wordsNotFound } from '@/lib/analysis/search/query-words';
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

  it('are of a long question those that name something, and not its first dozen', () => {
    const words = searchWords(
      'What was median PFS with anlotinib against its comparator in alveolar soft part sarcoma, HR and P?',
    );
    expect(words).toEqual(expect.arrayContaining(['anlotinib', 'alveolar', 'part', 'sarcoma', 'hr']));
  });

  it('are named where nothing that was found has them', () => {
    expect(wordsNotFound('zolbetuximab in angiosarcoma', ['angiosarcoma'])).toEqual(['zolbetuximab']);
    expect(wordsNotFound('comparator of p', ['p'])).toEqual(['comparator']);
    expect(wordsNotFound('血管肉瘤的疗效', ['血管肉瘤'])).toEqual([]);
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
