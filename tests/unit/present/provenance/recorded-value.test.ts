import { describe, expect, it } from 'vitest';
import { RECORDED_FIELDS } from '@/lib/domain/history';
import { recordedValue } from '@/lib/present/provenance/recorded-value';
import { contextIn } from '../../../fixtures/view-context';

const chinese = { 'Symptoms eased; fitness improved': '症状缓解，体能改善' };
const said = (locale: 'en' | 'zh', measure: string, value: string) =>
  recordedValue(contextIn(locale), { measure, said: value }, chinese);

describe('what a release recorded', () => {
  it('shows a figure as results are shown: the count first, units in the reader’s words', () => {
    expect(said('en', 'recurrence', '8.6 % 3/35')).toEqual({ text: '3/35 · 8.6 %' });
    expect(said('zh', 'negative-margins', '35 patients 35/35')).toEqual({ text: '35/35' });
    expect(said('zh', 'overall-survival', '>7 months')).toEqual({ text: '>7 个月' });
    expect(said('en', 'publication-year', '2020')).toEqual({ text: '2020' });
  });

  it('names terms', () => {
    expect(said('zh', 'setting', 'adjuvant')).toEqual({ text: '辅助' });
    expect(said('en', 'response-criteria', 'recist-1-1')).toEqual({ text: 'RECIST 1.1' });
  });

  it('has words in Chinese where the data have them, else says that they are English', () => {
    expect(said('zh', 'symptom-course', 'Symptoms eased; fitness improved')).toEqual({
      text: '症状缓解，体能改善',
    });
    expect(said('zh', 'symptom-course', 'Quite other words')).toEqual({
      text: 'Quite other words',
      lang: 'en',
    });
    expect(said('en', 'symptom-course', 'Quite other words')).toEqual({ text: 'Quite other words' });
  });

  it('names the fields of a change, also where a value has a semicolon', () => {
    expect(said('zh', 'symptom-course', 'value Symptoms eased; fitness improved; lines 3-4')).toEqual({
      text: '数值：症状缓解，体能改善；行：3-4',
    });
    expect(said('en', 'recurrence', 'numerator 3; denominator –')).toEqual({
      text: 'numerator: 3; denominator: –',
    });
  });

  it('has a name for every field that a release records, in both languages', () => {
    for (const locale of ['en', 'zh'] as const)
      for (const field of RECORDED_FIELDS.filter((name) => name !== 'id'))
        expect(contextIn(locale).text.data.recorded[field], field).toMatch(/\S/u);
  });
});
