import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperCitation } from '@/lib/exchange/citation/paper-citation';
import { paperRecord } from '@/lib/exchange/record/paper-record';
import type { PublicationFact } from '@/lib/exchange/record/publication';

const fact = (measure: string, verbatim: string, more: Partial<PublicationFact> = {}): PublicationFact => ({
  measure,
  valueNumber: null,
  valueText: null,
  valueTextZh: null,
  verbatim,
  locations: [],
  ...more,
});
const words = (measure: string, en: string, zh: string, ...[first = '', ...others]: string[]) =>
  fact(measure, first, {
    valueText: en,
    valueTextZh: zh,
    locations: others.map((verbatim) => ({ verbatim })),
  });
const number = (measure: string, valueNumber: number) => fact(measure, `${valueNumber}`, { valueNumber });

const paper = (facts: PublicationFact[]) =>
  paperRecord({
    slug: 'fixturib-2021',
    titleEn: 'Fixturib for liposarcoma',
    titleZh: '费克替尼治疗脂肪肉瘤',
    language: 'zh',
    facts,
  });

const FULL = [
  words('title', 'Fixturib for liposarcoma', '费克替尼治疗脂肪肉瘤', '费克替尼治疗 脂肪肉瘤', 'Fixturib for'),
  words('author', 'Ming Li', '李明', 'Ming Li', '李明'),
  words('author', 'Hong Wang', '王红', 'Hong Wang', '王红'),
  words('journal', 'Journal of Fixtures', '装置杂志', 'JournalofFixtures', '装置杂志'),
  words('publisher', 'Fix', 'Fix（菲克斯）', 'in Fix'),
  number('volume', 12),
  number('issue', 3),
  number('pages-minimum', 101),
  number('pages-maximum', 109),
  number('publication-year', 2021),
  fact('publication-date', '2021-03', { valueText: '2021-03' }),
  fact('doi', '10.1000/x', { valueText: '10.1000/x', valueTextZh: '10.1000/x' }),
  words('keywords', 'Liposarcoma; Fixturib', '脂肪肉瘤；费克替尼', '脂肪肉瘤；费克替尼'),
];

describe('a paper as it is cited', () => {
  test('has the words of the language asked for, as its text prints them', () => {
    expect(paperCitation(paper(FULL), 'en')).toEqual({
      id: 'fixturib-2021',
      type: 'article-journal',
      title: 'Fixturib for liposarcoma',
      author: [{ literal: 'Ming Li' }, { literal: 'Hong Wang' }],
      'container-title': 'Journal of Fixtures',
      publisher: 'Fix',
      issued: { 'date-parts': [[2021, 3]] },
      volume: '12',
      issue: '3',
      page: '101-109',
      DOI: '10.1000/x',
      language: 'zh',
      keyword: '脂肪肉瘤, 费克替尼',
    });
    expect(paperCitation(paper(FULL), 'zh')).toMatchObject({
      title: '费克替尼治疗脂肪肉瘤',
      author: [{ literal: '李明' }, { literal: '王红' }],
      'container-title': '装置杂志',
      publisher: 'Fix',
    });
  });

  test('is cited in its own language where none is asked for', () => {
    expect(paperCitation(paper(FULL), null)).toEqual(paperCitation(paper(FULL), 'zh'));
  });

  test('has a title that its text does not print in square brackets', () => {
    const translated = paper([
      words('title', 'Fixturib for liposarcoma', '费克替尼治疗脂肪肉瘤', '费克替尼治疗'),
    ]);
    expect(paperCitation(translated, 'en').title).toBe('[Fixturib for liposarcoma]');
    expect(paperCitation(translated, 'zh').title).toBe('费克替尼治疗脂肪肉瘤');
    expect(paperCitation(paper([]), 'zh').title).toBe('[费克替尼治疗脂肪肉瘤]');
  });

  test('of one page has that page', () => {
    expect(paperCitation(paper([number('page', 7)]), 'zh').page).toBe('7');
  });

  test('keeps a name in the one script that its text prints', () => {
    const [author] = paperCitation(paper([words('author', 'Ming Li', '李明', '李明')]), 'en').author ?? [];
    expect(author).toEqual({ literal: '李明' });
  });

  test('has nothing that its text does not print, and is no journal article without a journal', () => {
    expect(paperCitation(paper([]), null)).toEqual({
      id: 'fixturib-2021',
      type: 'document',
      title: '[费克替尼治疗脂肪肉瘤]',
      language: 'zh',
    });
    const FIELDS: Record<string, string> = {
      title: 'title',
      author: 'author',
      journal: 'container-title',
      publisher: 'publisher',
      volume: 'volume',
      issue: 'issue',
      doi: 'DOI',
      keywords: 'keyword',
    };
    fc.assert(
      fc.property(fc.subarray(FULL), (facts) => {
        const item = paperCitation(paper(facts), 'zh');
        for (const [measure, field] of Object.entries(FIELDS)) {
          const printed = facts.some((candidate) => candidate.measure === measure);
          expect(field in item, field).toBe(printed || field === 'title');
        }
        expect('issued' in item).toBe(facts.some(({ measure }) => measure.startsWith('publication-')));
        expect('page' in item).toBe(facts.some(({ measure }) => measure.startsWith('pages-')));
        expect(Object.values(item)).not.toContain(undefined);
      }),
    );
  });

  test('never divides a name', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(name, name, (en, zh) => {
        const { author = [] } = paperCitation(paper([words('author', en, zh, en)]), 'en');
        expect(author).toEqual([{ literal: en }]);
      }),
    );
  });
});

test('a record of a registry is cited as data, with its number, version and page there', () => {
  const record = paperRecord({
    slug: 'nct90000001',
    titleEn: 'A trial that never was',
    titleZh: 'A trial that never was（未译）',
    language: 'en',
    recordNumber: 'NCT90000001',
    recordVersion: '2024-05-01',
    recordUrl: 'https://clinicaltrials.gov/study/NCT90000001',
    facts: [],
  });
  expect(paperCitation(record, 'en')).toMatchObject({
    type: 'dataset',
    publisher: 'ClinicalTrials.gov',
    number: 'NCT90000001',
    version: '2024-05-01',
    URL: 'https://clinicaltrials.gov/study/NCT90000001',
  });
});
