import { criteriaTerms } from '@/lib/domain/criteria-terms';
import { familyOfDesign, type Labels, namesOf, withAncestors } from '@/lib/domain/labels';
import {
  PAIRED,
  type Paired,
  pairFilter,
  pairValue,
  studiedPairs,
  treatmentsOfStudy,
} from '@/lib/domain/studied-pairs';
import type { TableDefinition } from '../table-engine/table-definition';

/** What the table, its filters and its search need of a study. */
export interface StudyListItem {
  slug: string;
  origin: string;
  titleEn: string;
  titleZh: string;
  shortTitleEn: string;
  shortTitleZh: string;
  references: string;
  design: string | null;
  phase: string | null;
  responseCriteria: string | null;
  patients: number | null;
  /** Of its report; null where none is printed. */
  year: number | null;
  extractionState: string | null;
  extractedBy: string;
  reviewedBy: string;
  paper: { slug: string; titleEn: string; titleZh: string };
  tumours: { tumourSlug: string }[];
  settings: { setting: string }[];
  cohorts: {
    id: string;
    parentId: string | null;
    tumours: string[];
    alternativeRegimens: boolean;
    regimens: { regimenId: string }[];
    labelEn: string;
    labelZh: string;
    role: string;
    size: number | null;
  }[];
  regimens: {
    id: string;
    slug: string;
    labelEn: string;
    labelZh: string;
    partial: boolean;
    drugs: { drugSlug: string; supportive: boolean }[];
  }[];
  outcomes: {
    measure: string;
    tumourSlug: string | null;
    notReported: boolean;
    cohortId: string;
  }[];
  /** Registration numbers and sponsors: what a trial is looked for by. */
  characteristics: { measure: string; textEn: string | null }[];
  _count: { patientRows: number; adverseEvents: number; facts: number };
  /** Numbers of check results that are not "agrees". */
  checkResults: number;
}

export const tumoursOfStudy = (study: Pick<StudyListItem, 'tumours' | 'cohorts'>) => [
  ...new Set([
    ...study.tumours.map(({ tumourSlug }) => tumourSlug),
    ...study.cohorts.flatMap(({ tumours }) => tumours),
  ]),
];

/** Drugs under study; supportive ones (mesna) don't make a study one of that drug. */
export const drugsOfStudy = (study: Pick<StudyListItem, 'regimens'>) => [
  ...new Set(
    study.regimens.flatMap(({ drugs }) =>
      drugs.filter(({ supportive }) => !supportive).map(({ drugSlug }) => drugSlug),
    ),
  ),
];

/** Measures whose words a study is looked for by. */
export const SOUGHT_BY = ['registration-number', 'sponsor', 'collaborator'];

export const soughtBy = ({ characteristics }: Pick<StudyListItem, 'characteristics'>) =>
  characteristics.flatMap(({ textEn }) => textEn ?? []);

const one = (value: string | null) => (value === null ? [] : [value]);

const pairsOfStudy = (labels: Labels, study: StudyListItem, paired: Paired) => [
  ...new Set(
    studiedPairs(labels, study).flatMap(({ tumour, treatment }) =>
      PAIRED[paired](labels, treatment).map((other) => pairValue(tumour, other)),
    ),
  ),
];

/** Filters, sorts and search of /studies and of GET /studies. */
export function studiesTable(labels: Labels): TableDefinition<StudyListItem> {
  return {
    filters: [
      { name: 'tumour', valuesOf: (study) => withAncestors(labels.tumours, tumoursOfStudy(study)) },
      { name: 'drug', valuesOf: drugsOfStudy },
      {
        name: 'class',
        valuesOf: (study) => [
          ...new Set(drugsOfStudy(study).flatMap((drug) => labels.drugs[drug]?.class ?? [])),
        ],
      },
      {
        name: 'regimen',
        valuesOf: (study) => [...new Set(treatmentsOfStudy(labels, study).map(({ slug }) => slug))],
      },
      ...(Object.keys(PAIRED) as Paired[]).map((paired) => ({
        name: pairFilter(paired),
        valuesOf: (study: StudyListItem) => pairsOfStudy(labels, study, paired),
      })),
      { name: 'study', valuesOf: ({ slug }) => [slug] },
      { name: 'design', valuesOf: (study) => one(study.design) },
      { name: 'family', valuesOf: (study) => [familyOfDesign(labels, study.design)] },
      { name: 'phase', valuesOf: (study) => one(study.phase) },
      { name: 'setting', valuesOf: (study) => study.settings.map(({ setting }) => setting) },
      { name: 'origin', valuesOf: (study) => [study.origin] },
      { name: 'criteria', valuesOf: (study) => criteriaTerms(study.responseCriteria) },
      { name: 'paper', valuesOf: (study) => [study.paper.slug] },
      { name: 'patients', valuesOf: (study) => [study._count.patientRows > 0 ? 'yes' : 'no'] },
      { name: 'discrepancy', valuesOf: (study) => [study.checkResults > 0 ? 'yes' : 'no'] },
    ],
    sorts: [
      { name: 'study', valueOf: (study) => study.shortTitleEn },
      { name: 'size', valueOf: (study) => study.patients },
      { name: 'year', valueOf: (study) => study.year },
      { name: 'design', valueOf: (study) => study.design },
      { name: 'phase', valueOf: (study) => study.phase },
      { name: 'facts', valueOf: (study) => study._count.facts },
    ],
    ranges: ['size', 'year'],
    searchTextsOf: (study) => [
      study.slug,
      study.titleEn,
      study.titleZh,
      study.shortTitleEn,
      study.shortTitleZh,
      ...soughtBy(study),
      ...study.regimens.flatMap(({ labelEn, labelZh }) => [labelEn, labelZh]),
      ...study.cohorts.flatMap(({ labelEn, labelZh }) => [labelEn, labelZh]),
      ...namesOf(labels.tumours, withAncestors(labels.tumours, tumoursOfStudy(study))),
      ...namesOf(
        labels.drugs,
        study.regimens.flatMap(({ drugs }) => drugs.map(({ drugSlug }) => drugSlug)),
      ),
      ...namesOf(labels.groups.designs ?? {}, one(study.design)),
      ...namesOf(labels.measures, new Set(study.outcomes.map(({ measure }) => measure))),
    ],
  };
}
