import { describe, expect, it } from 'vitest';
import type { ComparedCohort, ComparedResult } from '@/lib/domain/comparability/compared';
import { RESULT_RULES, type ResultRuleId, sameTime } from '@/lib/domain/comparability/result-rules';
import { reasonsOf } from '@/lib/domain/comparability/rule';
import { cohort, event, median, result } from './compared-fixtures';

type Pair = [ComparedResult, ComparedResult, Partial<ComparedCohort>?, Partial<ComparedCohort>?];

const same = (one: ComparedResult): Pair => [one, one];
const rate = (changes: Partial<ComparedResult> = {}) =>
  result({ type: 'proportion', measure: 'progression-free-rate', group: 'event-rate', ...changes });
const counting = (eventFree: boolean) =>
  rate({ counts: { endpoint: 'progression-free-survival', eventFree } });
const ratio = (treatment: string | null) =>
  result({
    type: 'ratio',
    value: 0.5,
    count: null,
    of: null,
    versus: { cohortId: 'x', treatment },
  });

/** For each rule, pairs that it must speak up about and pairs that look alike but must pass. */
const CASES: Record<ResultRuleId, { applies: Pair[]; passes: Pair[] }> = {
  'no-result': {
    applies: [[result(), result({ notReported: true, count: null, of: null })]],
    passes: [same(result()), [result(), result({ count: 0 })]],
  },
  'no-value': {
    applies: [[median(), median({ value: null, noValue: 'not-reached' })]],
    passes: [same(median())],
  },
  'only-in-words': {
    applies: [[result(), result({ type: 'term', count: null, of: null })]],
    passes: [
      same(result()),
      same(median({ value: null, hasRange: true })),
      [median(), median({ value: null, noValue: 'not-reached' })],
    ],
  },
  'one-of-several-values': {
    applies: [[median(), median({ oneOfSeveral: true })]],
    passes: [same(median())],
  },
  complementary: {
    applies: [[counting(true), counting(false)]],
    passes: [same(counting(true)), same(counting(false)), [counting(true), rate()], same(rate())],
  },
  'timepoints-differ': {
    applies: [
      [rate({ timeMonths: 6 }), rate({ timeMonths: 12 })],
      [rate({ timeMonths: 12 }), rate()],
      // 12 and 16 weeks
      [rate({ timeMonths: 2.76 }), rate({ timeMonths: 3.68 })],
    ],
    // 26 weeks and 6 months
    passes: [same(rate()), [rate({ timeMonths: 5.98 }), rate({ timeMonths: 6 })]],
  },
  'timepoint-not-stated': {
    applies: [same(rate())],
    passes: [same(rate({ timeMonths: 6 })), same(result()), [rate({ timeMonths: 6 }), rate()]],
  },
  'statistics-differ': {
    applies: [[median(), median({ statistic: 'mean' })]],
    passes: [same(median()), [median(), median({ statistic: null })]],
  },
  'change-against-level': {
    applies: [[median(), median({ changeFromBaseline: true })]],
    passes: [same(median()), same(median({ changeFromBaseline: true }))],
  },
  'models-differ': {
    applies: [
      [
        { ...ratio('placebo'), model: 'stratified' },
        { ...ratio('placebo'), model: 'adjusted' },
      ],
    ],
    passes: [same(ratio('placebo')), [ratio('placebo'), { ...ratio('placebo'), model: 'adjusted' }]],
  },
  'assessors-differ': {
    applies: [[result({ assessor: 'independent' }), result({ assessor: 'investigator' })]],
    passes: [same(result({ assessor: 'independent' })), [result(), result({ assessor: 'investigator' })]],
  },
  'causality-differs': {
    applies: [[event({ causality: 'any-cause' }), event({ causality: 'treatment-related' })]],
    passes: [same(event({ causality: 'any-cause' })), [event(), event({ causality: 'any-cause' })]],
  },
  'statistic-not-stated': {
    applies: [[median(), median({ statistic: null })]],
    passes: [same(median()), same(result()), [median(), median({ statistic: null, oneOfSeveral: true })]],
  },
  'units-differ': {
    applies: [
      [median({ unit: 'cm' }), median({ unit: 'mm' })],
      [median(), median({ unit: '%' })],
    ],
    passes: [
      [median(), median({ unit: 'weeks' })],
      // A printed percentage and a bare count are both rates.
      [result(), result({ unit: '%', value: 25 })],
    ],
  },
  'criteria-differ': {
    applies: [[result(), result({ criteria: ['choi'] })]],
    passes: [
      same(result()),
      [result(), result({ criteria: [] })],
      [result(), result({ criteria: ['not-stated'] })],
      [result({ byCriteria: false }), result({ byCriteria: false, criteria: ['choi'] })],
    ],
  },
  'criteria-overlap': {
    applies: [[result(), result({ criteria: ['recist-1-1', 'visual-assessment'] })]],
    passes: [
      same(result()),
      [result(), result({ criteria: ['choi'] })],
      [result(), result({ criteria: [] })],
    ],
  },
  'criteria-not-stated': {
    applies: [
      [result(), result({ criteria: [] })],
      [result({ criteria: ['not-stated'] }), result()],
    ],
    passes: [same(result()), same(result({ byCriteria: false, criteria: [] }))],
  },
  'no-denominator': {
    applies: [[result(), result({ of: null })]],
    passes: [same(result()), [result(), result({ of: null, unit: '%', value: 25 })], same(median())],
  },
  'rate-without-count': {
    applies: [[result(), result({ count: null, unit: '%', value: 25 })]],
    passes: [same(result({ unit: '%', value: 25 })), same(median())],
  },
  'analysis-sets-differ': {
    applies: [
      [result({ analysisSet: 'full-analysis-set' }), result({ analysisSet: 'response-evaluable' })],
      [result({ analysisSet: 'full-analysis-set' }), result(), {}, { analysisSet: 'safety-set' }],
    ],
    passes: [
      same(result({ analysisSet: 'full-analysis-set' })),
      [result({ analysisSet: 'full-analysis-set' }), result()],
    ],
  },
  'denominator-not-size': {
    applies: [[result({ of: 38 }), result()]],
    passes: [
      same(result()),
      [result({ of: 38 }), result(), { size: null }],
      [result({ of: 7, partTumour: 'synovial-sarcoma' }), result()],
    ],
  },
  'comparators-differ': {
    applies: [
      [ratio('placebo'), ratio('doxorubicin')],
      [ratio(null), ratio(null)],
      [ratio('placebo'), result()],
    ],
    passes: [same(ratio('placebo')), same(result())],
  },
  'only-a-bound': {
    applies: [[median({ sign: '>' }), median()]],
    passes: [same(median()), same(median({ sign: '~' }))],
  },
  'gradings-differ': {
    applies: [[event(), event(), {}, { adverseEventGrading: 'who' }]],
    passes: [
      same(event()),
      [event(), event(), {}, { adverseEventGrading: 'not-stated' }],
      [event({ grades: null }), event({ grades: null }), {}, { adverseEventGrading: 'who' }],
    ],
  },
  'grading-not-stated': {
    applies: [
      [event(), event(), {}, { adverseEventGrading: null }],
      [event(), event(), { adverseEventGrading: 'not-stated' }],
    ],
    passes: [
      same(event()),
      [event({ grades: null }), event({ grades: null }), { adverseEventGrading: null }],
    ],
  },
};

const reasonsFor = ([a, b, ofA, ofB]: Pair) =>
  reasonsOf(RESULT_RULES, { ...a, cohort: cohort(ofA) }, { ...b, cohort: cohort(ofB) }, null);

describe.each(RESULT_RULES)('the rule $id', ({ id }) => {
  it.each(CASES[id].applies.map((pair) => ({ pair })))('applies where it must (%#)', ({ pair }) => {
    expect(reasonsFor(pair).map((reason) => reason.id)).toContain(id);
  });

  it.each(CASES[id].passes.map((pair) => ({ pair })))('passes what only looks alike (%#)', ({ pair }) => {
    expect(reasonsFor(pair).map((reason) => reason.id)).not.toContain(id);
  });
});

describe('times', () => {
  it('are the same within a twentieth', () => {
    expect(sameTime(6, 5.8)).toBe(true);
    expect(sameTime(6, 5.6)).toBe(false);
    expect(sameTime(null, null)).toBe(true);
    expect(sameTime(6, null)).toBe(false);
  });
});
