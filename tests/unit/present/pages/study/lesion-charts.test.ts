import { describe, expect, it } from 'vitest';
import { emptyColumns } from '@/lib/domain/empty-columns';
import { measurementValues } from '@/lib/domain/measurement';
import type { StudyInput } from '@/lib/domain/study-items';
import { lesionCharts } from '@/lib/present/pages/study/lesion-charts';
import { studyInput } from '../../../../fixtures/study-input';
import { contextIn, LABELS } from '../../../../fixtures/view-context';

const context = contextIn('en', {
  labels: {
    ...LABELS,
    groups: {
      ...LABELS.groups,
      'response-criteria': {
        strict: {
          en: 'Strict',
          zh: 'Strict',
          synonyms: [],
          thresholds: [
            { change: -30, from: 'baseline', response: 'partial-response' },
            { change: 20, from: 'smallest', response: 'progressive-disease' },
          ],
          besides: { en: 'New lesions count too.', zh: '新病灶亦计入。' },
        },
      },
    },
  },
});
const { patientCharts: words } = context.text;

type Measurement = StudyInput['measurements'][number];
const measured = (
  lesion: string,
  timeMonths: number,
  [dimension1, dimension2, dimension3]: [number, number?, number?],
  more: Partial<Measurement> = {},
): Measurement => ({
  ...emptyColumns(measurementValues),
  id: `${lesion}-${timeMonths}`,
  patientId: 'trial/case',
  lesion,
  labelEn: lesion,
  labelZh: lesion,
  timeMonths,
  sign: null,
  dimension1,
  dimension2: dimension2 ?? null,
  dimension3: dimension3 ?? null,
  unit: 'cm',
  noteEn: null,
  noteZh: null,
  factId: `fact-${lesion}-${timeMonths}`,
  ...more,
});
const study = (measurements: Measurement[], more: Partial<StudyInput> = {}) =>
  studyInput({
    patients: 56,
    measurements,
    patientRows: [
      { id: 'trial/case', slug: 'case', cohortId: 'trial/all', labelEn: 'Case', labelZh: '病例', times: [] },
    ],
    ...more,
  });

const single = study(
  [
    measured('mass', 0, [8, 11, 5], { sign: '~' }),
    measured('mass', 1, [6, 5, 4]),
    measured('mass', 8, [4, 3, 2]),
  ],
  { responseCriteria: 'strict' },
);

describe('the change of lesions', () => {
  const [change, size] = lesionCharts(context, single);

  it('is that of the longest diameter since the first measurement', () => {
    expect(change?.lines[0]?.points.map(({ time, value }) => [time, Math.round(10 * value) / 10])).toEqual([
      [0, 0],
      [1, -45.5],
      [8, -63.6],
    ]);
    expect(change?.lines[0]?.points.map(({ about }) => about)).toEqual([true, false, false]);
    expect(change?.table.rows.at(-1)).toEqual(['Case', '8', '4 × 3 × 2 cm', '4', '−63.6 %']);
  });

  it('has lines across where the criteria of the study change, from the vocabulary', () => {
    expect(change?.references).toEqual([
      { value: 0, label: words.baseline },
      { value: -30, label: words.threshold.baseline('−30 %', 'Partial response', '') },
      { value: 20, label: words.threshold.smallest('+20 %', 'progressive-disease', '') },
    ]);
    expect(change?.note).toContain('New lesions count too.');
    expect(change?.maximum).toBeGreaterThan(20);
  });

  it('says of how many patients there are sizes', () => {
    expect(change?.note).toContain(words.measured(1, 56));
  });

  it('stands beside the sizes themselves, the longest diameter of what is printed', () => {
    expect(size?.lines[0]?.points.map(({ value }) => value)).toEqual([11, 6, 4]);
    expect(size?.alternative).toBe(words.sizeAlt('about 8 × 11 × 5 cm', '4 × 3 × 2 cm'));
  });

  it('has no lines across but the baseline where no criteria are stated', () => {
    const [plain] = lesionCharts(context, { ...single, responseCriteria: null });
    expect(plain?.references.map(({ value }) => value)).toEqual([0]);
  });

  it('adds up the lesions of a patient, and leaves out a time at which one was not measured', () => {
    const [several] = lesionCharts(
      context,
      study([
        measured('first', 0, [4]),
        measured('second', 0, [6]),
        measured('first', 2, [1]),
        measured('first', 4, [2]),
        measured('second', 4, [3]),
      ]),
    );
    expect(several?.lines[0]?.points.map(({ time, value }) => [time, value])).toEqual([
      [0, 0],
      [4, -50],
    ]);
  });

  it('needs two measurements; one alone is a size', () => {
    const found = lesionCharts(context, study([measured('mass', 0, [3])]));
    expect(found.map(({ id }) => id)).toEqual(['lesion-case']);
  });

  it('is not drawn where nothing was measured', () => {
    expect(lesionCharts(context, studyInput({}))).toEqual([]);
  });
});
