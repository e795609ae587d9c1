import type {
  CodeableConcept,
  EvidenceVariable,
  EvidenceVariableCharacteristic,
  EvidenceVariableCharacteristicTimeFromEvent,
  Range,
} from 'fhir/r5';
import type { Bilingual } from '../record/bilingual';
import type {
  RegimenRecord,
  SourcedText,
  StudyRecord,
  TimeRecord,
  VariableRecord,
} from '../record/study-record';
import { codingsOf } from './codes';
import { NAMES, uuidOf } from './identity';
import { concept, noted, quantity, translated } from './parts';
import { sourcesOfFact } from './sources';

const variable = (
  record: StudyRecord,
  name: string,
  title: Bilingual,
): Pick<
  EvidenceVariable,
  'resourceType' | 'id' | 'language' | 'version' | 'title' | '_title' | 'status'
> => ({
  resourceType: 'EvidenceVariable',
  id: uuidOf(name),
  language: 'en',
  version: record.dataVersion,
  ...translated('title', title),
  status: 'active',
});

/** When it is measured. From which event the paper counts is rarely printed, and so is not said. */
function timeFrom(time: TimeRecord): EvidenceVariableCharacteristicTimeFromEvent {
  const { value, upper, unit, sign, words } = time;
  return {
    ...translated('description', words),
    ...(upper === null
      ? { quantity: quantity(value, unit, sign) }
      : { range: { low: quantity(value, unit), high: quantity(upper, unit) } }),
  };
}

/** All of them together; a single one stands for itself. */
function allOf(characteristics: EvidenceVariableCharacteristic[]): EvidenceVariableCharacteristic[] {
  return characteristics.length < 2
    ? characteristics
    : [{ definitionByCombination: { code: 'all-of', characteristic: characteristics } }];
}

function nameOf({ ctcae, name, tumour }: VariableRecord): CodeableConcept {
  if (tumour !== null) return concept(tumour.name, codingsOf(tumour));
  return ctcae === null ? concept(name) : { text: `CTCAE v5.0: ${ctcae}` };
}

function gradeOf({
  grading,
  lowest,
  highest,
}: NonNullable<VariableRecord['grade']>): EvidenceVariableCharacteristic {
  const range: Range = { low: quantity(lowest, null), high: quantity(highest, null) };
  return {
    definitionByTypeAndValue: {
      type: concept(grading),
      ...(lowest === highest ? { valueQuantity: quantity(lowest, null) } : { valueRange: range }),
    },
  };
}

/** An outcome or an adverse event as the variable that is measured. */
export function measuredVariableOf(record: StudyRecord, measured: VariableRecord): EvidenceVariable {
  const { key, title, name, time, grade, handling } = measured;
  return {
    ...variable(record, NAMES.variable(record.slug, key), title),
    ...translated('description', title),
    actual: true,
    characteristic: allOf([
      {
        ...translated('description', name),
        definitionCodeableConcept: nameOf(measured),
        ...(time === null ? {} : { timeFromEvent: [timeFrom(time)] }),
      },
      ...(grade === null ? [] : [gradeOf(grade)]),
    ]),
    ...(handling === null ? {} : { handling }),
  };
}

/** `relatedArtifact: [...]`: the places of all of these, or nothing where there are none. */
function sourcesOfTexts(
  record: StudyRecord,
  texts: readonly SourcedText[],
  base: string,
): Pick<EvidenceVariable, 'relatedArtifact'> {
  const sources = texts.flatMap((text) => sourcesOfFact(record, text, base));
  return sources.length === 0 ? {} : { relatedArtifact: sources };
}

/** A regimen as an exposure: its drugs and other treatments, and doses and schedules in words. */
export function exposureOf(record: StudyRecord, regimen: RegimenRecord, base: string): EvidenceVariable {
  const drugs = regimen.drugs.map((drug) => ({
    ...(drug.role === null ? {} : translated('description', drug.role)),
    definitionCodeableConcept: concept(drug.name, codingsOf(drug)),
  }));
  const others = regimen.otherTreatments.map(({ name }) => ({ definitionCodeableConcept: concept(name) }));
  const given = [...drugs, ...others];
  return {
    ...variable(record, NAMES.regimen(record.slug, regimen.slug), regimen.label),
    ...noted([...regimen.sequence.map(({ name }) => name), ...regimen.notes.map(({ words }) => words)]),
    ...sourcesOfTexts(record, regimen.notes, base),
    actual: true,
    ...(given.length === 0 ? {} : { characteristic: allOf(given) }),
  };
}

/** Who could enter the study. */
export function eligibilityOf(record: StudyRecord, base: string): EvidenceVariable {
  return {
    ...variable(record, NAMES.eligibility(record.slug), record.words.eligibility),
    ...sourcesOfTexts(record, record.eligibility, base),
    actual: false,
    characteristic: record.eligibility.map(({ words }) => translated('description', words)),
  };
}
