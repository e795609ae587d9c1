import { describe, expect, it } from 'vitest';
import type { CharacteristicOfStudy, StudyInput } from '@/lib/domain/study-items';
import { swimmerCharts } from '@/lib/present/pages/study/swimmer-chart';
import { characteristicOf, studyInput } from '../../../../fixtures/study-input';
import { contextIn } from '../../../../fixtures/view-context';

const context = contextIn('en');
const { charts, patientCharts: words } = context.text;

type Patient = StudyInput['patientRows'][number];
const patient = (slug: string, times: [measure: string, time: number, event: boolean][]): Patient => ({
  id: `trial/${slug}`,
  slug,
  cohortId: 'trial/all',
  labelEn: slug,
  labelZh: slug,
  times: times.map(([measure, time, event]) => ({
    measure,
    time,
    unit: 'months',
    event,
    factId: `fact-${slug}-${measure}`,
  })),
});
const known = (slug: string, measure: string, more: Partial<CharacteristicOfStudy>) =>
  characteristicOf(measure, {
    kind: 'patient',
    patientId: `trial/${slug}`,
    factId: `fact-${slug}-${measure}`,
    ...more,
  });

const study = studyInput({
  responseCriteria: 'recist-1-1',
  patientRows: [
    patient('one', [
      ['progression-free-survival', 3, false],
      ['recurrence', 3, false],
    ]),
    patient('two', [
      ['progression-free-survival', 6, true],
      ['recurrence', 10, true],
    ]),
    patient('three', []),
  ],
  characteristics: [
    known('one', 'best-response', { term: 'partial-response' }),
    known('two', 'best-response', { term: 'partial-response' }),
    known('two', 'time-to-response', { value: 3, unit: 'days' }),
    known('two', 'time-to-dose-change', { value: 2, unit: 'weeks' }),
    known('two', 'dose', { value: 10, unit: 'mg/d' }),
    known('two', 'dose-after-change', { value: 5, unit: 'mg/d' }),
  ],
});
const [chart] = swimmerCharts(context, study);

describe('a swimmer chart', () => {
  it('has a lane for every patient, the longest followed first, those without times too', () => {
    expect(chart?.rows.map(({ label, empty }) => [label, empty])).toEqual([
      ['two', ''],
      ['one', ''],
      ['three', words.noTimes],
    ]);
  });

  it('marks what happened when, in months, and leads to the source of each', () => {
    const [lane] = chart?.rows ?? [];
    expect(lane?.marks.map(({ mark, time, fact }) => [mark, time.toFixed(2), fact])).toEqual([
      ['onset', '0.10', 'fact-two-time-to-response'],
      ['dose-change', '0.46', 'fact-two-time-to-dose-change'],
    ]);
    expect(lane?.marks[1]?.label).toContain('10 mg/d → 5 mg/d');
  });

  it('names in its legend the signs that occur, and no other', () => {
    expect(chart?.signs).toEqual([
      { mark: 'onset', label: words.signs.onset },
      { mark: 'dose-change', label: words.signs['dose-change'] },
    ]);
  });

  it('says responses and events with their numbers of patients, and by which criteria', () => {
    expect(chart?.alternative).toContain('Partial response 2/3');
    expect(chart?.alternative).toContain(`${words.noResponse} 1/3`);
    expect(chart?.alternative).toContain(`${words.eventOf('Progression-free survival')} 1/2`);
    expect(chart?.note).toBe(`${charts.responseCriteria('RECIST 1.1')} ${words.responseKnown(2, 3)}`);
  });

  it('counts patients by criteria where those are known of each', () => {
    const [judged] = swimmerCharts(context, {
      ...study,
      characteristics: ['one', 'two', 'three'].map((slug, index) =>
        known(slug, 'response-criteria', { term: index === 0 ? 'recist-1-1' : 'by-eye' }),
      ),
    });
    expect(judged?.note).toContain('Judged by eye 2/3');
    expect(judged?.note).toContain('RECIST 1.1 1/3');
  });

  it('has a table that shows what is not reported as not reported', () => {
    expect(chart?.table.rows.every((row) => row.length === chart.table.columns.length)).toBe(true);
    expect(chart?.table.rows.at(-1)).toEqual(['three', words.noResponse, '–', '–', '–', '–', '–', '–']);
    expect(chart?.table.rows[1]?.slice(0, 4)).toEqual([
      'one',
      'Partial response',
      '> 3 months',
      charts.ongoing,
    ]);
  });

  it('is not drawn of so many patients that no lane could be told from another', () => {
    const many = Array.from({ length: 13 }, (_, index) =>
      patient(`p${index}`, [['progression-free-survival', index + 1, true]]),
    );
    expect(swimmerCharts(context, studyInput({ patientRows: many }))).toEqual([]);
  });
});
