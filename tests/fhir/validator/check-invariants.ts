import type { ElementDefinition } from 'fhir/r5';
import fhirpath from 'fhirpath';
import r5 from 'fhirpath/fhir-context/r5';
import { elementsOf, structureOf } from './definitions';
import { type FhirFault, isObject, type Json, type JsonObject } from './fault';
import type { Visit } from './walk-resource';

type Evaluate = (value: unknown, environment: Record<string, unknown>) => unknown[];

const compiled = new Map<string, Evaluate>();
function compile(base: string, expression: string): Evaluate {
  const key = `${base} ${expression}`;
  const known = compiled.get(key);
  if (known) return known;
  const evaluate = fhirpath.compile({ base, expression }, r5, { traceFn: () => {} }) as Evaluate;
  compiled.set(key, evaluate);
  return evaluate;
}

const numberIn = (quantity: Json | undefined) => (isObject(quantity) ? quantity.value : undefined);

/** Invariants that the engine can't evaluate: it knows no boundaries of quantities. */
const BY_HAND: Readonly<Record<string, (value: JsonObject) => boolean>> = {
  'rng-2': ({ low, high }) => {
    const [from, to] = [numberIn(low), numberIn(high)];
    const isOneUnit = isObject(low) && isObject(high) && low.code === high.code && low.unit === high.unit;
    return typeof from !== 'number' || typeof to !== 'number' || !isOneUnit || from <= to;
  },
};

const errorsOf = ({ constraint = [] }: ElementDefinition) =>
  constraint.filter(({ severity, expression }) => severity === 'error' && expression !== undefined);

/** What a type and the types that it is derived from say of a whole value. */
function rootsOf(type: string): ElementDefinition[] {
  const root = elementsOf(type).get(type);
  const base = structureOf(type)?.baseDefinition?.split('/').at(-1);
  return [...(root ? [root] : []), ...(base ? rootsOf(base) : [])];
}

/** Null where the invariant holds; else why it can't be told, or nothing where it simply doesn't. */
function brokenBy(
  key: string,
  expression: string,
  { value, path, resource }: Pick<Visit, 'value' | 'path' | 'resource'>,
  rootResource: JsonObject,
): string | null {
  const byHand = BY_HAND[key];
  if (byHand && isObject(value)) return byHand(value) ? null : '';
  try {
    return compile(path, expression)(value, { resource, rootResource })[0] === true ? null : '';
  } catch (error) {
    return String(error);
  }
}

/** The invariants of the element and of its type hold; those that R5 calls warnings are not asked. */
export function checkInvariants(
  { at, value, definition, type, path, resource }: Visit,
  rootResource: JsonObject,
): { faults: FhirFault[]; evaluated: string[] } {
  const constraints = new Map([definition, ...rootsOf(type)].flatMap(errorsOf).map((one) => [one.key, one]));
  const faults: FhirFault[] = [];
  for (const { key, expression = '', human } of constraints.values()) {
    const broken = brokenBy(key, expression, { value, path, resource }, rootResource);
    if (broken !== null) faults.push({ at, check: 'invariant', message: `${key}: ${broken || human}` });
  }
  return { faults, evaluated: [...constraints.keys()] };
}
