import type {
  Evidence,
  EvidenceStatistic,
  EvidenceStatisticAttributeEstimate,
  EvidenceStatisticModelCharacteristic,
} from 'fhir/r5';
import type { AttributeRecord, EvidenceRecord, StatisticRecord, StudyRecord } from '../record/study-record';
import { ATTRIBUTE_TYPES, MODELS, STATISTIC_TYPES } from './codes';
import { contextOfEvidence } from './evidence-context';
import { NAMES, uuidOf } from './identity';
import { concept, identifierOf, noted, quantity, translated } from './parts';
import { studyDesignsOf } from './research-study';
import { sourcesOfEvidence } from './sources';
import { variableDefinitions } from './variable-definitions';

/** R5 writes 0.95 for 95 %. Dividing may leave digits that nobody printed. */
const levelOf = (percent: number) => Number((percent / 100).toPrecision(12));

function attributeOf(attribute: AttributeRecord): EvidenceStatisticAttributeEstimate {
  const base = {
    ...(attribute.words === null ? {} : translated('description', attribute.words)),
    type: ATTRIBUTE_TYPES[attribute.kind],
  };
  switch (attribute.kind) {
    case 'p-value':
      return { ...base, quantity: quantity(attribute.value, null, attribute.sign) };
    case 'standard-deviation':
    case 'standard-error':
    case 'coefficient-of-variation':
      return { ...base, quantity: quantity(attribute.value, attribute.unit) };
    default: {
      const { lower, upper, unit } = attribute;
      return {
        ...base,
        ...(attribute.kind === 'confidence-interval' ? { level: levelOf(attribute.level) } : {}),
        range: {
          ...(lower === null ? {} : { low: quantity(lower, unit) }),
          ...(upper === null ? {} : { high: quantity(upper, unit) }),
        },
      };
    }
  }
}

function modelsOf({ models, degreesOfFreedom }: StatisticRecord): EvidenceStatisticModelCharacteristic[] {
  return [
    ...models.map((model) => ({ code: MODELS[model] })),
    ...(degreesOfFreedom === null
      ? []
      : [{ code: { text: 'degrees of freedom' }, value: quantity(degreesOfFreedom, null) }]),
  ];
}

function statisticOf(statistic: StatisticRecord): EvidenceStatistic {
  const { kind, category, figure, affected, events, participants, attributes, notes } = statistic;
  const models = modelsOf(statistic);
  return {
    ...noted(notes),
    ...(kind === null ? {} : { statisticType: STATISTIC_TYPES[kind] }),
    ...(category === null ? {} : { category: concept(category) }),
    ...(figure === null ? {} : { quantity: quantity(figure.value, figure.unit, figure.sign) }),
    ...(events === null ? {} : { numberOfEvents: events }),
    ...(affected === null ? {} : { numberAffected: affected }),
    ...(participants === null ? {} : { sampleSize: { numberOfParticipants: participants } }),
    ...(attributes.length === 0 ? {} : { attributeEstimate: attributes.map(attributeOf) }),
    ...(models.length === 0 ? {} : { modelCharacteristic: models }),
  };
}

/** A result of the study with its numbers, or with words where the paper prints no number. */
export function evidenceOf(record: StudyRecord, evidence: EvidenceRecord, base: string): Evidence {
  const { kind, id, title, description, notes, statistics } = evidence;
  const designs = studyDesignsOf(record);
  return {
    resourceType: 'Evidence',
    id: uuidOf(NAMES.evidence(record.slug, kind, id)),
    language: 'en',
    identifier: [identifierOf(kind, id)],
    version: record.dataVersion,
    ...translated('title', title),
    status: 'active',
    ...contextOfEvidence(record, evidence),
    relatedArtifact: sourcesOfEvidence(record, evidence, base),
    ...translated('description', description),
    ...noted(notes),
    variableDefinition: variableDefinitions(record, evidence),
    ...(designs.length === 0 ? {} : { studyDesign: designs }),
    ...(statistics.length === 0 ? {} : { statistic: statistics.map(statisticOf) }),
  };
}
