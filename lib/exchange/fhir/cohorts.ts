import type { EvidenceVariable, Group, GroupCharacteristic } from 'fhir/r5';
import type { CohortRecord, EvidenceRecord, StudyRecord } from '../record/study-record';
import type { CodedRecord } from '../record/term-record';
import { codingsOf } from './codes';
import { NAMES, uuidOf } from './identity';
import { concept, identifierOf, inOneText, noted, referenceTo, translated } from './parts';

const tumourTrait = (record: StudyRecord, tumour: CodedRecord): GroupCharacteristic => ({
  code: concept(record.words.tumour),
  valueCodeableConcept: concept(tumour.name, codingsOf(tumour)),
  exclude: false,
});

const partOf = (record: StudyRecord, whole: CohortRecord): GroupCharacteristic => ({
  code: concept(record.words.partOf),
  valueReference: referenceTo(NAMES.cohort(record.slug, whole.slug), whole.label),
  exclude: false,
});

/** Traits that its members share. A tumour is one only where it is a single one: of several, each member has one. */
function traitsOf(record: StudyRecord, cohort: CohortRecord): GroupCharacteristic[] {
  const parent = record.cohorts.find(({ slug }) => slug === cohort.parent);
  const [tumour, ...others] = cohort.tumours;
  const regimens = record.regimens.filter(({ slug }) => cohort.regimens.includes(slug));
  return [
    ...(parent ? [partOf(record, parent)] : []),
    ...(tumour && others.length === 0 ? [tumourTrait(record, tumour)] : []),
    ...(regimens.length === 1 ? regimens : []).map((regimen) => ({
      code: concept(record.words.treatment),
      valueReference: referenceTo(NAMES.regimen(record.slug, regimen.slug), regimen.label),
      exclude: false,
    })),
    ...cohort.traits.map(({ name, value }) => ({
      code: concept(name),
      valueCodeableConcept: concept(value),
      exclude: false,
    })),
  ];
}

/**
 * A cohort. Its members were enrolled, not defined by their traits, so membership is `enumerated`; the list itself
 * is not published. Groups of cells or animals are no Group: of which kind they are isn't recorded, and R5 would have
 * to know. A variable stands in their place.
 */
export function cohortOf(record: StudyRecord, cohort: CohortRecord): Group | EvidenceVariable {
  const id = uuidOf(NAMES.cohort(record.slug, cohort.slug));
  const identifier = [identifierOf('cohort', `${record.slug}/${cohort.slug}`)];
  if (record.isLaboratory) {
    return {
      resourceType: 'EvidenceVariable',
      id,
      language: 'en',
      identifier,
      version: record.dataVersion,
      ...translated('title', cohort.label),
      status: 'active',
      ...noted([...cohort.notes, ...cohort.traits.map(({ value }) => value)]),
      actual: true,
    };
  }
  const characteristic = traitsOf(record, cohort);
  return {
    resourceType: 'Group',
    id,
    language: 'en',
    identifier,
    type: 'person',
    membership: 'enumerated',
    ...translated('name', cohort.label),
    ...(cohort.notes.length === 0 ? {} : translated('description', inOneText(cohort.notes))),
    ...(cohort.size === null ? {} : { quantity: cohort.size }),
    ...(characteristic.length === 0 ? {} : { characteristic }),
  };
}

/** Parts of cohorts that results are of: the patients with one tumour. */
export function partsOfCohorts(record: StudyRecord): Group[] {
  if (record.isLaboratory) return [];
  const parts = new Map<string, Group>();
  for (const { cohort, tumour } of record.evidence) {
    const whole = record.cohorts.find(({ slug }) => slug === cohort);
    if (!whole || !tumour) continue;
    const id = uuidOf(NAMES.part(record.slug, whole.slug, tumour.slug));
    parts.set(id, {
      resourceType: 'Group',
      id,
      language: 'en',
      type: 'person',
      membership: 'enumerated',
      ...translated('name', {
        en: `${whole.label.en}: ${tumour.name.en}`,
        zh: `${whole.label.zh}：${tumour.name.zh}`,
      }),
      characteristic: [partOf(record, whole), tumourTrait(record, tumour)],
    });
  }
  return [...parts.values()];
}

/** Name of the part of a cohort that a result is of; null where it is of the whole. */
export function partName(record: StudyRecord, { cohort, tumour }: EvidenceRecord): string | null {
  return cohort === null || tumour === null || record.isLaboratory
    ? null
    : NAMES.part(record.slug, cohort, tumour.slug);
}
