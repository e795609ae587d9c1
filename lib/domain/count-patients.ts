import { wholesForParts } from './divided-cohorts';
import { type CohortEvidence, type EvidenceCohort, separateCohorts } from './evidence-cohort';
import { type EvidenceEntry, isOfSeveral } from './evidence-entry';
import { groupBy } from './group-by';

/** How many different patients studies of one origin tell of. */
export interface PatientNumber {
  /** Null where no size is printed. */
  patients: number | null;
  /** Whether there are more, of whom no number is printed. */
  isMore: boolean;
  studies: number;
}

/** By who reports them; null where nobody does. */
export interface PatientNumbers {
  primary: PatientNumber | null;
  registry: PatientNumber | null;
  secondary: PatientNumber | null;
}

/** Numbers of patients are added up over cohorts that cannot share patients, and over no others; `kept` are these. */
export function countPatients(
  evidence: CohortEvidence,
  entries: readonly EvidenceEntry[],
): PatientNumbers & { cohorts: EvidenceCohort[]; kept: EvidenceCohort[] } {
  // Arms whose size is not printed are counted in the whole that they divide.
  const cohorts = wholesForParts(countedCohorts(entries), (cohort) => ({
    id: cohort.id,
    size: cohort.size,
    division: evidence.divisionOf(cohort),
  }));
  const kept = separateCohorts(evidence, cohorts);
  const withParts = new Set(kept.flatMap(({ ancestors }) => ancestors));
  const countOf = (origin: string): PatientNumber | null => {
    const from = (rows: readonly EvidenceCohort[]) => rows.filter(({ study }) => study.origin === origin);
    const all = entries.filter(({ cohort }) => cohort.study.origin === origin);
    if (all.length === 0) return null;
    const sized = from(kept).filter(({ size }) => size !== null);
    return {
      patients: sized.length === 0 ? null : sized.reduce((sum, { size }) => sum + (size ?? 0), 0),
      isMore:
        from(kept).some(({ size, sizeSign }) => size === null || sizeSign !== null) ||
        from(cohorts).some(({ id, size }) => size === null && withParts.has(id)) ||
        // What is reported separately of one tumour often has no size of its own.
        all.some((entry) => isOfSeveral(entry) || (entry.tumour !== null && entry.size === null)),
      studies: new Set(all.map(({ cohort }) => cohort.studySlug)).size,
    };
  };
  return {
    primary: countOf('primary'),
    registry: countOf('registry'),
    secondary: countOf('secondary'),
    cohorts,
    kept,
  };
}

/** Cohorts with the number of patients that the entries are about: of a cohort of several tumours, those reported separately. */
function countedCohorts(entries: readonly EvidenceEntry[]): EvidenceCohort[] {
  // How many of several tumours together have the one is not known.
  const sized = entries.filter(
    (entry) => !isOfSeveral(entry) && (entry.tumour === null || entry.size !== null),
  );
  return [...groupBy(sized, ({ cohort }) => cohort.id).values()].flatMap((own) => {
    const [first] = own;
    const whole = own.find(({ tumour }) => tumour === null);
    if (!first || whole) return whole?.cohort ?? [];
    return {
      ...first.cohort,
      size: own.reduce((sum, { size }) => sum + (size?.value ?? 0), 0),
      sizeSign: null,
    };
  });
}
