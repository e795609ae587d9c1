import type { ComparedCohort, PairPlace } from './compared';
import { disjoint, partlyAlike, type Rule } from './rule';

export type CohortRuleId =
  | 'same-patients'
  | 'laboratory-work'
  | 'selected-by-outcome'
  | 'possibly-same-patients'
  | 'part-against-whole'
  | 'different-studies'
  | 'groups-not-allocated'
  | 'not-randomised'
  | 'allocation-not-stated'
  | 'subgroups'
  | 'tumours-differ'
  | 'tumours-overlap'
  | 'tumour-not-stated'
  | 'settings-differ'
  | 'lines-differ'
  | 'lines-mixed'
  | 'setting-not-stated'
  | 'single-patient'
  | 'fewer-than-10'
  | 'size-not-printed'
  | 'second-hand';

const SMALL = 10;

/**
 * What stands against comparing two groups of patients, whichever result is compared. The reasoning, with sources, is in
 * docs/methods/comparability.
 */
export const COHORT_RULES: readonly Rule<CohortRuleId, ComparedCohort, PairPlace>[] = [
  {
    id: 'same-patients',
    about: 'patients',
    effect: 'not-comparable',
    blocksPooling: true,
    both: (_a, _b, { shared }) => shared !== null && shared !== 'possible',
  },
  {
    id: 'laboratory-work',
    about: 'design',
    effect: 'not-comparable',
    blocksPooling: true,
    either: ({ laboratory }) => laboratory,
  },
  {
    id: 'selected-by-outcome',
    about: 'population',
    effect: 'not-comparable',
    blocksPooling: true,
    either: ({ outcomeDefined }) => outcomeDefined,
  },
  {
    id: 'possibly-same-patients',
    about: 'patients',
    effect: 'indirect',
    blocksPooling: true,
    both: (_a, _b, { shared }) => shared === 'possible',
  },
  {
    id: 'part-against-whole',
    about: 'population',
    effect: 'not-comparable',
    blocksPooling: true,
    both: (_a, _b, { differentArms, partsOfArms }) => differentArms && partsOfArms === 'one',
  },
  {
    id: 'different-studies',
    about: 'design',
    effect: 'indirect',
    blocksPooling: false,
    both: (_a, _b, { sameStudy }) => !sameStudy,
  },
  {
    id: 'groups-not-allocated',
    about: 'design',
    effect: 'indirect',
    blocksPooling: false,
    both: (_a, _b, { sameStudy, differentArms }) => sameStudy && !differentArms,
  },
  {
    id: 'not-randomised',
    about: 'design',
    effect: 'caution',
    blocksPooling: false,
    both: (_a, _b, { differentArms, randomised }) => differentArms && randomised === false,
  },
  {
    id: 'allocation-not-stated',
    about: 'design',
    effect: 'caution',
    blocksPooling: false,
    both: (_a, _b, { differentArms, randomised }) => differentArms && randomised === null,
  },
  {
    id: 'subgroups',
    about: 'population',
    effect: 'caution',
    blocksPooling: false,
    both: (_a, _b, { differentArms, partsOfArms }) => differentArms && partsOfArms === 'both',
  },
  {
    id: 'tumours-differ',
    about: 'population',
    effect: 'not-comparable',
    blocksPooling: true,
    both: (_a, _b, { tumours }) => tumours === 'different',
  },
  {
    id: 'tumours-overlap',
    about: 'population',
    effect: 'indirect',
    blocksPooling: true,
    both: (_a, _b, { tumours }) => tumours === 'overlap',
  },
  {
    id: 'tumour-not-stated',
    about: 'population',
    effect: 'indirect',
    blocksPooling: true,
    // Arms of one study that name none have the same, whatever it is.
    either: ({ tumours }, { tumours: other }, { differentArms }) =>
      tumours.length === 0 && !(differentArms && other.length === 0),
  },
  {
    id: 'settings-differ',
    about: 'setting',
    effect: 'not-comparable',
    blocksPooling: true,
    both: ({ aspects: a }, { aspects: b }) => disjoint(a.purpose, b.purpose),
  },
  {
    id: 'lines-differ',
    about: 'setting',
    effect: 'not-comparable',
    blocksPooling: true,
    both: ({ aspects: a }, { aspects: b }) => disjoint(a.line, b.line),
  },
  {
    id: 'lines-mixed',
    about: 'setting',
    effect: 'caution',
    blocksPooling: false,
    both: ({ aspects: a }, { aspects: b }) => partlyAlike(a.line, b.line),
  },
  {
    id: 'setting-not-stated',
    about: 'setting',
    effect: 'caution',
    blocksPooling: false,
    // Silence about the line matters where the other side speaks of it.
    either: ({ aspects }, { aspects: other }, { differentArms }) =>
      !differentArms &&
      ((aspects.purpose.length === 0 && (aspects.line.length === 0 || other.purpose.length > 0)) ||
        (aspects.line.length === 0 && other.line.length > 0)),
  },
  {
    id: 'single-patient',
    about: 'size',
    effect: 'not-comparable',
    blocksPooling: true,
    either: ({ role, size }) => size === 1 || (size === null && role === 'case'),
  },
  {
    id: 'fewer-than-10',
    about: 'size',
    effect: 'caution',
    blocksPooling: false,
    either: ({ size }) => size !== null && size > 1 && size < SMALL,
  },
  {
    id: 'size-not-printed',
    about: 'size',
    effect: 'caution',
    blocksPooling: false,
    either: ({ size, role }) => size === null && role !== 'case',
  },
  {
    id: 'second-hand',
    about: 'origin',
    effect: 'caution',
    blocksPooling: false,
    either: ({ origin }) => origin === 'secondary',
  },
];
