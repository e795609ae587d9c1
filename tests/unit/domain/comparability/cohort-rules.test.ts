import { describe, expect, it } from 'vitest';
import { COHORT_RULES, type CohortRuleId } from '@/lib/domain/comparability/cohort-rules';
import type { ComparedCohort, PairPlace } from '@/lib/domain/comparability/compared';
import { reasonsOf } from '@/lib/domain/comparability/rule';
import { cohort, place } from './compared-fixtures';

interface Case {
  a?: Partial<ComparedCohort>;
  b?: Partial<ComparedCohort>;
  at?: Partial<PairPlace>;
}

const acrossStudies = { sameStudy: false, differentArms: false, randomised: null };

/** For each rule, what it must speak up about and what looks alike but must pass. */
const CASES: Record<CohortRuleId, { applies: Case[]; passes: Case[] }> = {
  'laboratory-work': { applies: [{ b: { laboratory: true } }], passes: [{}] },
  'selected-by-outcome': { applies: [{ a: { outcomeDefined: true } }], passes: [{}] },
  'same-patients': {
    applies: [{ at: { shared: 'same' } }, { at: { shared: 'part-of' } }, { at: { shared: 'linked' } }],
    passes: [{}, { at: { shared: 'possible' } }],
  },
  'possibly-same-patients': {
    applies: [{ at: { shared: 'possible' } }],
    passes: [{}, { at: { shared: 'linked' } }],
  },
  'part-against-whole': {
    applies: [{ at: { partsOfArms: 'one' } }],
    passes: [{}, { at: { partsOfArms: 'both' } }, { at: { ...acrossStudies, partsOfArms: 'one' } }],
  },
  'different-studies': { applies: [{ at: acrossStudies }], passes: [{}] },
  'groups-not-allocated': {
    applies: [{ at: { differentArms: false, randomised: null } }],
    passes: [{}, { at: acrossStudies }],
  },
  'not-randomised': {
    applies: [{ at: { randomised: false } }],
    passes: [{}, { at: { randomised: null } }, { at: { ...acrossStudies, randomised: false } }],
  },
  'allocation-not-stated': {
    applies: [{ at: { randomised: null } }],
    passes: [{}, { at: { randomised: false } }, { at: acrossStudies }],
  },
  subgroups: {
    applies: [{ at: { partsOfArms: 'both' } }],
    passes: [{}, { at: { partsOfArms: 'one' } }, { at: { ...acrossStudies, partsOfArms: 'both' } }],
  },
  'tumours-differ': {
    applies: [{ at: { tumours: 'different' } }],
    passes: [{}, { at: { tumours: 'overlap' } }, { at: { tumours: 'not-stated' } }],
  },
  'tumours-overlap': {
    applies: [{ at: { tumours: 'overlap' } }],
    passes: [{}, { at: { tumours: 'different' } }],
  },
  'tumour-not-stated': {
    applies: [{ a: { tumours: [] } }, { a: { tumours: [] }, b: { tumours: [] }, at: acrossStudies }],
    passes: [{}, { a: { tumours: [] }, b: { tumours: [] } }],
  },
  'settings-differ': {
    applies: [{ b: { aspects: { purpose: ['after-surgery'], line: [] } } }],
    passes: [
      {},
      { b: { aspects: { purpose: [], line: ['first'] } } },
      { b: { aspects: { purpose: ['advanced-disease', 'before-surgery'], line: ['first'] } } },
    ],
  },
  'lines-differ': {
    applies: [{ b: { aspects: { purpose: [], line: ['later'] } } }],
    passes: [
      {},
      { b: { aspects: { purpose: [], line: [] } } },
      { b: { aspects: { purpose: [], line: ['first', 'later'] } } },
    ],
  },
  'lines-mixed': {
    applies: [{ b: { aspects: { purpose: [], line: ['first', 'later'] } } }],
    passes: [
      {},
      { b: { aspects: { purpose: [], line: ['later'] } } },
      { b: { aspects: { purpose: [], line: [] } } },
    ],
  },
  'setting-not-stated': {
    applies: [
      { at: acrossStudies, b: { aspects: { purpose: [], line: [] } } },
      { at: acrossStudies, b: { aspects: { purpose: ['advanced-disease'], line: [] } } },
      { at: acrossStudies, b: { aspects: { purpose: [], line: ['first'] } } },
    ],
    passes: [
      { at: acrossStudies },
      // Arms of one study share what is not said.
      { b: { aspects: { purpose: [], line: [] } } },
      // Neither speaks of the line.
      {
        at: acrossStudies,
        a: { aspects: { purpose: ['advanced-disease'], line: [] } },
        b: { aspects: { purpose: ['advanced-disease'], line: [] } },
      },
    ],
  },
  'single-patient': {
    applies: [{ a: { size: 1 } }, { b: { role: 'case', size: null } }],
    passes: [{}, { a: { size: 2 } }, { a: { size: null } }],
  },
  'fewer-than-10': {
    applies: [{ a: { size: 9 } }, { b: { size: 2 } }],
    passes: [{}, { a: { size: 10 } }, { a: { size: 1 } }, { a: { size: null } }],
  },
  'size-not-printed': {
    applies: [{ a: { size: null } }],
    passes: [{}, { b: { role: 'case', size: null } }],
  },
  'second-hand': { applies: [{ b: { origin: 'secondary' } }], passes: [{}] },
};

const reasonsFor = ({ a, b, at }: Case) => reasonsOf(COHORT_RULES, cohort(a), cohort(b), place(at));

describe.each(COHORT_RULES)('the rule $id', ({ id, effect }) => {
  it.each(CASES[id].applies)('applies to %j', (example) => {
    expect(reasonsFor(example)).toContainEqual(expect.objectContaining({ id, effect }));
  });

  it.each(CASES[id].passes)('passes %j', (example) => {
    expect(reasonsFor(example).map((reason) => reason.id)).not.toContain(id);
  });
});

describe('reasons', () => {
  it('are none for the arms of a randomised study that print everything', () => {
    expect(reasonsFor({})).toEqual([]);
  });

  it('name the side that they are about', () => {
    const [reason] = reasonsFor({ b: { origin: 'secondary' } });
    expect(reason?.sides).toEqual(['b']);
    expect(reasonsFor({ at: { tumours: 'different' } })[0]?.sides).toEqual(['a', 'b']);
  });
});
