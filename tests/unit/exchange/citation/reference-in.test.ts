import { describe, expect, test } from 'vitest';
import { referenceIn } from '@/lib/exchange/citation/citation-library';
import type { CslItem } from '@/lib/exchange/citation/csl-item';

const article: CslItem = {
  id: 'a',
  type: 'article-journal',
  title: '费克替尼治疗脂肪肉瘤',
  author: [{ literal: '李明' }, { literal: '欧阳红' }],
  'container-title': '装置杂志',
  issued: { 'date-parts': [[2021, 3, 9]] },
  volume: '12',
  issue: '3',
  page: '101-109',
  DOI: '10.1000/x',
  language: 'zh',
};
const data: CslItem = {
  id: 'b',
  type: 'dataset',
  title: 'Fixturib against placebo (data version 0123456789ab)',
  publisher: 'Sarcoma Evidence',
  issued: { 'date-parts': [[2026, 2, 1]] },
  version: '0123456789ab',
  URL: 'https://evidence.example.org/studies/fixturib-trial',
  accessed: { 'date-parts': [[2026, 11, 21]] },
};

describe('a reference in Vancouver style', () => {
  test('of an article has its names undivided, journal, date, volume, pages and DOI', () => {
    expect(referenceIn('vancouver', article)).toBe(
      '李明, 欧阳红. 费克替尼治疗脂肪肉瘤. 装置杂志. 2021 Mar 9;12(3):101–9. doi:10.1000/x',
    );
  });

  test('of data says where they are and when they were looked at', () => {
    expect(referenceIn('vancouver', data)).toBe(
      'Fixturib against placebo (data version 0123456789ab) [Internet]. Sarcoma Evidence; 2026 [cited 2026 Nov 21]. Available from: https://evidence.example.org/studies/fixturib-trial',
    );
  });
});

describe('a reference as GB/T 7714—2015 has it', () => {
  test('of an article', () => {
    expect(referenceIn('gb-t-7714', article)).toBe(
      '李明, 欧阳红. 费克替尼治疗脂肪肉瘤[J]. 装置杂志, 2021, 12(3): 101-109. DOI: 10.1000/x.',
    );
  });

  test('names three authors, and says that there are more', () => {
    const author = ['李明', '欧阳红', '王强', '赵敏'].map((literal) => ({ literal }));
    expect(referenceIn('gb-t-7714', { ...article, author })).toMatch(/^李明, 欧阳红, 王强, 等\. 费克/u);
  });

  test('of data', () => {
    expect(
      referenceIn('gb-t-7714', { ...data, title: '费克替尼与安慰剂对照（数据版本 0123456789ab）' }),
    ).toBe(
      '费克替尼与安慰剂对照（数据版本 0123456789ab）[DS/OL]. Sarcoma Evidence. (2026-02-01)[2026-11-21]. https://evidence.example.org/studies/fixturib-trial.',
    );
  });
});

test.each(['vancouver', 'gb-t-7714'] as const)('what is not known leaves no trace in %s', (style) => {
  const bare: CslItem = { id: 'c', type: 'document', title: '[骨与软组织肉瘤（综述）]', language: 'zh' };
  expect(referenceIn(style, bare)).toBe('[骨与软组织肉瘤（综述）].');
  const { page, DOI, author, ...some } = article;
  expect(referenceIn(style, some)).toBe(
    style === 'vancouver'
      ? '费克替尼治疗脂肪肉瘤. 装置杂志. 2021 Mar 9;12(3).'
      : '费克替尼治疗脂肪肉瘤[J]. 装置杂志, 2021, 12(3).',
  );
});
