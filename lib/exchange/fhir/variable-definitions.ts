import type { EvidenceVariableDefinition } from 'fhir/r5';
import type { Bilingual } from '../record/bilingual';
import type { EvidenceRecord, StudyRecord } from '../record/study-record';
import { VARIABLE_ROLES } from './codes';
import { partName } from './cohorts';
import { NAMES } from './identity';
import { referenceTo, translated } from './parts';

type Role = keyof typeof VARIABLE_ROLES;

const observed = (role: Role, name: string, display: Bilingual): EvidenceVariableDefinition => ({
  variableRole: VARIABLE_ROLES[role],
  observed: referenceTo(name, display),
});

/** The patients with one tumour: as a group where the cohort is one, else in words. */
function tumourPart(record: StudyRecord, evidence: EvidenceRecord): EvidenceVariableDefinition[] {
  const { tumour } = evidence;
  if (tumour === null) return [];
  const part = partName(record, evidence);
  return [
    part === null
      ? { ...translated('description', tumour.name), variableRole: VARIABLE_ROLES.subpopulation }
      : observed('subpopulation', part, tumour.name),
  ];
}

/** Whose result, of which treatment, against which, and what was measured. */
export function variableDefinitions(
  record: StudyRecord,
  evidence: EvidenceRecord,
): EvidenceVariableDefinition[] {
  const { slug } = record;
  const cohort = (role: Role, wanted: string | null) =>
    record.cohorts
      .filter((candidate) => candidate.slug === wanted)
      .map(({ label }) => observed(role, NAMES.cohort(slug, wanted ?? ''), label));
  return [
    ...cohort('population', evidence.cohort),
    ...tumourPart(record, evidence),
    ...record.regimens
      .filter((regimen) => evidence.regimens.includes(regimen.slug))
      .map((regimen) => observed('exposure', NAMES.regimen(slug, regimen.slug), regimen.label)),
    ...evidence.compared.flatMap((compared, index, { length }) =>
      cohort(index === length - 1 ? 'referenceExposure' : 'exposure', compared),
    ),
    ...record.variables
      .filter(({ key }) => key === evidence.variable)
      .map(({ key, title }) => observed('measuredVariable', NAMES.variable(slug, key), title)),
  ];
}
