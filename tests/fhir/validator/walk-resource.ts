import type { ElementDefinition } from 'fhir/r5';
import { elementsOf, isPrimitive, structureOf } from './definitions';
import { type FhirFault, isObject, type Json, type JsonObject } from './fault';

/** One element of a resource with what R5 says of it. */
export interface Visit {
  at: string;
  value: Json;
  /** The element's definition within its resource or type. */
  definition: ElementDefinition;
  /** Data type of the value. */
  type: string;
  /** Path that invariants are written for: `Evidence.statistic`. */
  path: string;
  resource: JsonObject;
}

/**
 * Visits every element of a resource, resources within it included, and reports what has no place in it: elements
 * that are unknown, too few or too many, or of the wrong kind of JSON.
 */
export function walkResource(root: JsonObject, visit: (visited: Visit) => void): FhirFault[] {
  const faults: FhirFault[] = [];
  const report = (at: string, check: FhirFault['check'], message: string) => {
    faults.push({ at, check, message });
  };

  const walkChildren = (value: JsonObject, type: string, path: string, at: string, resource: JsonObject) => {
    const known = elementsOf(type);
    const seen = new Set<string>(path === type && 'resourceType' in value ? ['resourceType'] : []);
    for (const [childPath, definition] of known) {
      const name = childPath.slice(path.length + 1);
      if (!childPath.startsWith(`${path}.`) || name.includes('.')) continue;
      const forms = formsOf(name, definition);
      const present = forms.filter(({ key }) => key in value || `_${key}` in value);
      if (present.length > 1) {
        report(at, 'choice', `${name} has ${present.map(({ key }) => key).join(' and ')}; it may have one`);
      }
      for (const { key } of present) seen.add(key).add(`_${key}`);
      const [first] = present;
      const count = first ? countOf(value, first.key) : 0;
      if (count < (definition.min ?? 0)) {
        report(at, 'cardinality', `${name} is there ${count} times, and has to be ${definition.min}`);
      }
      if (first) walkProperty(value, first, definition, at, resource, type);
    }
    for (const key of Object.keys(value)) {
      if (!seen.has(key)) report(at, 'unknown-element', `${path} has no element ${key}`);
    }
  };

  const walkProperty = (
    owner: JsonObject,
    { key, type }: Form,
    definition: ElementDefinition,
    ownerAt: string,
    resource: JsonObject,
    ownerType: string,
  ) => {
    const at = `${ownerAt}.${key}`;
    const value = owner[key];
    const extension = owner[`_${key}`];
    if (extension !== undefined) {
      if (!isPrimitive(type)) report(at, 'unknown-element', `_${key} is only for primitive values`);
      for (const element of Array.isArray(extension) ? extension : [extension]) {
        if (isObject(element)) walkChildren(element, 'Element', 'Element', `${ownerAt}._${key}`, resource);
      }
    }
    if (value === undefined) return;
    const repeats = definition.max === '*' || Number(definition.max) > 1;
    if (Array.isArray(value) !== repeats) {
      report(at, 'cardinality', repeats ? 'has to be a list' : 'is a list, and may be there only once');
    }
    if (Array.isArray(value) && value.length === 0) report(at, 'type', 'is an empty list');
    const items = Array.isArray(value) ? value : [value];
    items.forEach((item, index) => {
      walkItem(item, type, definition, Array.isArray(value) ? `${at}[${index}]` : at, resource, ownerType);
    });
  };

  const walkItem = (
    value: Json,
    type: string,
    definition: ElementDefinition,
    at: string,
    resource: JsonObject,
    ownerType: string,
  ) => {
    if (isPrimitive(type)) {
      visit({ at, value, definition, type, path: definition.path, resource });
      return;
    }
    if (!isObject(value)) return report(at, 'type', `has to be a ${type}`);
    if (Object.keys(value).length === 0) return report(at, 'type', 'is empty');
    if (type === 'Resource') return walkRoot(value, at);
    const reference = definition.contentReference?.split('#')[1];
    const isInline = reference !== undefined || type === 'BackboneElement' || type === 'Element';
    const path = reference ?? (isInline ? definition.path : type);
    visit({ at, value, definition, type, path, resource });
    walkChildren(value, isInline ? ownerType : type, path, at, resource);
  };

  const walkRoot = (value: JsonObject, at: string) => {
    const type = String(value.resourceType);
    const structure = structureOf(type);
    const definition = elementsOf(type).get(type);
    if (structure?.kind !== 'resource' || !definition) {
      return report(at, 'type', `there is no resource ${type}`);
    }
    visit({ at, value, definition, type, path: type, resource: value });
    walkChildren(value, type, type, at, value);
  };

  walkRoot(root, String(root.resourceType));
  return faults;
}

interface Form {
  key: string;
  type: string;
}

/** Names that an element may have in JSON: one for each type of a choice. */
function formsOf(name: string, { type = [], contentReference }: ElementDefinition): Form[] {
  if (contentReference) return [{ key: name, type: 'BackboneElement' }];
  return type.map(({ code, extension = [] }) => {
    // Ids are of a type of FHIRPath; which one of FHIR they are stands beside it.
    const plain =
      extension.find(({ url }) => url.endsWith('/structuredefinition-fhir-type'))?.valueUrl ?? code;
    const key = name.endsWith('[x]')
      ? `${name.slice(0, -3)}${plain.charAt(0).toUpperCase()}${plain.slice(1)}`
      : name;
    return { key, type: plain };
  });
}

function countOf(value: JsonObject, key: string): number {
  const found = value[key] ?? value[`_${key}`];
  return found === undefined ? 0 : Array.isArray(found) ? found.length : 1;
}
