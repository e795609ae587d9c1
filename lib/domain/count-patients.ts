import { type CohortEvidence, type EvidenceCohort, separateCohorts } from './evidence-cohort';
import type { EvidenceEntry } from './evidence-entry';

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
  own: PatientNumber | null;
  cited: PatientNumber | null;
}

/** Numbers of patients are added up over cohorts that cannot share patients, and over no others; `kept` are these. */
export function countPatients(
  evidence: CohortEvidence,
  entries: readonly EvidenceEntry[],
): PatientNumbers & { cohorts: EvidenceCohort[]; kept: EvidenceCohort[] } {
  const cohorts = entries.filter(({ tumour }) => tumour === null).map(({ cohort }) => cohort);
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
        // What is told apart of one tumour has no size of its own.
        all.some(({ tumour }) => tumour !== null),
      studies: new Set(all.map(({ cohort }) => cohort.studySlug)).size,
    };
  };
  return { own: countOf('own'), cited: countOf('cited'), cohorts, kept };
}
