import { severalValues } from '@/lib/analysis/cohorts/several-values';
import {
  type CohortComparison,
  type ComparedSide,
  compareCohorts,
} from '@/lib/domain/comparability/compare-cohorts';
import type { ComparedCohort, ComparedResult, PairPlace } from '@/lib/domain/comparability/compared';
import { settingAspects } from '@/lib/domain/comparability/setting-aspects';
import { tumourRelation } from '@/lib/domain/comparability/tumour-relation';
import { criteriaTerms } from '@/lib/domain/criteria-terms';
import type { CohortEvidence, EvidenceCohort } from '@/lib/domain/evidence-cohort';
import type { GroupLabel, Labels } from '@/lib/domain/labels';
import { partOf } from '@/lib/domain/outcome-question';

export interface Comparer {
  /** What the rules look at of a cohort, by id; null where there is none. */
  sideOf: (id: string) => ComparedSide | null;
  /** Two cohorts by the rules; null where one does not exist. */
  compare: (a: string, b: string) => CohortComparison | null;
  placeOf: (a: string, b: string) => PairPlace | null;
}

/** A result that no paper states as such, with what it is called. */
export interface ExtraResult {
  title: string;
  result: ComparedResult;
}

/** Compares any two cohorts of the evidence by the rules of `lib/domain/comparability`. */
export function comparerOf(
  evidence: CohortEvidence,
  labels: Labels,
  extra: readonly ExtraResult[] = [],
): Comparer {
  const sides = new Map<string, ComparedSide>();

  function sideOf(id: string): ComparedSide | null {
    const cohort = evidence.byId.get(id);
    if (!cohort) return null;
    const known = sides.get(id);
    if (known) return known;
    const side = {
      cohort: comparedCohort(evidence, labels, cohort),
      results: [
        ...comparedResults(evidence, labels, cohort),
        ...extra.flatMap(({ result }) => (result.cohortId === id ? [result] : [])),
      ],
    };
    sides.set(id, side);
    return side;
  }

  function placeOf(a: string, b: string): PairPlace | null {
    const [left, right] = [evidence.byId.get(a), evidence.byId.get(b)];
    if (!left || !right) return null;
    const sameStudy = left.studySlug === right.studySlug;
    const depths = sameStudy ? depthsInArms(evidence, left, right) : null;
    const differentArms = depths !== null;
    return {
      sameStudy,
      differentArms,
      partsOfArms: PARTS[depths?.filter((depth) => depth > 0).length ?? 0] ?? 'none',
      randomised: differentArms ? randomisedOf(designOf(labels, left)?.allocation) : null,
      shared: evidence.sharedPatients(a, b),
      tumours: tumourRelation(labels.tumours, left.tumours, right.tumours),
    };
  }

  return {
    sideOf,
    placeOf,
    compare: (a, b) => {
      const [left, right, place] = [sideOf(a), sideOf(b), placeOf(a, b)];
      return left && right && place ? compareCohorts(left, right, place) : null;
    },
  };
}

const designOf = (labels: Labels, { study }: EvidenceCohort) => labels.groups.designs?.[study.design ?? ''];

/** Whether lots were drawn; null where the design leaves it open. */
const randomisedOf = (allocation: GroupLabel['allocation'] = 'not-stated') =>
  allocation === 'not-stated' ? null : allocation === 'randomised';

/** The cohort, then its parents. */
const chainOf = (evidence: CohortEvidence, cohort: EvidenceCohort) => [
  cohort,
  ...cohort.ancestors.flatMap((id) => evidence.byId.get(id) ?? []),
];

/** By how many of two groups are parts of arms. */
const PARTS = ['none', 'one', 'both'] as const;

/**
 * How deep two cohorts lie in different arms of the same division: 0 where one is the arm itself. Null where they do not
 * part at arms.
 */
function depthsInArms(evidence: CohortEvidence, a: EvidenceCohort, b: EvidenceCohort): number[] | null {
  const [chainA, chainB] = [a, b].map((cohort) => chainOf(evidence, cohort).reverse()) as [
    EvidenceCohort[],
    EvidenceCohort[],
  ];
  const at = chainA.findIndex((cohort, index) => cohort !== chainB[index]);
  const [left, right] = [chainA[at], chainB[at]];
  const part = left?.role === 'arm' && right?.role === 'arm' && left.partition === right.partition;
  return part ? [chainA, chainB].map(({ length }) => length - 1 - at) : null;
}

const SETTING_MEASURES = ['setting', 'line-first', 'line-second'];

function comparedCohort(evidence: CohortEvidence, labels: Labels, cohort: EvidenceCohort): ComparedCohort {
  const ofCohorts = chainOf(evidence, cohort).map(({ characteristics }) =>
    characteristics
      .filter(({ patientId, measure }) => patientId === null && SETTING_MEASURES.includes(measure))
      .flatMap(({ measure, term, count }) => (count === 0 ? [] : (term ?? measure))),
  );
  // A regimen's sequence begins with the setting in which it begins.
  const ofRegimens = cohort.givenRegimens.flatMap(({ sequence }) => sequence.split(',')[0] || []);
  return {
    id: cohort.id,
    studySlug: cohort.studySlug,
    origin: cohort.study.origin,
    role: cohort.role,
    laboratory: designOf(labels, cohort)?.laboratory ?? false,
    outcomeDefined: chainOf(evidence, cohort).some(({ outcomeDefined }) => outcomeDefined),
    size: cohort.size,
    analysisSet: cohort.analysisSet,
    tumours: cohort.tumours,
    aspects: settingAspects([...ofCohorts, ofRegimens, cohort.study.settings.map(({ setting }) => setting)]),
    adverseEventGrading: cohort.study.adverseEventGrading,
    treatment: treatmentKey(cohort),
  };
}

const treatmentKey = ({ treatments }: EvidenceCohort) =>
  treatments.length === 0 ? null : treatments.map(({ slug }) => slug).join(' / ');

/** Results that a rule can weigh: not descriptions in free words. */
function comparedResults(evidence: CohortEvidence, labels: Labels, cohort: EvidenceCohort): ComparedResult[] {
  const several = severalValues(cohort.outcomes);
  const outcomes = cohort.outcomes.flatMap((row): ComparedResult[] => {
    const measure = labels.measures[row.measure];
    if (!measure || measure.type === 'text') return [];
    const versus = evidence.byId.get(row.versusId ?? '');
    return [
      {
        id: row.id,
        cohortId: cohort.id,
        kind: 'outcome',
        measure: row.measure,
        type: measure.type,
        group: measure.group ?? null,
        byCriteria: measure.byCriteria ?? false,
        statistic: row.statistic,
        noValue: row.noValue,
        changeFromBaseline: row.changeFromBaseline,
        assessor: row.assessor,
        model: row.model,
        unit: row.unit,
        counts: measure.countsEvents
          ? { endpoint: measure.countsEvents.endpoint, eventFree: measure.countsEvents.eventFree ?? false }
          : null,
        category: partOf(row, measure.asTitled ?? false),
        partTumour: row.tumourSlug,
        timeMonths: row.timeMonths,
        value: row.value,
        sign: row.sign,
        hasRange: row.rangeLower !== null,
        count: row.count,
        of: row.of,
        notReported: row.notReported,
        oneOfSeveral: several.has(row.id),
        printedOtherwise: row.contradictsId !== null,
        criteria: criteriaTerms(row.criteria ?? cohort.study.responseCriteria),
        analysisSet: row.analysisSet,
        versus: versus ? { cohortId: versus.id, treatment: treatmentKey(versus) } : null,
        grades: null,
        serious: null,
        causality: null,
      },
    ];
  });
  const events = cohort.adverseEvents.map(
    (row): ComparedResult => ({
      id: row.id,
      cohortId: cohort.id,
      kind: 'adverse-event',
      measure: row.term,
      type: 'count',
      group: null,
      byCriteria: false,
      statistic: null,
      noValue: null,
      changeFromBaseline: false,
      assessor: null,
      model: null,
      unit: row.value === null ? null : '%',
      counts: null,
      category: null,
      partTumour: null,
      timeMonths: null,
      value: row.value,
      sign: null,
      hasRange: false,
      count: row.count,
      of: row.of,
      notReported: false,
      oneOfSeveral: false,
      printedOtherwise: false,
      criteria: [],
      analysisSet: null,
      versus: null,
      grades:
        row.gradeLowest === null || row.gradeHighest === null ? null : [row.gradeLowest, row.gradeHighest],
      serious: row.serious,
      causality: row.causality,
    }),
  );
  return [...outcomes, ...events];
}
