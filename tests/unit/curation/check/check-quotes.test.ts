import { describe, expect, it } from 'vitest';
import { checkQuotes } from '@/lib/curation/check/check-quotes';
import type { Entry } from '@/lib/domain/entry';
import type { ReadPaper } from '@/lib/domain/files';

const paper = (language: 'zh' | 'en') => ({ paper: { language } }) as ReadPaper;

/** A conclusion whose source prints 疗效确切,值得推广, told in Chinese by these words. */
const conclusion = (zh: string, role = 'conclusion') =>
  ({
    form: 'statement',
    file: 'study.yaml',
    path: ['statements', 0],
    datum: { role, measure: 'statement', text: { en: 'Works', zh } },
    sources: [{ lines: [1, 1], section: 'End', verbatim: '疗效确切,值得推广' }],
  }) as unknown as Entry;
const messages = (zh: string, language: 'zh' | 'en' = 'zh', role?: string) =>
  checkQuotes(paper(language), [conclusion(zh, role)]).map(({ message }) => message);

describe('a conclusion of a Chinese paper', () => {
  it('is quoted as it is printed, whatever the width of its characters', () => {
    expect(messages('作者认为“疗效确切，值得推广”')).toEqual([]);
  });

  it('is not told in other words', () => {
    expect(messages('作者认为该药有效')).toEqual([
      'quote the authors’ own conclusion as it is printed, between “ and ”',
    ]);
    expect(messages('作者认为“疗效非常确切”')).toEqual(['“疗效非常确切” stands in none of its verbatim']);
  });

  it('alone has to be quoted', () => {
    expect(messages('作者认为该药有效', 'en')).toEqual([]);
    expect(messages('作者认为该药有效', 'zh', 'background')).toEqual([]);
  });
});
