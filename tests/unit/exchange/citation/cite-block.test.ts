import { describe, expect, test } from 'vitest';
import { paperCite, studyCite, type WriteReference } from '@/lib/exchange/citation/cite-block';
import type { CitableStudy } from '@/lib/exchange/record/citable-study';
import { paperRecord } from '@/lib/exchange/record/paper-record';
import { contextIn } from '../../../fixtures/view-context';

const paper = paperRecord({
  slug: 'fixturib-2021',
  titleEn: 'Fixturib',
  titleZh: '费克替尼',
  language: 'zh',
  facts: [],
});
const study: CitableStudy = {
  slug: 'trial',
  origin: 'primary',
  title: { en: 'Trial', zh: '试验' },
  references: [],
  paper,
};
const data = {
  version: '0123456789ab',
  released: null,
  site: 'https://evidence.example.org',
  accessed: new Date('2026-11-21T00:00:00Z'),
};
const write: WriteReference = (style, { title }) => `${style}: ${title}`;

describe('how a page can be cited', () => {
  test('is in the style that readers of its language are used to, with the version of data in their title', () => {
    expect(studyCite(contextIn('en'), study, data, write)).toMatchObject({
      style: 'Style: Vancouver (NLM).',
      references: [
        { label: 'This page, as data', text: 'vancouver: Trial (data version 0123456789ab)' },
        { label: 'The paper that reports the study', text: 'vancouver: [Fixturib]' },
      ],
    });
    expect(studyCite(contextIn('zh'), study, data, write).references).toMatchObject([
      { label: '引用本页数据', text: 'gb-t-7714: 试验（数据版本 0123456789ab）' },
      { label: '报告该研究的论文', text: 'gb-t-7714: [费克替尼]' },
    ]);
  });

  test('says of a cited study that its paper only cites it', () => {
    const [, second] = studyCite(contextIn('en'), { ...study, origin: 'secondary' }, data, write).references;
    expect(second?.label).toBe('The paper that cites the study');
  });

  test('is offered as every file, in the language of the page', () => {
    expect(paperCite(contextIn('zh'), paper, write).downloads).toEqual([
      { key: 'ris', text: 'RIS', href: '/api/v1/papers/fixturib-2021/citation?format=ris&language=zh' },
      {
        key: 'bibtex',
        text: 'BibTeX',
        href: '/api/v1/papers/fixturib-2021/citation?format=bibtex&language=zh',
      },
      {
        key: 'csl-json',
        text: 'CSL-JSON',
        href: '/api/v1/papers/fixturib-2021/citation?format=csl-json&language=zh',
      },
    ]);
  });
});
