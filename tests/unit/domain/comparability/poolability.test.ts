import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparedCohort, ComparedResult, PairPlace } from '@/lib/domain/comparability/compared';
import { type PoolRow, poolability } from '@/lib/domain/comparability/poolability';
import { cohort, median, place, result } from './compared-fixtures';

/** A row of a study of its own, which nothing stands against pooling with others like it. */
const row = (
  study: string,
  of: Partial<ComparedCohort> = {},
  changes: Partial<ComparedResult> = {},
): PoolRow => ({
  cohort: cohort({ id: `${study}/all`, studySlug: study, role: 'all', ...of }),
  result: result({ id: study, cohortId: `${study}/all`, ...changes }),
});

const acrossStudies = (changes: Partial<PairPlace> = {}) =>
  place({ sameStudy: false, differentArms: false, randomised: null, ...changes });
const pooled = (rows: PoolRow[], changes: Partial<PairPlace> = {}) =>
  poolability(rows, () => acrossStudies(changes));
const reasons = (rows: PoolRow[], changes: Partial<PairPlace> = {}) =>
  pooled(rows, changes).against.map(({ id, results }) => [id, results]);

describe('rows', () => {
  it('are pooled where two studies counted the same in the same way', () => {
    expect(pooled([row('one'), row('two')])).toEqual({ poolable: true, against: [], cautions: [] });
  });

  it('are not pooled where there is none, or one', () => {
    expect(pooled([]).poolable).toBe(false);
    expect(reasons([row('one')])).toEqual([['one-study', ['one']]]);
  });

  it('of different outcomes are told so, and nothing else', () => {
    expect(reasons([row('one'), row('two', {}, { measure: 'recurrence', criteria: [] })])).toEqual([
      ['several-outcomes', ['one', 'two']],
    ]);
  });

  it('of different outcomes name all that stands against them, but not what any two outcomes differ in', () => {
    const other = { measure: 'recurrence', byCriteria: false, criteria: [], timeMonths: 12 };
    const { against } = pooled(
      [row('one'), row('two', { treatment: 'ifosfamide', size: 1 }, other), row('three', {}, other)],
      { tumours: 'different' },
    );
    expect(against.map(({ id }) => id)).toEqual([
      'tumours-differ',
      'single-patient',
      'several-outcomes',
      'treatments-differ',
    ]);
  });

  it('name the study that has two of them', () => {
    const second = row('two', { id: 'two/b' }, { id: 'two-b' });
    expect(reasons([row('one'), row('two'), second])).toEqual([
      ['several-groups-of-a-study', ['two', 'two-b']],
    ]);
  });

  it('name the group that has two of them, and not as patients that two groups share', () => {
    const second = row('two', {}, { id: 'two-later' });
    expect(reasons([row('one'), row('two'), second])).toEqual([
      ['several-results-of-a-group', ['two', 'two-later']],
    ]);
    const { against } = poolability([row('one'), row('two'), second], (a, b) =>
      acrossStudies({ shared: a === b ? 'same' : null }),
    );
    expect(against.map(({ id }) => id)).toEqual(['several-results-of-a-group']);
  });

  it.each(['same', 'part-of', 'linked'] as const)('name those whose patients are the same (%s)', (shared) => {
    const rows = [row('one'), row('two'), row('three')];
    const { against } = poolability(rows, (a, b) =>
      acrossStudies({ shared: [a, b].includes('three/all') ? null : shared }),
    );
    expect(against).toEqual([{ id: 'same-patients', results: ['one', 'two'] }]);
  });

  it('name apart those that share patients with one another and not with the rest', () => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map((study) => row(study));
    const sets = [
      ['a/all', 'c/all', 'e/all'],
      ['b/all', 'd/all'],
    ];
    const { against } = poolability(rows, (a, b) =>
      acrossStudies({ shared: sets.some((set) => set.includes(a) && set.includes(b)) ? 'linked' : null }),
    );
    expect(against.map(({ id, results }) => [id, [...results].sort()])).toEqual([
      ['same-patients', ['b', 'd']],
      ['same-patients', ['a', 'c', 'e']],
    ]);
  });

  it('are not pooled where patients may be the same', () => {
    expect(reasons([row('one'), row('two')], { shared: 'possible' })).toEqual([
      ['possibly-same-patients', ['one', 'two']],
    ]);
  });

  it.each([
    ['not-counts', {}, { of: null, value: 25, unit: '%' }],
    ['printed-otherwise', {}, { printedOtherwise: true }],
    ['treatments-differ', { treatment: 'ifosfamide' }, {}],
    ['treatment-not-stated', { treatment: null }, {}],
    ['own-and-cited', { origin: 'secondary' }, {}],
    ['criteria-differ', {}, { criteria: ['choi'] }],
    ['criteria-not-stated', {}, { criteria: [] }],
    ['timepoints-differ', {}, { timeMonths: 6 }],
    ['lines-differ', { aspects: { purpose: ['advanced-disease'], line: ['later'] } }, {}],
    ['single-patient', { size: 1 }, { count: 1, of: 1 }],
    ['selected-by-outcome', { outcomeDefined: true }, {}],
  ] as const)('are refused for %s', (id, of, changes) => {
    expect(
      pooled([row('one'), row('two'), row('three', of, changes)]).against.map((one) => one.id),
    ).toContain(id);
  });

  it('of times are refused as no counts', () => {
    const of = (study: string): PoolRow => ({ ...row(study), result: median({ id: study }) });
    expect(reasons([of('one'), of('two')])).toContainEqual(['not-counts', ['one', 'two']]);
  });

  it('are pooled with cautions where those do not change what is counted', () => {
    const small = { size: 6, origin: 'secondary' };
    const { poolable, cautions } = pooled([
      row('one', small, { count: 2, of: 6 }),
      row('two', { origin: 'secondary' }, { of: 38 }),
    ]);
    expect(poolable).toBe(true);
    expect(cautions).toEqual([
      { id: 'fewer-than-10', results: ['one'] },
      { id: 'second-hand', results: ['one', 'two'] },
      { id: 'denominator-not-size', results: ['two'] },
    ]);
  });

  it('never become poolable by one more of them', () => {
    const someRow = fc.record({
      study: fc.constantFrom('a', 'b', 'c'),
      size: fc.constantFrom(1, 5, 40, null),
      criteria: fc.constantFrom(['recist-1-1'], ['choi'], []),
      origin: fc.constantFrom('primary', 'secondary'),
      treatment: fc.constantFrom('doxorubicin', 'ifosfamide', null),
    });
    fc.assert(
      fc.property(fc.array(someRow, { minLength: 3, maxLength: 6 }), (some) => {
        const rows = some.map(({ study, criteria, ...of }, index) =>
          row(study, { ...of, id: `${study}/${index}` }, { id: String(index), criteria }),
        );
        const without = pooled(rows.slice(0, -1)).against.filter(({ id }) => id !== 'one-study');
        const ids = pooled(rows).against.map(({ id }) => id);
        for (const { id } of without) expect(ids).toContain(id);
      }),
    );
  });
});
