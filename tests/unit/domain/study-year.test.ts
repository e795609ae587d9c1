import { describe, expect, it } from 'vitest';
import { studyYear } from '@/lib/domain/study-year';

const number = (measure: string, valueNumber: number) => ({ measure, valueNumber, valueText: null });
const date = (measure: string, valueText: string) => ({ measure, valueNumber: null, valueText });

describe('the year of a study', () => {
  it('is that of its own report before that of the paper', () => {
    expect(studyYear('primary', [number('report-year', 2017)], [number('publication-year', 2019)])).toBe(
      2017,
    );
    expect(studyYear('primary', [], [number('publication-year', 2019)])).toBe(2019);
    expect(studyYear('primary', [], [date('publication-date', '2020-08')])).toBe(2020);
    expect(studyYear('registry', [date('results-posted', '2014-12-03')], [])).toBe(2014);
  });

  it('is not that of a paper that only cites it', () => {
    expect(studyYear('secondary', [], [number('publication-year', 2019)])).toBeNull();
    expect(studyYear('secondary', [number('report-year', 2014)], [])).toBe(2014);
  });

  it('is none where nothing is printed, or no year', () => {
    expect(studyYear('primary', [], [])).toBeNull();
    expect(studyYear('registry', [date('results-posted', 'in spring')], [])).toBeNull();
  });
});
