import { describe, expect, it } from 'vitest';
import type { PatientTime } from '@/lib/domain/patient-time';
import type { StudyInput } from '@/lib/domain/study-items';
import { keyCards } from '@/lib/present/pages/study/key-cards';
import { splitFigure } from '@/lib/present/pages/study/key-figure';
import { survivalViews } from '@/lib/present/pages/study/time-charts';
import { twoArmComparisons } from '@/lib/present/pages/study/two-arm-comparisons';
import { withCheckResults } from '@/lib/present/provenance/check-results';
import { checkResult } from '../../../../fixtures/check-result';
import { cohortOf, countOf, eventOf, studyInput, testOf } from '../../../../fixtures/study-input';
import { contextIn, LABELS } from '../../../../fixtures/view-context';

const of = (en: string, more: object) => ({
  en,
  zh: en,
  synonyms: [],
  type: 'count' as const,
  ordinal: 9,
  ...more,
});
const labels = {
  ...LABELS,
  measures: {
    ...LABELS.measures,
    'partial-response': of('Partial response', {
      partition: 'best-response',
      headline: 2,
      group: 'response',
    }),
    'stable-disease': of('Stable disease', { partition: 'best-response', headline: 3, group: 'response' }),
    'progressive-disease': of('Progression', { partition: 'best-response', headline: 4, group: 'response' }),
    recurrence: of('Recurrence', {
      headline: 5,
      group: 'event-rate',
      countsEvents: { endpoint: 'time-to-recurrence' },
    }),
    'time-to-recurrence': of('Time to recurrence', { type: 'number', group: 'time-to-event' }),
    'hazard-ratio': of('Hazard ratio', {
      headline: 6,
      type: 'ratio',
      effect: { type: 'hazard-ratio', of: 'progression-free-survival' },
    }),
    'progression-free-survival': of('Progression-free survival', {
      headline: 6,
      type: 'number',
      group: 'time-to-event',
    }),
  },
};
const en = contextIn('en', { labels });

const cardsOf = (more: Partial<StudyInput>, context = en) => {
  const study = studyInput(more);
  return keyCards(context, {
    study,
    survival: survivalViews(context, study),
    comparisons: twoArmComparisons(context, study),
  });
};

const time = (id: string, months: number, event: boolean): PatientTime => ({
  measure: 'time-to-recurrence',
  time: months,
  event,
  unit: 'months',
  factId: `fact-${id}`,
  noteEn: null,
  noteZh: null,
});
/** So many patients of a cohort, whose events come month by month. */
const patientsOf = (cohort: string, count: number, events: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `trial/${cohort}-${index}`,
    slug: `${cohort}-${index}`,
    cohortId: `trial/${cohort}`,
    labelEn: `Patient ${index + 1}`,
    labelZh: `患者${index + 1}`,
    times: [time(`${cohort}-${index}`, index + 1, index < events)],
  }));

const arms = [cohortOf('all'), cohortOf('new', { size: 23 }), cohortOf('old', { size: 16 })];

describe('the key results of a study', () => {
  it('show all categories of a single arm on one card, the largest set large', () => {
    const [card, ...others] = cardsOf({
      cohorts: [cohortOf('all', { size: 19 })],
      outcomes: [
        countOf('partial-response', 'all', [14, 19]),
        countOf('stable-disease', 'all', [4, 19]),
        countOf('progressive-disease', 'all', [0, 19]),
      ],
    });
    expect(others).toEqual([]);
    expect(card).toMatchObject({
      title: 'Partial response',
      who: '',
      small: '',
      figures: [{ number: '14/19' }],
    });
    expect(card?.rows.map(({ label, figures }) => [label, figures[0]?.number])).toEqual([
      ['Stable disease', '4/19'],
      ['Progression', '0/19'],
    ]);
  });

  it('set two arms side by side, with their difference and the printed test', () => {
    const [card] = cardsOf({
      cohorts: arms,
      outcomes: [countOf('recurrence', 'new', [10, 23]), countOf('recurrence', 'old', [12, 16])],
      tests: [testOf(['new', 'old'], { measure: 'recurrence', statistic: 3.81, pSign: '>', pValue: 0.05 })],
    });
    expect(card?.figures.map(({ label, number, series }) => [label, number, series])).toEqual([
      ['new', '10/23', 0],
      ['old', '12/16', 1],
    ]);
    expect(card?.lines.map(({ text, printed }) => [text, printed])).toEqual([
      ['difference −31.5 (−54.7 to −0.1) percentage points', false],
      [expect.stringContaining('P > 0.05'), true],
    ]);
  });

  it('calculate medians, ratio and test where each arm has ten events, and say that they are calculated', () => {
    const [card] = cardsOf({
      cohorts: arms,
      outcomes: [countOf('recurrence', 'new', [12, 14]), countOf('recurrence', 'old', [11, 12])],
      patientRows: [...patientsOf('new', 14, 12), ...patientsOf('old', 12, 11)],
    });
    expect(card?.title).toBe('Time to recurrence, median');
    expect(card?.figures.map(({ printed, fact, unit, detail }) => [printed, fact, unit, detail])).toEqual([
      [false, null, 'months', '11 events in 12'],
      [false, null, 'months', '12 events in 14'],
    ]);
    expect(card?.lines.map(({ text }) => text.slice(0, 3))).toEqual(['HR ', 'log']);
  });

  it('have no median of fewer than ten events: few patients are shown one by one, many not at all', () => {
    const few = cardsOf({ cohorts: [cohortOf('all', { size: 3 })], patientRows: patientsOf('all', 3, 2) });
    expect(few).toHaveLength(1);
    expect(few[0]).toMatchObject({ title: 'Time to recurrence, each patient', small: 'n = 3' });
    expect(few[0]?.figures.map(({ number, unit, printed }) => [number, unit, printed])).toEqual([
      ['1', '', true],
      ['2', '', true],
      ['> 3', 'months', true],
    ]);
    expect(cardsOf({ cohorts: [cohortOf('all')], patientRows: patientsOf('all', 20, 9) })).toEqual([]);
  });

  it('say where one of the times that are shown is printed otherwise elsewhere', () => {
    const context = withCheckResults(en, [checkResult({ facts: ['fact-all-1'] })]);
    const [card] = cardsOf(
      { cohorts: [cohortOf('all', { size: 3 })], patientRows: patientsOf('all', 3, 2) },
      context,
    );
    expect(card?.verdict?.verdict).toBe('disagrees');
  });

  it('leave groups of one patient out, and show nothing where nothing is a key result', () => {
    const one = cohortOf('case', { size: 1, role: 'case' });
    expect(
      cardsOf({ cohorts: [cohortOf('all'), one], outcomes: [countOf('recurrence', 'case', [1, 1])] }),
    ).toEqual([]);
    expect(cardsOf({ cohorts: [cohortOf('all')] })).toEqual([]);
  });

  it('show a result without a rate as it is told', () => {
    const [card] = cardsOf({
      cohorts: [cohortOf('all')],
      outcomes: [countOf('recurrence', 'all', [null, null], { textEn: 'Rarely', textZh: '少见' })],
    });
    expect(card?.figures).toMatchObject([{ number: 'Rarely', unit: '', printed: true }]);
  });

  it('keep groups that overlap on cards of their own patients, the subgroup last', () => {
    const cards = cardsOf({
      cohorts: [cohortOf('all', { size: 40 }), cohortOf('part', { size: 12, role: 'subgroup' })],
      outcomes: [countOf('recurrence', 'part', [3, 12]), countOf('recurrence', 'all', [9, 40])],
    });
    expect(cards.map(({ who, figures }) => [who, figures.map(({ number }) => number)])).toEqual([
      ['', ['9/40']],
      ['part', ['3/12']],
    ]);
  });

  it('put a printed ratio under the times that it compares', () => {
    const pfs = { value: 6, statistic: 'median', unit: 'months' };
    const [card, ...others] = cardsOf({
      cohorts: arms,
      outcomes: [
        countOf('progression-free-survival', 'new', [null, null], pfs),
        countOf('progression-free-survival', 'old', [null, null], { ...pfs, value: 1.5 }),
        countOf('hazard-ratio', 'new', [null, null], { value: 0.33, versusId: 'trial/old' }),
      ],
    });
    expect(others).toEqual([]);
    expect(card?.figures.map(({ number }) => number)).toEqual(['6', '1.5']);
    expect(card?.lines).toMatchObject([{ text: 'Hazard ratio 0.33', printed: true }]);
  });

  it('have no test of groups that are not on the card', () => {
    const [card] = cardsOf({
      cohorts: [
        ...arms,
        cohortOf('part-new', { role: 'subgroup' }),
        cohortOf('part-old', { role: 'subgroup' }),
      ],
      outcomes: [countOf('recurrence', 'new', [10, 23]), countOf('recurrence', 'old', [12, 16])],
      tests: [testOf(['part-new', 'part-old'], { measure: 'recurrence', pSign: '<', pValue: 0.05 })],
    });
    expect(card?.lines.filter(({ printed }) => printed)).toEqual([]);
  });

  it('bear the worst verdict of what they show, and none where all agrees', () => {
    const outcomes = [countOf('recurrence', 'new', [10, 23]), countOf('recurrence', 'old', [12, 16])];
    const verdictWith = (found: Record<string, string>) => {
      const checks = Object.entries(found).map(([fact, verdict]) => checkResult({ verdict, facts: [fact] }));
      return cardsOf({ cohorts: arms, outcomes }, withCheckResults(en, checks))[0]?.verdict ?? null;
    };
    expect(verdictWith({ 'fact-recurrence-new': 'rounding', 'fact-recurrence-old': 'disagrees' })).toEqual({
      verdict: 'disagrees',
      label: 'disagrees',
      says: ['printed 1, recomputed 2'],
    });
    expect(verdictWith({ 'fact-recurrence-new': 'rounding' })?.says).toEqual([]);
    expect(verdictWith({ 'fact-recurrence-new': 'agrees' })).toBeNull();
  });

  it('bear a changed conclusion that rests on their test, though it is of a sentence elsewhere', () => {
    const test = testOf(['new', 'old'], { measure: 'recurrence', pSign: '>', pValue: 0.05 });
    const changed = checkResult({
      rule: 'claim-against-test',
      verdict: 'changes-conclusion',
      printed: 'decreased significantly',
      recomputed: 'P > 0.05',
      explanationEn: 'The claim alone would mislead.',
      facts: ['claim', test.factId],
    });
    const [card] = cardsOf(
      {
        cohorts: arms,
        outcomes: [countOf('recurrence', 'new', [10, 23]), countOf('recurrence', 'old', [12, 16])],
        tests: [test],
      },
      withCheckResults(en, [changed]),
    );
    expect(card?.verdict).toEqual({
      verdict: 'changes-conclusion',
      label: 'changes a conclusion',
      says: ['The claim alone would mislead.'],
    });
  });

  it('end with the adverse event of the highest grade, and with one that nobody had', () => {
    const grades = (grade: number) => ({ gradeLowest: grade, gradeHighest: grade });
    const [card] = cardsOf({
      cohorts: [cohortOf('all')],
      adverseEvents: [
        eventOf('nausea', { count: 18, of: 54, ...grades(1) }),
        eventOf('nephritis', { count: 2, of: 54, ...grades(3) }),
        eventOf('nausea', { id: 'none', count: 0, of: 54, ...grades(3) }),
      ],
    });
    expect(card).toMatchObject({
      title: 'Adverse events: Nephritis, Grade 3',
      figures: [{ number: '2/54' }],
    });
    expect(card?.rows.map(({ label, figures }) => [label, figures[0]?.number])).toEqual([
      ['Nausea, Grade 1', '18/54'],
      ['Nausea, Grade 3', '0/54'],
    ]);
  });
});

describe('a figure set large', () => {
  it.each([
    ['10/23', '10/23', ''],
    ['14 months', '14', 'months'],
    ['> 7 months', '> 7', 'months'],
    ['1–5 days', '1–5', 'days'],
    ['12 个月', '12', '个月'],
    ['Significantly better', 'Significantly better', ''],
  ])('parts %s into number and unit', (figure, number, unit) => {
    expect(splitFigure(figure)).toEqual({ number, unit });
  });
});
