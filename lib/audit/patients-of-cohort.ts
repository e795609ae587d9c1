import { ancestorsOf } from './cohort-size';
import type { AuditedCell, PatientRecord, StudyEvidence } from './evidence-index';

/** Cells of one measure, at most one a patient: the first that is not blank. */
export function cellsOf(
  patients: readonly PatientRecord[],
  wanted: { measure: string; unit?: string; drug?: string },
): AuditedCell[] {
  return patients.flatMap(({ cells }) => {
    const found = cells.find(
      ({ cell: { definition } }) =>
        definition.measure === wanted.measure &&
        (wanted.unit === undefined || definition.unit === wanted.unit) &&
        (wanted.drug === undefined || definition.drug === undefined || definition.drug === wanted.drug),
    );
    return found ? [found] : [];
  });
}

/** The patients of a cohort that have rows of their own; undefined where the rows do not tell who belongs to it. */
export function patientsOfCohort(study: StudyEvidence, cohort: string): PatientRecord[] | undefined {
  const entry = study.cohorts.get(cohort);
  if (!entry || study.patients.length === 0) return undefined;
  if (entry.members) {
    const { measure, term } = entry.members;
    const whole = entry.parent ? patientsOfCohort(study, entry.parent) : study.patients;
    return whole?.filter((patient) => cellsOf([patient], { measure }).some(({ cell }) => cell.term === term));
  }
  const own = study.patients.filter(
    (patient) => patient.cohort === cohort || ancestorsOf(study, patient.cohort).includes(cohort),
  );
  return own.length > 0 ? own : undefined;
}
