import { describe, expect, it } from 'vitest';
import { askedAge } from '@/lib/analysis/search/asked-age';
import { evidenceIndex } from '@/lib/present/pages/search/evidence-index';
import { LABELS } from '../../../fixtures/view-context';

const terms = evidenceIndex({
  labels: LABELS,
  treatments: [],
  methods: [],
  results: new Map(),
  adverseEvents: new Map(),
  tumourStudies: new Map(),
  drugStudies: new Map(),
});

describe('the age that a question asks about', () => {
  it.each([
    ['64 angiosarcoma', 64, 'angiosarcoma'],
    ['64 血管肉瘤', 64, '血管肉瘤'],
    ['64血管肉瘤', 64, '血管肉瘤'],
    ['64岁血管肉瘤', 64, '血管肉瘤'],
    ['６４岁 女 血管肉瘤', 64, '血管肉瘤', 'female'],
    ['64周岁血管肉瘤患者', 64, '血管肉瘤患者'],
    ['64歲 血管肉瘤', 64, '血管肉瘤'],
    ['血管肉瘤 男64岁', 64, '血管肉瘤', 'male'],
    ['血管肉瘤，年龄64', 64, '血管肉瘤,'],
    ['angiosarcoma 64', 64, 'angiosarcoma'],
    ['angiosarcoma, 64 years', 64, 'angiosarcoma,'],
    ['64-year-old angiosarcoma', 64, 'angiosarcoma'],
    ['64 year old with angiosarcoma', 64, 'with angiosarcoma'],
    ['64 yo angiosarcoma scalp', 64, 'angiosarcoma scalp'],
    ['64y angiosarcoma', 64, 'angiosarcoma'],
    ['angiosarcoma aged 64', 64, 'angiosarcoma'],
    ['angiosarcoma response at age 64 years', 64, 'angiosarcoma response at'],
    ['man 64 angiosarcoma scalp', 64, 'angiosarcoma scalp', 'male'],
    ['64-year-old woman with angiosarcoma', 64, 'with angiosarcoma', 'female'],
    ['64岁女性血管肉瘤', 64, '血管肉瘤', 'female'],
    ['64 angiosarcoma, man or woman', 64, 'angiosarcoma, man or woman'],
    ['64 male, scalp angiosarcoma', 64, ', scalp angiosarcoma', 'male'],
    ['64 Afinitor', 64, 'afinitor'],
    ['42 imatinib 400 mg', 42, 'imatinib 400 mg'],
    ['64 years imatinib', 64, 'imatinib'],
    ['5-year-old liposarcoma', 5, 'liposarcoma'],
  ] as [string, number, string, string?][])('%s: %i', (query, years, rest, sex = undefined) => {
    expect(askedAge(terms, query)).toEqual({ years, rest, sex: sex ?? null });
  });

  it.each([
    '16 patients angiosarcoma',
    'angiosarcoma 16 patients',
    '64 angiosarcoma patients',
    '64例血管肉瘤',
    '血管肉瘤 64例',
    '400 mg imatinib',
    'imatinib 400',
    '50 mg imatinib',
    'imatinib 50mg',
    '2019',
    '2019 angiosarcoma',
    'angiosarcoma 2019',
    'phase 2 angiosarcoma',
    'angiosarcoma grade 3',
    'everolimus week 16',
    '5-year survival angiosarcoma',
    'imatinib 3 years GIST',
    '3 years imatinib',
    '60-69 angiosarcoma',
    '60–69岁 血管肉瘤',
    '60岁以上 血管肉瘤',
    'over 60 years old angiosarcoma',
    '> 60 angiosarcoma',
    '64 % angiosarcoma',
    '1.1 angiosarcoma',
    'C564 angiosarcoma',
    '58 64 angiosarcoma',
    '64',
    '64 years old',
    'everolimus angiosarcoma',
  ])('%s: none', (query) => {
    expect(askedAge(terms, query)).toBeNull();
  });
});
