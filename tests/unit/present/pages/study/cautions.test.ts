import { describe, expect, it } from 'vitest';
import type { StudyInput } from '@/lib/domain/study-items';
import { biasView, placeCautions, splitPoint } from '@/lib/present/pages/study/cautions';
import { keyGroups } from '@/lib/present/pages/study/key-groups';
import { cohortOf, countOf, eventOf, studyInput, testOf } from '../../../../fixtures/study-input';
import { contextIn, LABELS } from '../../../../fixtures/view-context';

const { recurrence, ...measures } = LABELS.measures;
const labels = {
  ...LABELS,
  measures: { ...measures, ...(recurrence ? { recurrence: { ...recurrence, headline: 1 } } : {}) },
};
const en = contextIn('en', { labels });

const note = (id: string, more: Partial<StudyInput['notes'][number]> = {}): StudyInput['notes'][number] => ({
  id: `trial/${id}`,
  textEn: `${id}. More of it.`,
  textZh: `${id}。更多。`,
  weight: 'caution',
  bias: 'selection',
  concerns: '',
  locations: [{ firstLine: 3, lastLine: 4, factId: null }],
  ...more,
});
const study = (notes: StudyInput['notes']) =>
  studyInput({
    cohorts: [cohortOf('all'), cohortOf('new'), cohortOf('old'), cohortOf('safety')],
    outcomes: [countOf('recurrence', 'new', [1, 20]), countOf('recurrence', 'old', [2, 20])],
    tests: [testOf(['new', 'old'], { id: 'trial/recurrence-test', measure: 'recurrence' })],
    adverseEvents: [eventOf('nausea', { cohortId: 'trial/safety' })],
    notes,
  });
const placed = (notes: StudyInput['notes']) => {
  const input = study(notes);
  return placeCautions(en, input, keyGroups(en, input));
};

describe('the point of a caution', () => {
  it.each([
    ['en', 'Not randomised. Patients chose.', 'Not randomised.', 'Patients chose.'],
    ['en', 'Section 3.1 finds none; the abstract does.', 'Section 3.1 finds none', 'The abstract does.'],
    [
      'en',
      'Two were published before (ref. 19); do not add.',
      'Two were published before (ref. 19)',
      'Do not add.',
    ],
    ['en', 'Four lie in the face, judged by eye.', 'Four lie in the face', 'Judged by eye.'],
    ['en', 'Short and whole.', 'Short and whole.', ''],
    // A statement too long for a point ends where it turns.
    [
      'en',
      'Only low-grade, well-differentiated sarcomas are said to have been admitted, yet synovial sarcomas are among them.',
      'Only low-grade, well-differentiated sarcomas are said to have been admitted',
      'Yet synovial sarcomas are among them.',
    ],
    ['zh', '未随机：由患者选择。', '未随机', '由患者选择。'],
  ] as const)('%s: %s', (locale, text, point, rest) => {
    expect(splitPoint(locale, text)).toEqual({ point, rest });
  });
});

describe('cautions', () => {
  it('stand beside what they concern', () => {
    const { placed: at } = placed([
      note('whole'),
      note('arms', { concerns: 'new,old' }),
      note('measure', { concerns: 'recurrence' }),
      note('test', { concerns: 'recurrence-test' }),
      note('events', { concerns: 'safety' }),
      note('elsewhere', { concerns: 'all' }),
    ]);
    const points = Object.fromEntries(
      Object.entries(at).map(([place, cautions]) => [place, cautions.map(({ point }) => point)]),
    );
    expect(points).toEqual({
      'key-results': ['whole', 'arms'],
      response: [],
      'time-to-event': ['measure', 'test'],
      'adverse-events': ['events'],
      population: ['elsewhere'],
    });
  });

  it('are at most three beside the key results; none is lost', () => {
    const { placed: at } = placed(['one', 'two', 'three', 'four', 'five'].map((id) => note(id)));
    expect(at['key-results'].map(({ point }) => point)).toEqual(['one', 'two', 'three']);
    expect(at.population.map(({ point }) => point)).toEqual(['four', 'five']);
  });

  it('lead to their lines; remarks that change no reading stay apart', () => {
    const { placed: at, notes } = placed([note('one'), note('slip', { weight: 'information', bias: null })]);
    expect(at['key-results'][0]?.lines).toEqual({
      text: 'lines 3–4',
      href: '/en/notes/trial/one',
      source: 'trial/one',
    });
    expect(notes.map(({ point }) => point)).toEqual(['slip. More of it.']);
  });

  it('are told again by the field that each names, and judge no field that none names', () => {
    const view = biasView(
      en,
      placed([note('one', { bias: 'reporting' }), note('two', { bias: 'reporting' })]),
    );
    expect(view?.fields.map(({ key, cautions }) => [key, cautions.length])).toEqual([['reporting', 2]]);
    expect(view?.notReported).toHaveLength(Object.keys(en.text.biasFields).length - 1);
    expect(biasView(en, placed([]))).toBeNull();
  });
});
