import { type Division, wholesForParts } from './divided-cohorts';
import { type CohortEvidence, type EvidenceCohort, type Sharing, separateCohorts } from './evidence-cohort';
import { countsTumours } from './evidence-entry';
import { groupBy } from './group-by';
import type { DesignFamily } from './kinds';
import { familyOfDesign, type Labels, withAncestors } from './labels';
import { classesOf, isStudied } from './studied-pairs';
import { type Reporting, studiedInStudy } from './studied-treatments';
import type { Treatment } from './treatment';

/** What an entry keeps of a cohort: its name, its size, and its place among the cohorts that may share patients with it. */
export type MapCohort = Pick<
  EvidenceCohort,
  | 'id'
  | 'slug'
  | 'ordinal'
  | 'studySlug'
  | 'parentId'
  | 'ancestors'
  | 'partition'
  | 'role'
  | 'labelEn'
  | 'labelZh'
  | 'size'
  | 'sizeSign'
> & { study: { ordinal: number } };

/** What an entry keeps of its study. */
export type MapStudy = Pick<
  EvidenceCohort['study'],
  | 'slug'
  | 'ordinal'
  | 'origin'
  | 'paperSlug'
  | 'titleEn'
  | 'titleZh'
  | 'shortTitleEn'
  | 'shortTitleZh'
  | 'design'
>;

/** One study of one tumour with one treatment: a mark of the map, and a row of its table. */
export interface MapEntry {
  /** `<study>/<tumour>/<treatment>` */
  key: string;
  study: MapStudy;
  family: DesignFamily;
  tumour: string;
  treatment: Treatment;
  /** Classes of its drugs, each once, in the order of the drugs. */
  classes: string[];
  reporting: Reporting;
  groups: PatientGroup[];
  /** Patients of all groups whose size is printed; null where none is, and for work in a laboratory. */
  patients: number | null;
}

/** Patients of one tumour in one cohort; the groups of an entry cannot share patients. */
export interface PatientGroup {
  cohort: MapCohort;
  patients: number | null;
  fact: string | null;
  /** The group that it divides with others. */
  division: Division<PatientGroup> | null;
}

const STUDY_FIELDS = [
  'slug',
  'ordinal',
  'origin',
  'paperSlug',
  'titleEn',
  'titleZh',
  'shortTitleEn',
  'shortTitleZh',
  'design',
] as const satisfies readonly (keyof MapStudy)[];
const COHORT_FIELDS = [
  'id',
  'slug',
  'ordinal',
  'studySlug',
  'parentId',
  'ancestors',
  'partition',
  'role',
  'labelEn',
  'labelZh',
  'size',
  'sizeSign',
] as const satisfies readonly (keyof MapCohort)[];

function pick<Whole, Field extends keyof Whole>(whole: Whole, fields: readonly Field[]): Pick<Whole, Field> {
  return Object.fromEntries(fields.map((field) => [field, whole[field]])) as Pick<Whole, Field>;
}

/** Every study of a tumour with a treatment, in the order of the studies. */
export function mapEntries(labels: Labels, evidence: CohortEvidence): MapEntry[] {
  const byStudy = groupBy(evidence.cohorts, ({ studySlug }) => studySlug);
  return [...byStudy.values()].flatMap((cohorts) => {
    const study = cohorts[0]?.study;
    if (!study) return [];
    const family = familyOfDesign(labels, study.design);
    // One for all entries of a study: a build holds very many of them.
    const inShort = pick(study, STUDY_FIELDS);
    const tumours = study.tumours.map(({ tumourSlug }) => tumourSlug);
    return studiedInStudy(tumours, cohorts, (tumour) => withAncestors(labels.tumours, [tumour]))
      .filter(({ treatment }) => isStudied(labels, treatment))
      .map(({ tumour, treatment, reporting, cohorts: of }): MapEntry => {
        const groups = patientGroups(labels, evidence, of, tumour);
        return {
          key: `${study.slug}/${tumour}/${treatment.slug}`,
          study: inShort,
          family,
          tumour,
          treatment,
          classes: classesOf(labels, treatment),
          reporting,
          groups,
          patients: family === 'laboratory' ? null : sumOf(groups),
        };
      });
  });
}

const sumOf = (groups: readonly PatientGroup[]): number | null => {
  const sizes = groups.flatMap(({ patients }) => patients ?? []);
  return sizes.length === 0 ? null : sizes.reduce((sum, size) => sum + size, 0);
};

/** Patients of different entries, each counted once however many studies report them; null where no number is printed. */
export function patientsOf(evidence: Sharing, entries: readonly MapEntry[]): number | null {
  const groups = entries.filter(({ family }) => family !== 'laboratory').flatMap(({ groups }) => groups);
  return sumOf(separateGroups(evidence, groups));
}

function separateGroups(evidence: Sharing, groups: readonly PatientGroup[]): PatientGroup[] {
  const byId = new Map<string, PatientGroup>();
  const counted = wholesForParts(groups, ({ cohort, patients, division }) => ({
    id: cohort.id,
    size: patients,
    division,
  }));
  for (const group of counted) {
    const known = byId.get(group.cohort.id);
    if (!known || (group.patients ?? -1) > (known.patients ?? -1)) byId.set(group.cohort.id, group);
  }
  const sized = [...byId.values()].map(({ cohort, patients }) => ({ ...cohort, size: patients }));
  return separateCohorts(evidence, sized).flatMap(({ id }) => byId.get(id) ?? []);
}

const patientGroups = (
  labels: Labels,
  evidence: CohortEvidence,
  cohorts: readonly EvidenceCohort[],
  tumour: string,
) => {
  const groupOf = (cohort: EvidenceCohort, division: PatientGroup['division']): PatientGroup => ({
    cohort: { ...pick(cohort, COHORT_FIELDS), study: { ordinal: cohort.study.ordinal } },
    ...sizeIn(labels, cohort, tumour),
    division,
  });
  return separateGroups(
    evidence,
    cohorts.map((cohort) => {
      const division = evidence.divisionOf(cohort);
      return groupOf(cohort, division && { ...division, whole: groupOf(division.whole, null) });
    }),
  );
};

/** How many patients of a cohort had the tumour and got the one treatment: its size, or what it prints of the tumour. */
function sizeIn(
  labels: Labels,
  { tumours, treatments, size, sizeFactId, characteristics }: EvidenceCohort,
  tumour: string,
): Pick<PatientGroup, 'patients' | 'fact'> {
  const unknown = { patients: null, fact: null };
  // Treatments given apart: nobody says how many patients got each of them.
  if (treatments.length > 1) return unknown;
  if (tumours.length === 1 && tumours[0] === tumour) return { patients: size, fact: sizeFactId };
  const counted = characteristics.find(
    ({ measure, tumourSlug, count }) =>
      tumourSlug === tumour && count !== null && countsTumours(labels, measure),
  );
  return counted ? { patients: counted.count, fact: counted.factId } : unknown;
}
