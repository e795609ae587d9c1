import { describe, expect, it } from 'vitest';
import type { CharacteristicOfStudy, StudyInput } from '@/lib/domain/study-items';
import { patientTable } from '@/lib/present/pages/study/patient-table';
import { characteristicOf, studyInput } from '../../../../fixtures/study-input';
import { contextIn } from '../../../../fixtures/view-context';

const patient = (slug: string, time: number, event: boolean): StudyInput['patientRows'][number] => ({
  id: `trial/${slug}`,
  slug,
  cohortId: 'trial/all',
  labelEn: slug,
  labelZh: slug,
  times: [{ measure: 'progression-free-survival', time, unit: 'months', event, factId: `fact-${slug}-time` }],
});
let count = 0;
const known = (slug: string, measure: string, more: Partial<CharacteristicOfStudy>) =>
  characteristicOf(measure, {
    kind: 'patient',
    patientId: `trial/${slug}`,
    factId: `fact-${slug}-${measure}-${count++}`,
    ...more,
  });

const study = studyInput({
  patientRows: [patient('one', 3, false), patient('two', 6, true)],
  characteristics: ['one', 'two'].flatMap((slug) => [
    known(slug, 'response-criteria', { term: 'recist-1-1' }),
    known(slug, 'best-response', { term: 'partial-response' }),
    known(slug, 'dose', { value: 10, unit: 'mg/d' }),
    ...(slug === 'two'
      ? [
          known(slug, 'dose-after-change', { value: 5, unit: 'mg/d' }),
          // The same dose from another place of the paper.
          known(slug, 'dose', { value: 10, unit: 'mg/d' }),
        ]
      : []),
    known(slug, 'ecog-performance-status', { value: 2 }),
    known(slug, 'age', { value: 61, unit: 'years' }),
  ]),
});
const plain = contextIn('en');
const table = patientTable(
  {
    ...plain,
    labels: {
      ...plain.labels,
      measures: {
        ...plain.labels.measures,
        'ecog-performance-status': {
          en: 'ECOG',
          zh: 'ECOG',
          type: 'number',
          synonyms: [],
          profile: 3,
          ordinal: 30,
        },
        dose: { en: 'Dose', zh: '剂量', type: 'number', synonyms: [], ordinal: 20 },
      },
    },
  },
  study,
);
const cellsOf = (row: number) =>
  table?.rows[row]?.cells.map((cell) =>
    cell.map(({ view, isAfter }) => `${isAfter ? '→ ' : ''}${view.figure}`).join(' '),
  );

describe('the table of patients', () => {
  it('tells a case in its order: what disease, what was given, what came of it; units stand in the heads', () => {
    expect(table?.columns).toEqual(['ECOG', 'Dose, mg/d', 'Response', 'Progression-free survival, months']);
  });

  it('has who it is under the name, and says how responses were judged patient by patient', () => {
    expect(table?.rows.map(({ who }) => who.map(({ figure }) => figure))).toEqual([
      ['61 years'],
      ['61 years'],
    ]);
    expect(table?.more.map(({ data }) => data.map(({ label }) => label))).toEqual([
      ['Response criteria'],
      // Printed again elsewhere, and a fact of its own.
      ['Response criteria', 'Dose'],
    ]);
  });

  it('has a value once, and behind it what it was changed to', () => {
    expect(cellsOf(0)).toEqual(['2', '10', 'Partial response', '> 3']);
    expect(cellsOf(1)).toEqual(['2', '10 → 5', 'Partial response', '6']);
  });

  it('reads from the vocabulary who a patient is, and what was changed to what', () => {
    const { measures } = plain.labels;
    const renamed = {
      ...plain,
      labels: {
        ...plain.labels,
        measures: {
          ...measures,
          'age-at-start': { ...measures.age, person: 'age' },
          schedule: { ...measures['dose-after-change'], changedFrom: undefined },
          'later-schedule': { ...measures['dose-after-change'], changedFrom: 'schedule' },
        } as typeof measures,
      },
    };
    const [row] =
      patientTable(
        renamed,
        studyInput({
          patientRows: [patient('one', 3, false)],
          characteristics: [
            known('one', 'later-schedule', { value: 5, unit: 'mg/d' }),
            known('one', 'schedule', { value: 10, unit: 'mg/d' }),
            known('one', 'age-at-start', { value: 44, unit: 'years' }),
          ],
        }),
      )?.rows ?? [];
    expect(row?.who.map(({ figure }) => figure)).toEqual(['44 years']);
    expect(row?.cells[0]?.map(({ view, isAfter }) => [view.figure, isAfter])).toEqual([
      ['10', false],
      ['5', true],
    ]);
  });
});
