import { codesOf, expansionOf, structureOf } from './definitions';
import { type FhirFault, isObject, type Json, type JsonObject } from './fault';
import type { Visit } from './walk-resource';

/** Value sets of required bindings that are no list of codes, and what their codes look like. */
const OPEN_VALUE_SETS: Readonly<Record<string, (code: string) => boolean>> = {
  'http://hl7.org/fhir/ValueSet/all-languages': (code) => {
    try {
      return Intl.getCanonicalLocales(code).length === 1;
    } catch {
      return false;
    }
  },
};

const JSON_TYPES: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  decimal: 'number',
  integer: 'number',
  unsignedInt: 'number',
  positiveInt: 'number',
};

/** A primitive value is of the right kind of JSON and looks as its type says. */
export function checkPrimitive({ at, value, type }: Visit): FhirFault[] {
  const wanted = JSON_TYPES[type] ?? 'string';
  if (typeof value !== wanted) {
    return [{ at, check: 'type', message: `is a ${typeof value}, and ${type} has to be a ${wanted}` }];
  }
  const pattern = patternOf(type);
  return pattern?.test(String(value)) === false
    ? [{ at, check: 'type', message: `${String(value)} is no ${type}` }]
    : [];
}

const patterns = new Map<string, RegExp | null>();
function patternOf(type: string): RegExp | null {
  const known = patterns.get(type);
  if (known !== undefined) return known;
  const value = structureOf(type)?.snapshot?.element.find(({ path }) => path === `${type}.value`);
  const text = value?.type?.[0]?.extension?.find(({ url }) => url.endsWith('/regex'))?.valueString;
  // The published pattern of decimal has a brace too many.
  const pattern = text ? new RegExp(`^(?:${text.replace('{1,9}})?', '{1,9})?')})$`, 'u') : null;
  patterns.set(type, pattern);
  return pattern;
}

const codingsIn = (type: string, value: Json): JsonObject[] => {
  if (!isObject(value)) return [];
  if (type === 'Coding') return [value];
  return type === 'CodeableConcept' && Array.isArray(value.coding) ? value.coding.filter(isObject) : [];
};

/** A value that has to come from a value set does. */
export function checkBinding({ at, value, definition, type }: Visit): FhirFault[] {
  const { strength, valueSet } = definition.binding ?? {};
  if (strength !== 'required' || !valueSet) return [];
  const [url = ''] = valueSet.split('|');
  const wrong = (code: string): FhirFault[] => [
    { at, check: 'required-binding', message: `${code} is not in ${url}` },
  ];
  const isOpen = OPEN_VALUE_SETS[url];
  const expansion = expansionOf(valueSet);
  if (!expansion && !isOpen) {
    return [{ at, check: 'required-binding', message: `${url} can’t be listed, so nothing is known of it` }];
  }
  if (typeof value === 'string') {
    const isIn = isOpen?.(value) ?? [...(expansion ?? [])].some((entry) => entry.split('|')[1] === value);
    return isIn ? [] : wrong(value);
  }
  const codings = codingsIn(type, value);
  const isIn = codings.some(({ system, code }) => expansion?.has(`${system}|${code}`));
  return isIn ? [] : wrong(codings.map(({ code }) => code).join(', ') || 'no code');
}

/** A coding of a system that is available has a code of it, and the code's own display. */
export function checkCoding({ at, value, type }: Visit): FhirFault[] {
  if (type !== 'Coding' || !isObject(value)) return [];
  const { system, code, display } = value;
  if (typeof system !== 'string') return [{ at, check: 'code', message: 'has no system' }];
  const codes = codesOf(system);
  if (!codes) {
    return /^http:\/\/(?:terminology\.)?hl7\.org\//u.test(system)
      ? [{ at, check: 'code', message: `${system} is not among the published code systems` }]
      : [];
  }
  const known = codes.get(String(code));
  if (known === undefined) return [{ at, check: 'code', message: `${system} has no code ${String(code)}` }];
  return display === undefined || display === known
    ? []
    : [{ at, check: 'code', message: `${String(code)} is “${known}”, not “${String(display)}”` }];
}
