import { describe, expect, it } from 'vitest';
import type { StudyInput } from '@/lib/domain/study-items';
import { twoArmComparisons } from '@/lib/present/pages/study/two-arm-comparisons';
import { cohortOf, countOf, studyInput, testOf } from '../../../../fixtures/study-input';
import { contextIn } from '../../../../fixtures/view-context';

const en = contextIn('en');
const zh = contextIn('zh');
const cohorts = [cohortOf('all'), cohortOf('new'), cohortOf('old')];
const compare = (outcomes: StudyInput['outcomes'], more: Partial<StudyInput> = {}, context = en) =>
  twoArmComparisons(context, studyInput({ cohorts, outcomes, ...more }));

describe('twoArmComparisons', () => {
  it('has difference, ratios and P of the first against the second', () => {
    // Newcombe, Stat Med 1998;17:873–890, table II, (a): 56/70 and 48/80, method 10: 0.0524 to 0.3339.
    const [table] = compare([countOf('recurrence', 'new', [56, 70]), countOf('recurrence', 'old', [48, 80])]);
    const [row] = table?.rows ?? [];
    expect(table?.title).toBe('Compared: new vs old');
    expect(table?.columns.slice(1, 3)).toEqual(['new', 'old']);
    expect(row?.counts.map(({ figure }) => figure)).toEqual(['56/70', '48/80']);
    // R 4.2: exp(log(ratio) ± qnorm(0.975) × se) and fisher.test give the rest.
    expect(row?.calculated).toEqual(['20.0 (5.2–33.4)', '1.33 (1.08–1.65)', '2.67 (1.28–5.57)', '0.013']);
  });

  it('swaps sign and inverts ratios when the arms are swapped', () => {
    const rowOf = (first: [number, number], second: [number, number]) =>
      compare([countOf('recurrence', 'new', first), countOf('recurrence', 'old', second)])[0]?.rows[0]
        ?.calculated ?? [];
    expect(rowOf([10, 23], [12, 16])[0]).toBe('−31.5 (−54.7 to −0.1)');
    expect(rowOf([12, 16], [10, 23])[0]).toBe('31.5 (0.1–54.7)');
    expect(rowOf([12, 16], [10, 23])[3]).toBe(rowOf([10, 23], [12, 16])[3]);
  });

  it.each<[string, [number, number], [number, number], string | null]>([
    ['the interval alone leaves out no difference', [10, 23], [12, 16], en.text.comparison.onlyInterval],
    ['the exact test alone finds one', [4, 37], [0, 40], en.text.comparison.onlyTest],
    ['both find one', [56, 70], [48, 80], null],
    ['neither does', [5, 10], [6, 10], null],
  ])('says where interval and exact test differ: %s', (_case, first, second, note) => {
    const [table] = compare([countOf('recurrence', 'new', first), countOf('recurrence', 'old', second)]);
    expect(table?.rows[0]?.note).toBe(note);
  });

  it('has the tests of the outcome between the two that the paper prints', () => {
    const outcomes = [countOf('recurrence', 'new', [10, 23]), countOf('recurrence', 'old', [12, 16])];
    const printed = { statistic: 3.81, statisticPrinted: '3.81', pSign: '>', pValue: 0.05, pPrinted: '0.05' };
    const tests = [
      testOf(['new', 'old'], { test: 'chi-squared', measure: 'recurrence', factId: 'this', ...printed }),
      testOf(['new', 'old'], {
        test: 'chi-squared',
        measure: 'recurrence',
        timeValue: 2,
        timeUnit: 'year',
        ...printed,
      }),
      testOf(['new', 'old'], { test: 'chi-squared', measure: 'objective-response', ...printed }),
      testOf(['all', 'old'], { test: 'chi-squared', measure: 'recurrence', ...printed }),
    ];
    expect(compare(outcomes, { tests })[0]?.rows.map((row) => row.printed)).toEqual([
      [{ text: 'Printed: χ² test, χ² = 3.81, P > 0.05', fact: 'this' }],
    ]);
    expect(compare(outcomes)[0]?.rows[0]?.printed).toEqual([]);
  });

  it('says why there is no ratio, or no interval of one', () => {
    const ratiosOf = (first: number, second: number) =>
      compare([
        countOf('recurrence', 'new', [first, 10]),
        countOf('recurrence', 'old', [second, 10]),
      ])[0]?.rows[0]?.calculated.slice(1, 3);
    const { notEstimable } = en.text;
    const { noInterval } = en.text.comparison;
    expect(ratiosOf(0, 0)).toEqual([notEstimable['zero-cell'], notEstimable['zero-cell']]);
    expect(ratiosOf(0, 3)).toEqual([`0.00 (${noInterval})`, `0.00 (${noInterval})`]);
    expect(ratiosOf(3, 0)).toEqual([`∞ (${noInterval})`, `∞ (${noInterval})`]);
    // With an event in every patient of one group, the odds alone are infinite.
    expect(ratiosOf(10, 3)?.[1]).toBe(`∞ (${noInterval})`);
    expect(ratiosOf(3, 10)?.[1]).toBe(`0.00 (${noInterval})`);
  });

  it.each<[string, Partial<StudyInput['outcomes'][number]>]>([
    ['another time', { timeValue: 2, timeUnit: 'year' }],
    ['other criteria', { criteria: 'recist-1-1' }],
    ['another tumour', { tumourSlug: 'liposarcoma' }],
    ['another analysis set', { analysisSet: 'response-evaluable' }],
    ['another category', { categoryEn: 'During follow-up' }],
    ['no denominator', { of: null }],
    ['a figure that the paper prints differently elsewhere', { contradictsId: 'another' }],
    ['more cases than patients', { count: 17 }],
  ])('compares no count with one of %s', (_, other) => {
    expect(
      compare([countOf('recurrence', 'new', [10, 23]), countOf('recurrence', 'old', [12, 16], other)]),
    ).toEqual([]);
  });

  it('stands where its outcomes stand on the page', () => {
    const measures = ['objective-response', 'recurrence', 'unheard-of'];
    const tables = compare(
      measures.flatMap((measure) => [countOf(measure, 'new', [1, 9]), countOf(measure, 'old', [2, 9])]),
    );
    expect(tables.map(({ section }) => section)).toEqual(['response', 'time-to-event', 'outcomes']);
  });

  it('warns by the design, in both languages', () => {
    const outcomes = [countOf('recurrence', 'new', [10, 23]), countOf('recurrence', 'old', [12, 16])];
    for (const context of [en, zh]) {
      const cautionOf = (design: string | null) => compare(outcomes, { design }, context)[0]?.caution;
      const { notRandomised, allocationNotStated } = context.text.comparison;
      expect(cautionOf('randomised-controlled-trial')).toBeNull();
      expect(cautionOf('nonrandomised-comparison')).toBe(notRandomised);
      expect(cautionOf('retrospective-cohort')).toBe(notRandomised);
      expect(cautionOf('clinical-trial')).toBe(allocationNotStated);
      expect(cautionOf(null)).toBe(allocationNotStated);
    }
  });
});
