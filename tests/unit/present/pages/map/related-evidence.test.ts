import { describe, expect, it } from 'vitest';
import type { StudyListItem } from '@/lib/data/tables/studies-table';
import type { Paired } from '@/lib/domain/studied-pairs';
import { relatedEvidence } from '@/lib/present/pages/map/related-evidence';
import { mapContext } from '../../../../fixtures/map-cohorts';

/** A study of one tumour in which everybody got the drugs. */
const study = (slug: string, tumour: string, drugs: readonly string[]): StudyListItem => ({
  slug,
  origin: 'primary',
  titleEn: slug,
  titleZh: slug,
  shortTitleEn: slug,
  shortTitleZh: slug,
  references: '',
  design: null,
  phase: null,
  responseCriteria: null,
  patients: null,
  year: null,
  extractionState: null,
  extractedBy: '',
  reviewedBy: '',
  paper: { slug: 'paper', titleEn: '', titleZh: '' },
  tumours: [{ tumourSlug: tumour }],
  settings: [],
  characteristics: [],
  cohorts: [
    {
      id: `${slug}/all`,
      parentId: null,
      tumours: [tumour],
      alternativeRegimens: false,
      regimens: [{ regimenId: `${slug}/regimen` }],
      labelEn: 'all',
      labelZh: '全部',
      role: 'all',
      size: null,
    },
  ],
  regimens: [
    {
      id: `${slug}/regimen`,
      slug: 'regimen',
      labelEn: '',
      labelZh: '',
      partial: false,
      drugs: drugs.map((drugSlug) => ({ drugSlug, supportive: false })),
    },
  ],
  outcomes: [],
  _count: { patientRows: 0, adverseEvents: 0, facts: 0 },
  checkResults: 0,
});

const STUDIES = [
  study('one', 'gist', ['everolimus', 'sorafenib']),
  study('two', 'angiosarcoma', ['everolimus']),
  study('three', 'angiosarcoma', ['everolimus']),
  study('four', 'liposarcoma', ['imatinib']),
  study('five', 'soft-tissue-sarcoma', ['everolimus']),
];
const near = (paired: Paired, value: string, locale: 'en' | 'zh' = 'en') =>
  relatedEvidence(mapContext(locale), STUDIES, paired, value);
const words = (paired: Paired, value: string) => near(paired, value).suggestions.map(({ text }) => text);

describe('what is near a pair that no study has', () => {
  it('is the tumour with a combination of the drug, then the regimen in other tumours, then all of the tumour', () => {
    const { message, suggestions } = near('regimen', 'gist/everolimus');
    expect(message).toBe(
      'Gastrointestinal stromal tumour, everolimus with no other drug: no study in this data set.',
    );
    expect(suggestions).toEqual([
      {
        text: 'Gastrointestinal stromal tumour, everolimus + sorafenib (1 study)',
        href: '/en/studies?tumour-regimen=gist/everolimus-plus-sorafenib',
      },
      {
        text: 'Angiosarcoma, everolimus (2 studies)',
        href: '/en/studies?tumour-regimen=angiosarcoma/everolimus',
      },
      {
        text: 'Soft tissue sarcoma, everolimus (1 study)',
        href: '/en/studies?tumour-regimen=soft-tissue-sarcoma/everolimus',
      },
      {
        text: 'Gastrointestinal stromal tumour and its subtypes, any treatment (1 study)',
        href: '/en/studies?tumour=gist',
      },
    ]);
  });

  it('puts tumours that are a kind of it, or the other way round, before unrelated ones', () => {
    expect(words('regimen', 'liposarcoma/everolimus').slice(0, 2)).toEqual([
      'Soft tissue sarcoma, everolimus (1 study)',
      'Angiosarcoma, everolimus (2 studies)',
    ]);
  });

  it('is any regimen with the drug, or with a drug of the class', () => {
    expect(words('drug', 'liposarcoma/sorafenib')).toEqual([
      'Gastrointestinal stromal tumour, everolimus + sorafenib (1 study)',
      'Liposarcoma and its subtypes, any treatment (1 study)',
    ]);
    expect(near('class', 'angiosarcoma/tyrosine-kinase-inhibitor')).toMatchObject({
      message: 'Angiosarcoma, drugs of the class “Tyrosine kinase inhibitor”: no study in this data set.',
      suggestions: [
        { text: 'Gastrointestinal stromal tumour, everolimus + sorafenib (1 study)' },
        { text: 'Liposarcoma, imatinib (1 study)' },
        { text: 'Angiosarcoma and its subtypes, any treatment (2 studies)' },
      ],
    });
  });

  it('is said in Chinese', () => {
    expect(near('regimen', 'liposarcoma/everolimus', 'zh')).toMatchObject({
      message: '依维莫司（不联合其他药物）治疗脂肪肉瘤：本数据集中没有研究。',
      suggestions: [{ text: '软组织肉瘤，依维莫司（1 项研究）' }, {}, {}],
    });
  });

  it('is nothing for names that nobody knows', () => {
    expect(near('regimen', 'unheard-of/no-such-drug').suggestions).toEqual([]);
    expect(near('drug', '').suggestions).toEqual([]);
  });
});
