import type { ComparedResult } from '@/lib/domain/comparability/compared';
import { criteriaTerms } from '@/lib/domain/criteria-terms';
import type { ExtraResult } from '../../cohorts/comparability';
import { measureName, type ViewContext } from '../../words/view-context';
import { endpointsOf, patientTimes } from './compare-times';
import type { CohortInComparison } from './compared-cohort';

/**
 * Endpoints that a paper prints only patient by patient: they have curves, so the rules weigh them like endpoints that
 * are reported as a figure.
 */
export function patientResults(context: ViewContext, cohorts: readonly CohortInComparison[]): ExtraResult[] {
  return cohorts.flatMap((cohort) =>
    endpointsOf([cohort])
      .filter((endpoint) => cohort.evidence.outcomes.every(({ measure }) => measure !== endpoint))
      .filter((endpoint) => patientTimes(cohort, endpoint).length > 0)
      .map((endpoint) => ({
        title: context.text.compare.fromPatients(measureName(context, endpoint)),
        result: resultOf(context, cohort, endpoint),
      })),
  );
}

function resultOf(
  { labels }: ViewContext,
  { id, study }: CohortInComparison,
  endpoint: string,
): ComparedResult {
  const measure = labels.measures[endpoint];
  return {
    id: `patients ${id} ${endpoint}`,
    cohortId: id,
    kind: 'outcome',
    measure: endpoint,
    type: measure?.type ?? 'number',
    group: measure?.group ?? null,
    byCriteria: measure?.byCriteria ?? false,
    statistic: null,
    noValue: null,
    changeFromBaseline: false,
    assessor: null,
    model: null,
    unit: 'months',
    counts: null,
    category: null,
    partTumour: null,
    timeMonths: null,
    value: null,
    sign: null,
    // Each patient has a time of their own.
    hasRange: true,
    count: null,
    of: null,
    notReported: false,
    oneOfSeveral: false,
    printedOtherwise: false,
    criteria: criteriaTerms(study.responseCriteria),
    analysisSet: null,
    versus: null,
    grades: null,
    serious: null,
    causality: null,
  };
}
