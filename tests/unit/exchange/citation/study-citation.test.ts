import { describe, expect, test } from 'vitest';
import { studyCitation } from '@/lib/exchange/citation/study-citation';
import { type CitedStudy, citableStudy } from '@/lib/exchange/record/citable-study';

const study = (more: Partial<CitedStudy> = {}) =>
  citableStudy({
    slug: 'fixturib-trial',
    origin: 'primary',
    titleEn: 'Fixturib against placebo',
    titleZh: '费克替尼与安慰剂对照',
    references: '',
    paper: { slug: 'fixturib-2021', titleEn: 'Fixturib', titleZh: '费克替尼', language: 'zh', facts: [] },
    ...more,
  });
const data = {
  version: '0123456789ab',
  released: '2026-02-01',
  site: 'https://evidence.example.org',
  accessed: new Date('2026-11-21T23:30:00Z'),
};

describe('a study’s page as it is cited', () => {
  test('is data with their version, their language-neutral address, and the day of access; then comes the paper', () => {
    const [page, paper] = studyCitation(study(), data, null);
    expect(page).toEqual({
      id: 'fixturib-trial-data',
      type: 'dataset',
      title: 'Fixturib against placebo',
      publisher: 'Sarcoma Evidence',
      issued: { 'date-parts': [[2026, 2, 1]] },
      version: '0123456789ab',
      URL: 'https://evidence.example.org/studies/fixturib-trial',
      accessed: { 'date-parts': [[2026, 11, 21]] },
      language: 'en',
      note: 'Extracted from: [费克替尼]',
    });
    expect(paper).toMatchObject({ id: 'fixturib-2021', title: '[费克替尼]' });
  });

  test('says of a study that is only cited who cites it, and as which reference', () => {
    const [page] = studyCitation(study({ origin: 'secondary', references: '4, 7' }), data, 'en');
    expect(page.note).toBe('Secondary source: as cited in [Fixturib], reference 4, 7');
    const [chinese] = studyCitation(study({ origin: 'secondary' }), data, 'zh');
    expect(chinese).toMatchObject({
      title: '费克替尼与安慰剂对照',
      note: '二次来源：转引自[费克替尼]',
      language: 'zh',
    });
  });

  test('has no date of issue where the data were never published', () => {
    expect(studyCitation(study(), { ...data, released: null }, null)[0]).not.toHaveProperty('issued');
  });
});
