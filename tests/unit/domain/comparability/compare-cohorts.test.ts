import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COHORT_RULES } from '@/lib/domain/comparability/cohort-rules';
import { type ComparedSide, compareCohorts } from '@/lib/domain/comparability/compare-cohorts';
import type { ComparedCohort, ComparedResult, PairPlace } from '@/lib/domain/comparability/compared';
import { RESULT_RULES } from '@/lib/domain/comparability/result-rules';
import { COMPARABILITIES, EFFECTS, type Reason, verdictOf } from '@/lib/domain/comparability/rule';
import { cohort, event, median, place, result } from './compared-fixtures';

const sideOf = (results: ComparedResult[], of: Partial<ComparedCohort> = {}): ComparedSide => ({
  cohort: cohort(of),
  results,
});
const ids = (reasons: readonly Reason[]) => reasons.map(({ id }) => id);

describe('two cohorts', () => {
  it('compare directly where they are arms of one study and report the same', () => {
    const comparison = compareCohorts(
      sideOf([result({ id: '1' })]),
      sideOf([result({ id: '2' })], { id: 'trial/b' }),
      place(),
    );
    expect(comparison.verdict).toBe('direct');
    expect(comparison.outcomes).toEqual([
      {
        kind: 'outcome',
        measure: 'objective-response',
        a: '1',
        b: '2',
        verdict: 'direct',
        reasons: [],
        instead: [],
      },
    ]);
  });

  it('do not compare where they report nothing alike', () => {
    const comparison = compareCohorts(
      sideOf([result({ id: '1' })]),
      sideOf([median({ id: '2' })], { id: 'trial/b' }),
      place(),
    );
    expect(comparison.verdict).toBe('not-comparable');
    expect(ids(comparison.reasons)).toContain('nothing-in-common');
    expect(comparison.outcomes.map(({ a, b }) => [a, b])).toEqual([
      ['1', null],
      [null, '2'],
    ]);
  });

  it('are told what the other reports instead: a time in place of a rate', () => {
    const rate = result({ id: '1', measure: 'recurrence', group: 'event-rate', timeMonths: 12 });
    const [ofRate, ofTime] = compareCohorts(
      sideOf([rate]),
      sideOf([median({ id: '2' }), event({ id: '3' })], { id: 'other/b' }),
      place(),
    ).outcomes;
    expect(ids(ofRate?.reasons ?? [])).toEqual(['endpoints-differ']);
    expect(ofRate?.instead).toEqual(['2']);
    expect(ofRate?.reasons[0]?.sides).toEqual(['b']);
    expect(ofTime?.instead).toEqual(['1']);
  });

  it('compare results of the same time before others of the same measure', () => {
    const at = (id: string, timeMonths: number | null) => result({ id, group: 'event-rate', timeMonths });
    const { outcomes } = compareCohorts(
      sideOf([at('a12', 12), at('a6', 6)]),
      sideOf([at('b6', 6), at('b24', 24)], { id: 'trial/b' }),
      place(),
    );
    expect(outcomes.map(({ a, b, verdict }) => [a, b, verdict])).toEqual([
      ['a6', 'b6', 'direct'],
      ['a12', 'b24', 'not-comparable'],
    ]);
  });

  it('have a ratio of one against the other as an outcome of both', () => {
    const ratio = result({
      id: '1',
      type: 'ratio',
      value: 0.3,
      count: null,
      of: null,
      versus: { cohortId: 'trial/b', treatment: 'placebo' },
    });
    const comparison = compareCohorts(sideOf([ratio]), sideOf([], { id: 'trial/b' }), place());
    expect(comparison.verdict).toBe('direct');
    expect(comparison.outcomes).toEqual([
      expect.objectContaining({ a: '1', b: null, verdict: 'direct', instead: [] }),
    ]);
    expect(ids(comparison.outcomes[0]?.reasons ?? [])).toEqual(['effect-of-the-pair']);
    const swapped = compareCohorts(sideOf([], { id: 'trial/b' }), sideOf([ratio]), place());
    expect(swapped.outcomes.map(({ a, b, verdict }) => [a, b, verdict])).toEqual([[null, '1', 'direct']]);
  });

  it('set who was free of an event against who had it, and the same measure before that', () => {
    const counting = (id: string, eventFree: boolean) =>
      result({
        id,
        measure: eventFree ? 'progression-free-rate' : 'progression-rate',
        group: 'event-rate',
        timeMonths: 2,
        counts: { endpoint: 'progression-free-survival', eventFree },
      });
    const compared = (left: ComparedResult[], right: ComparedResult[]) =>
      compareCohorts(sideOf(left), sideOf(right, { id: 'trial/b' }), place()).outcomes.map(
        ({ a, b, verdict, reasons }) => [a, b, verdict, ...ids(reasons)],
      );
    expect(compared([counting('free', true)], [counting('had', false)])).toEqual([
      ['free', 'had', 'direct', 'complementary'],
    ]);
    expect(
      compared(
        [counting('free', true), counting('had', false)],
        [counting('had-b', false), counting('free-b', true)],
      ),
    ).toEqual([
      ['free', 'free-b', 'direct'],
      ['had', 'had-b', 'direct'],
    ]);
  });

  it('do not weigh what the paper prints otherwise elsewhere', () => {
    const twice = [result({ id: '1' }), result({ id: '2', count: 11, printedOtherwise: true })];
    const comparison = compareCohorts(
      sideOf(twice),
      sideOf([result({ id: '3' })], { id: 'trial/b' }),
      place(),
    );
    expect(comparison.outcomes.map(({ a }) => a)).toEqual(['1']);
  });

  it('compare adverse events grade by grade', () => {
    const { outcomes } = compareCohorts(
      sideOf([event({ id: '1', grades: [3, 4] })]),
      sideOf([event({ id: '2', grades: [1, 2] })], { id: 'trial/b' }),
      place(),
    );
    expect(outcomes.map(({ a, b }) => [a, b])).toEqual([
      ['1', null],
      [null, '2'],
    ]);
  });
});

const someCohort: fc.Arbitrary<ComparedCohort> = fc.record({
  id: fc.constantFrom('one/a', 'two/b'),
  studySlug: fc.constantFrom('one', 'two'),
  origin: fc.constantFrom('primary', 'secondary'),
  role: fc.constantFrom('all', 'arm', 'case'),
  laboratory: fc.boolean(),
  outcomeDefined: fc.boolean(),
  size: fc.option(fc.integer({ min: 1, max: 60 })),
  analysisSet: fc.option(fc.constantFrom('full-analysis-set', 'response-evaluable')),
  tumours: fc.subarray(['liposarcoma', 'angiosarcoma']),
  aspects: fc.record({
    purpose: fc.subarray(['after-surgery', 'advanced-disease'] as const),
    line: fc.subarray(['first', 'later'] as const),
  }),
  adverseEventGrading: fc.option(fc.constantFrom('who', 'ctcae-5', 'not-stated')),
  treatment: fc.option(fc.constantFrom('doxorubicin', 'placebo')),
});

const somePlace: fc.Arbitrary<PairPlace> = fc.record({
  sameStudy: fc.boolean(),
  differentArms: fc.boolean(),
  partsOfArms: fc.constantFrom('none', 'one', 'both'),
  randomised: fc.option(fc.boolean()),
  shared: fc.constantFrom(null, 'same', 'part-of', 'linked', 'possible'),
  tumours: fc.constantFrom('same', 'overlap', 'different', 'not-stated'),
});

const someResult = fc
  .record({
    base: fc.constantFrom(result(), median(), event()),
    timeMonths: fc.constantFrom(null, 6, 12),
    count: fc.constantFrom(null, 3),
    of: fc.constantFrom(null, 20),
    value: fc.constantFrom(null, 15),
    unit: fc.constantFrom(null, '%', 'months'),
    statistic: fc.constantFrom(null, 'median', 'mean'),
    criteria: fc.subarray(['recist-1-1', 'choi']),
    notReported: fc.boolean(),
  })
  .map(({ base, ...changes }): ComparedResult => ({ ...base, ...changes }));

const someSide = (id: string) =>
  fc.record({ cohort: someCohort, results: fc.array(someResult, { maxLength: 5 }) }).map(
    ({ cohort: of, results }): ComparedSide => ({
      cohort: { ...of, id },
      results: results.map((row, index) => ({ ...row, id: `${id}-${index}`, cohortId: id })),
    }),
  );

const swapped = (reason: Reason) => ({
  ...reason,
  sides: reason.sides.map((key) => (key === 'a' ? 'b' : 'a')).sort(),
});
const byText = (a: unknown, b: unknown) => JSON.stringify(a).localeCompare(JSON.stringify(b));
const RANK = [...COMPARABILITIES];

describe('whatever the two cohorts are', () => {
  it('it makes no difference which is named first', () => {
    fc.assert(
      fc.property(someSide('one/a'), someSide('two/b'), somePlace, (a, b, at) => {
        const [forth, back] = [compareCohorts(a, b, at), compareCohorts(b, a, at)];
        expect(back.verdict).toBe(forth.verdict);
        expect(back.reasons.map(swapped)).toEqual(forth.reasons);
        const pairs = (comparison: typeof forth, turned: boolean) =>
          comparison.outcomes
            .map((outcome) => ({
              ...outcome,
              a: turned ? outcome.b : outcome.a,
              b: turned ? outcome.a : outcome.b,
              reasons: turned ? outcome.reasons.map(swapped) : outcome.reasons,
            }))
            .sort(byText);
        expect(pairs(back, true)).toEqual(pairs(forth, false));
      }),
    );
  });

  it('no outcome compares better than its cohorts, and a verdict is the worst that its reasons do', () => {
    fc.assert(
      fc.property(someSide('one/a'), someSide('two/b'), somePlace, (a, b, at) => {
        const comparison = compareCohorts(a, b, at);
        const ofCohorts = comparison.reasons.filter(({ id }) => id !== 'nothing-in-common');
        for (const outcome of comparison.outcomes) {
          expect(outcome.verdict).toBe(verdictOf([...ofCohorts, ...outcome.reasons]));
          expect(RANK.indexOf(outcome.verdict)).toBeGreaterThanOrEqual(RANK.indexOf(verdictOf(ofCohorts)));
        }
      }),
    );
  });

  it('every result of either side is in an outcome', () => {
    fc.assert(
      fc.property(someSide('one/a'), someSide('two/b'), somePlace, (a, b, at) => {
        const { outcomes } = compareCohorts(a, b, at);
        expect(new Set(outcomes.flatMap((outcome) => outcome.a ?? []))).toEqual(
          new Set(a.results.map(({ id }) => id)),
        );
        expect(new Set(outcomes.flatMap((outcome) => outcome.b ?? []))).toEqual(
          new Set(b.results.map(({ id }) => id)),
        );
      }),
    );
  });

  it('one more reason never makes the verdict better', () => {
    const someReasons = fc.array(fc.record({ effect: fc.constantFrom(...EFFECTS) }));
    fc.assert(
      fc.property(someReasons, fc.constantFrom(...EFFECTS), (reasons, effect) => {
        const [before, after] = [verdictOf(reasons), verdictOf([...reasons, { effect }])];
        expect(RANK.indexOf(after)).toBeGreaterThanOrEqual(RANK.indexOf(before));
      }),
    );
  });
});

describe('the tables of rules', () => {
  it('name each rule once', () => {
    const names = [...COHORT_RULES, ...RESULT_RULES].map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
  });

  it('let nothing be pooled that cannot be compared', () => {
    for (const { effect, blocksPooling } of [...COHORT_RULES, ...RESULT_RULES]) {
      if (effect === 'not-comparable') expect(blocksPooling).toBe(true);
    }
  });
});
