import type { FhirFault, Json, JsonObject } from './validator/fault';

/** What a fault puts in a place; where absent, it takes away what stands there. */
export interface PlantedFault {
  check: FhirFault['check'];
  /** Type of a resource, or Bundle, and the way from there; the first resource that has the first step is taken. */
  place: string;
  value?: Json | ((bundle: JsonObject) => Json);
}

const ROLE = 'Evidence.variableDefinition.0.variableRole';
const STATISTIC = 'Evidence.statistic.0';

const urls = (bundle: JsonObject, type: string) =>
  (bundle.entry as { fullUrl: string; resource: JsonObject }[])
    .filter(({ resource }) => resource.resourceType === type)
    .map(({ fullUrl }) => fullUrl);

/** One fault of each kind that a bundle can have, by what is wrong. */
export const PLANTED_FAULTS: Record<string, PlantedFault> = {
  'an element that R5 does not have': { check: 'unknown-element', place: 'Evidence.result', value: 'x' },
  'a Group with a url': { check: 'unknown-element', place: 'Group.url', value: 'http://example.org' },
  'a Group with a status': { check: 'unknown-element', place: 'Group.status', value: 'active' },
  'a Group with a status, by the schema': { check: 'json-schema', place: 'Group.status', value: 'active' },
  'a resource that there is none of': { check: 'type', place: 'Evidence.resourceType', value: 'CheckResult' },

  'a Group without membership': { check: 'cardinality', place: 'Group.membership' },
  'Evidence without status': { check: 'cardinality', place: 'Evidence.status' },
  'Evidence without variables': { check: 'cardinality', place: 'Evidence.variableDefinition' },
  'a variable without its role': { check: 'cardinality', place: ROLE },
  'a trait without a value': {
    check: 'cardinality',
    place: 'Group.characteristic.0',
    value: { code: { text: 'x' }, exclude: false },
  },
  'a list where one is due': { check: 'cardinality', place: 'Evidence.title', value: ['a', 'b'] },
  'one where a list is due': { check: 'cardinality', place: 'Evidence.note', value: { text: 'x' } },

  'two values of one choice': {
    check: 'choice',
    place: 'Group.characteristic.0',
    value: { code: { text: 'x' }, exclude: false, valueBoolean: true, valueCodeableConcept: { text: 'x' } },
  },

  'an empty list': { check: 'type', place: 'Evidence.note', value: [] },
  'an empty object': { check: 'type', place: 'Evidence.variableDefinition.0', value: {} },
  'a number as a string': { check: 'type', place: `${STATISTIC}.numberAffected`, value: '3' },
  'a negative count': { check: 'type', place: `${STATISTIC}.numberAffected`, value: -3 },
  'an id with a blank': { check: 'type', place: 'ResearchStudy.comparisonGroup.0.linkId', value: 'arm 1' },
  'a date of another form': { check: 'type', place: 'ResearchStudy.period.start', value: 'June 2018' },

  'a status that there is none of': { check: 'required-binding', place: 'Evidence.status', value: 'final' },
  'a comparator that there is none of': {
    check: 'required-binding',
    place: `${STATISTIC}.quantity.comparator`,
    value: '≥',
  },
  'a kind of related artifact that there is none of': {
    check: 'required-binding',
    place: 'Evidence.relatedArtifact.0.type',
    value: 'source',
  },
  'a language that is none': { check: 'required-binding', place: 'Evidence.language', value: 'in English' },

  'a code that its system does not have': {
    check: 'code',
    place: `${ROLE}.coding.0.code`,
    value: 'patients',
  },
  'a code under another display': { check: 'code', place: `${ROLE}.coding.0.display`, value: 'patients' },
  'a code without a system': { check: 'code', place: `${ROLE}.coding.0.system` },
  'a system that HL7 does not publish': {
    check: 'code',
    place: `${ROLE}.coding.0.system`,
    value: 'http://hl7.org/fhir/variable-role',
  },

  'a reference out of the bundle': {
    check: 'reference',
    place: 'Evidence.variableDefinition.0.observed.reference',
    value: 'Group/1',
  },
  'a study whose result is Evidence': {
    check: 'reference',
    place: 'ResearchStudy.result.0.reference',
    value: (bundle) => urls(bundle, 'Evidence')[0] ?? '',
  },

  'two resources at one address': {
    check: 'identity',
    place: 'Bundle.entry.1.fullUrl',
    value: (bundle) => urls(bundle, 'ResearchStudy')[0] ?? '',
  },
  'an id that is not that of the address': { check: 'identity', place: 'Evidence.id', value: 'other' },
  'an entry without an address': { check: 'identity', place: 'Bundle.entry.1.fullUrl' },

  'two resources at one address (bdl-7)': {
    check: 'invariant',
    place: 'Bundle.entry.1.fullUrl',
    value: (bundle) => urls(bundle, 'ResearchStudy')[0] ?? '',
  },
  'a total in a collection (bdl-1)': { check: 'invariant', place: 'Bundle.total', value: 3 },
  'a unit’s code without its system (qty-3)': {
    check: 'invariant',
    place: `${STATISTIC}.quantity.system`,
  },
  'a range that ends before it begins (rng-2)': {
    check: 'invariant',
    place: `${STATISTIC}.attributeEstimate.0.range`,
    value: { low: { value: 9 }, high: { value: 3 } },
  },
  'a period that ends before it begins (per-1)': {
    check: 'invariant',
    place: 'ResearchStudy.period',
    value: { start: '2019', end: '2018-06' },
  },
  'a reference to nothing (ref-2)': {
    check: 'invariant',
    place: 'ResearchStudy.site.0',
    value: { type: 'Location' },
  },
  'two definitions of one characteristic (evv-1)': {
    check: 'invariant',
    place: 'EvidenceVariable.characteristic.0',
    value: { definitionId: 'x', definitionCodeableConcept: { text: 'x' } },
  },
  'an extension with a value and parts (ext-1)': {
    check: 'invariant',
    place: 'Evidence._title.extension.0.valueString',
    value: 'x',
  },

  'a unit that UCUM does not have': {
    check: 'unit',
    place: `${STATISTIC}.quantity.code`,
    value: 'months',
  },
};

/** Plants a fault in a bundle. @throws {Error} where the bundle has no such place */
export function plant(bundle: JsonObject, { place, value }: PlantedFault): void {
  const [type = '', ...steps] = place.split('.');
  const last = steps.pop() ?? '';
  const [first = last] = steps;
  const resources = (bundle.entry as { resource: JsonObject }[]).map(({ resource }) => resource);
  const start =
    type === 'Bundle'
      ? bundle
      : (resources.find((resource) => resource.resourceType === type && first in resource) ??
        resources.find((resource) => resource.resourceType === type));
  let owner = start as Json | undefined;
  for (const step of steps) owner = (owner as JsonObject | undefined)?.[step];
  if (typeof owner !== 'object' || owner === null) throw new Error(`the bundle has no ${place}`);
  const into = owner as JsonObject;
  if (value === undefined) delete into[last];
  else into[last] = typeof value === 'function' ? value(structuredClone(bundle)) : value;
}
