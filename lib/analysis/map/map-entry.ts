import { groupBy } from '@/lib/domain/group-by';
import type { DesignFamily } from '@/lib/domain/kinds';
import { familyOfDesign, type Labels, withAncestors } from '@/lib/domain/labels';
import type { Treatment } from '@/lib/domain/treatment';
import { classesOf, isTried } from '@/lib/domain/tried-pairs';
import { type Told, triedInStudy } from '@/lib/domain/tried-treatments';
import { type CohortEvidence, type EvidenceCohort, separateCohorts } from '../cohorts/evidence-cohort';

/** One study of one tumour with one treatment: a mark of the map, and a row of its table. */
export interface MapEntry {
  /** `<study>/<tumour>/<treatment>` */
  key: string;
  study: EvidenceCohort['study'];
  family: DesignFamily;
  tumour: string;
  treatment: Treatment;
  /** Classes of its drugs, each once, in the order of the drugs. */
  classes: string[];
  told: Told;
  /** All cohorts of the study that are of this tumour, or that have patients with it, and got the treatment. */
  cohorts: EvidenceCohort[];
  groups: PatientGroup[];
  /** Patients of all groups whose size is printed; null where none is, and for work in a laboratory. */
  patients: number | null;
}

/** Patients of one tumour in one cohort; the groups of an entry cannot share patients. */
export interface PatientGroup {
  cohort: EvidenceCohort;
  patients: number | null;
  fact: string | null;
}

/** Every study of a tumour with a treatment, in the order of the studies. */
export function mapEntries(labels: Labels, evidence: CohortEvidence): MapEntry[] {
  const byStudy = groupBy(evidence.cohorts, ({ studySlug }) => studySlug);
  return [...byStudy.values()].flatMap((cohorts) => {
    const study = cohorts[0]?.study;
    if (!study) return [];
    const family = familyOfDesign(labels, study.design);
    const tumours = study.tumours.map(({ tumourSlug }) => tumourSlug);
    return triedInStudy(tumours, cohorts, (tumour) => withAncestors(labels.tumours, [tumour]))
      .filter(({ treatment }) => isTried(labels, treatment))
      .map(({ tumour, treatment, told, cohorts: of }): MapEntry => {
        const groups = patientGroups(labels, evidence, of, tumour);
        return {
          key: `${study.slug}/${tumour}/${treatment.slug}`,
          study,
          family,
          tumour,
          treatment,
          classes: classesOf(labels, treatment),
          told,
          cohorts: of,
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
export function patientsOf(evidence: CohortEvidence, entries: readonly MapEntry[]): number | null {
  const groups = entries.filter(({ family }) => family !== 'laboratory').flatMap(({ groups }) => groups);
  return sumOf(separateGroups(evidence, groups));
}

function separateGroups(evidence: CohortEvidence, groups: readonly PatientGroup[]): PatientGroup[] {
  const byId = new Map<string, PatientGroup>();
  for (const group of groups) {
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
) =>
  separateGroups(
    evidence,
    cohorts.map((cohort) => ({ cohort, ...sizeIn(labels, cohort, tumour) })),
  );

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

/** Whether a measure counts the patients who have its datum's tumour. */
function countsTumours(labels: Labels, measure: string): boolean {
  const counts = labels.measures[measure]?.countsPatients;
  return counts !== undefined && !counts.term && labels.measures[counts.measure]?.values === 'tumours';
}
