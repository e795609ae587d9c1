import { type Labels, withAncestors } from './labels';
import { inheritance, type Studied, studiedInStudy } from './studied-treatments';
import { type Treatment, treatmentsOf } from './treatment';

const isControl = (labels: Labels, drug: string) =>
  labels.groups['drug-classes']?.[labels.drugs[drug]?.class ?? '']?.control === true;

/** Placebo is not studied. What was given beside a treatment is no part of it (`treatmentsOf`). */
export const isStudied = (labels: Labels, { drugs }: Treatment) =>
  drugs.some((drug) => !isControl(labels, drug));

/** Classes of the drugs under study, each once, in the order of the drugs. */
export const classesOf = (labels: Labels, { drugs }: Treatment): string[] => [
  ...new Set(
    drugs.filter((drug) => !isControl(labels, drug)).flatMap((drug) => labels.drugs[drug]?.class ?? []),
  ),
];

/** What a tumour is paired with, and the values that a treatment has for it. Names filters of the studies. */
export const PAIRED: Record<
  'regimen' | 'drug' | 'class',
  (labels: Labels, treatment: Treatment) => string[]
> = {
  regimen: (_, { slug }) => [slug],
  drug: (labels, { drugs }) => drugs.filter((drug) => !isControl(labels, drug)),
  class: classesOf,
};
export type Paired = keyof typeof PAIRED;

/** `tumour-regimen`: values are `<tumour>/<regimen>`, and the tumour is meant without its kinds. */
export const pairFilter = (paired: Paired) => `tumour-${paired}`;
export const pairValue = (tumour: string, other: string) => `${tumour}/${other}`;
export function readPair(value: string): { tumour: string; other: string } {
  const [tumour = '', other = ''] = value.split('/');
  return { tumour, other };
}

interface StudyWithCohorts {
  tumours: { tumourSlug: string }[];
  cohorts: {
    id: string;
    parentId: string | null;
    tumours: readonly string[];
    alternativeRegimens: boolean;
    regimens: { regimenId: string }[];
  }[];
  regimens: { id: string; partial: boolean; drugs: { drugSlug: string; supportive: boolean }[] }[];
  outcomes: { cohortId: string; tumourSlug: string | null }[];
}

const slugsOf = ({ tumours }: StudyWithCohorts) => tumours.map(({ tumourSlug }) => tumourSlug);

/** A study's cohorts with what they were given. */
function treatedCohorts(study: StudyWithCohorts) {
  const regimens = new Map(study.regimens.map((regimen) => [regimen.id, regimen]));
  const cohorts = study.cohorts.map((cohort) => ({
    ...cohort,
    regimens: cohort.regimens.flatMap(({ regimenId }) => regimens.get(regimenId) ?? []),
    outcomes: study.outcomes.filter(({ cohortId }) => cohortId === cohort.id),
  }));
  const inheritedBy = inheritance(cohorts, () => slugsOf(study));
  return cohorts.map((cohort) => ({ ...cohort, ...inheritedBy(cohort) }));
}

/** What a study investigated in which tumour, as the evidence map shows it. */
export function studiedPairs(labels: Labels, study: StudyWithCohorts): Studied<{ id: string }>[] {
  const within = (tumour: string) => withAncestors(labels.tumours, [tumour]);
  return studiedInStudy(slugsOf(study), treatedCohorts(study), within).filter(({ treatment }) =>
    isStudied(labels, treatment),
  );
}

/** Treatments of a study; each regimen by itself where it describes no cohort. */
export function treatmentsOfStudy(labels: Labels, study: StudyWithCohorts): Treatment[] {
  const given = treatedCohorts(study).flatMap(({ treatments }) => treatments);
  const treatments = study.cohorts.length > 0 ? given : treatmentsOf(study.regimens, true);
  return treatments.filter((treatment) => isStudied(labels, treatment));
}
