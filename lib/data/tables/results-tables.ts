import type { adverseEventValues } from '@/lib/domain/adverse-event';
import { type CohortOfResult, drugsOfResult, treatmentsOfResult } from '@/lib/domain/cohort-of-result';
import { criteriaTerms } from '@/lib/domain/criteria-terms';
import type { Stored } from '@/lib/domain/flat-fields';
import { type Labels, namesOf, withAncestors } from '@/lib/domain/labels';
import type { outcomeValues } from '@/lib/domain/outcome';
import type { ReportedAdverseEventDigits, ReportedDigits } from '@/lib/domain/reported-digits';
import type { TableDefinition } from '../table-engine/table-definition';
import { tumoursOfCohort } from './cohorts-table';

export interface StudyOfResult {
  slug: string;
  shortTitleEn: string;
  shortTitleZh: string;
  origin: string;
  paperSlug: string;
  design: string | null;
  phase: string | null;
  responseCriteria: string | null;
  adverseEventGrading: string | null;
  references: string;
  tumours: { tumourSlug: string }[];
  settings: { setting: string }[];
}

export interface OutcomeListItem extends Stored<typeof outcomeValues>, ReportedDigits {
  id: string;
  study: StudyOfResult;
  cohort: CohortOfResult;
  versus: CohortOfResult | null;
  tumourSlug: string | null;
  drugSlug: string | null;
  ofOutcomeDefined?: boolean;
  timeMonths: number | null;
  contradictsId: string | null;
  factId: string;
}

export interface AdverseEventListItem extends Stored<typeof adverseEventValues>, ReportedAdverseEventDigits {
  id: string;
  study: StudyOfResult;
  cohort: CohortOfResult;
  contradictsId: string | null;
  factId: string;
}

type Result = {
  study: StudyOfResult;
  cohort: CohortOfResult;
  versus?: CohortOfResult | null;
  drugSlug?: string | null;
  tumourSlug?: string | null;
};

/** The tumour of the row itself, else of its cohort, else of its study. */
export const tumoursOfResult = ({ tumourSlug, cohort, study }: Result) => {
  return tumourSlug ? [tumourSlug] : tumoursOfCohort(cohort.tumours, study);
};

const one = (value: string | null) => (value === null ? [] : [value]);

/** Filters that outcomes and adverse events share. */
function sharedFilters(labels: Labels): TableDefinition<Result>['filters'] {
  return [
    { name: 'tumour', valuesOf: (row) => withAncestors(labels.tumours, tumoursOfResult(row)) },
    { name: 'drug', valuesOf: drugsOfResult },
    {
      name: 'class',
      valuesOf: (row) => [...new Set(drugsOfResult(row).flatMap((drug) => labels.drugs[drug]?.class ?? []))],
    },
    { name: 'regimen', valuesOf: treatmentsOfResult },
    { name: 'design', valuesOf: ({ study }) => one(study.design) },
    { name: 'phase', valuesOf: ({ study }) => one(study.phase) },
    { name: 'setting', valuesOf: ({ study }) => study.settings.map(({ setting }) => setting) },
    { name: 'origin', valuesOf: ({ study }) => [study.origin] },
    { name: 'paper', valuesOf: ({ study }) => [study.paperSlug] },
    { name: 'study', valuesOf: ({ study }) => [study.slug] },
  ];
}

const searchTexts = (labels: Labels, row: Result) => [
  row.study.slug,
  row.study.shortTitleEn,
  row.study.shortTitleZh,
  row.cohort.labelEn,
  row.cohort.labelZh,
  ...namesOf(labels.tumours, withAncestors(labels.tumours, tumoursOfResult(row))),
  ...namesOf(labels.drugs, drugsOfResult(row)),
];

/** Filters, sorts and search of /outcomes and of GET /outcomes. */
export function outcomesTable(labels: Labels): TableDefinition<OutcomeListItem> {
  return {
    filters: [
      { name: 'group', valuesOf: ({ measure }) => [labels.measures[measure]?.group ?? 'other'] },
      { name: 'measure', valuesOf: ({ measure }) => [measure] },
      ...sharedFilters(labels),
      {
        name: 'criteria',
        valuesOf: ({ criteria, study }) => criteriaTerms(criteria ?? study.responseCriteria),
      },
    ],
    sorts: [
      { name: 'study', valueOf: ({ study }) => study.shortTitleEn },
      { name: 'measure', valueOf: ({ measure }) => labels.measures[measure]?.ordinal ?? null },
      { name: 'value', valueOf: (row) => rateOf(row) ?? row.value },
      { name: 'patients', valueOf: ({ of, cohort }) => of ?? cohort.size },
      { name: 'time', valueOf: ({ timeMonths }) => timeMonths },
      // Of those only that are shares of patients: values of other units can't be bounded together.
      { name: 'rate', valueOf: (row) => rateOf(row) ?? (row.unit === '%' ? row.value : null) },
    ],
    ranges: ['patients', 'rate'],
    searchTextsOf: (row) => [
      ...searchTexts(labels, row),
      ...namesOf(labels.measures, [row.measure]),
      row.namedEn,
      row.namedZh,
    ],
  };
}

/** Percent affected, recomputed from the counts where there are both. */
export const rateOf = ({ count, of }: { count: number | null; of: number | null }) =>
  count !== null && of !== null ? (100 * count) / of : null;

/** Filters, sorts and search of /adverse-events and of GET /adverse-events. */
export function adverseEventsTable(labels: Labels): TableDefinition<AdverseEventListItem> {
  const gradesOf = ({ gradeLowest, gradeHighest }: AdverseEventListItem) =>
    gradeLowest === null || gradeHighest === null
      ? ['not-reported']
      : Array.from({ length: gradeHighest - gradeLowest + 1 }, (_, index) => String(gradeLowest + index));
  return {
    filters: [
      { name: 'term', valuesOf: ({ term }) => [term] },
      { name: 'grade', valuesOf: gradesOf },
      { name: 'occurrence', valuesOf: ({ occurrence }) => [occurrence] },
      {
        name: 'serious',
        valuesOf: ({ serious }) => [serious === null ? 'not-reported' : serious ? 'yes' : 'no'],
      },
      ...sharedFilters(labels),
    ],
    sorts: [
      { name: 'study', valueOf: ({ study }) => study.shortTitleEn },
      { name: 'term', valueOf: ({ term }) => labels.adverseEvents[term]?.en ?? term },
      {
        name: 'value',
        valueOf: (row) => rateOf(row) ?? row.value,
      },
      { name: 'patients', valueOf: ({ of, cohort }) => of ?? cohort.size },
      { name: 'grade', valueOf: ({ gradeHighest }) => gradeHighest },
    ],
    // Every value of an event is a percentage.
    ranges: ['patients', 'value'],
    searchTextsOf: (row) => [
      ...searchTexts(labels, row),
      ...namesOf(labels.adverseEvents, [row.term]),
      row.namedEn,
      row.namedZh,
    ],
  };
}
