import { checkInvariants } from './check-invariants';
import { checkJsonSchema } from './check-json-schema';
import { checkReference, indexBundle } from './check-references';
import { checkUnit } from './check-units';
import { checkBinding, checkCoding, checkPrimitive } from './check-values';
import { isPrimitive } from './definitions';
import { type FhirFault, isObject, type JsonObject } from './fault';
import { type Visit, walkResource } from './walk-resource';

export interface Validation {
  faults: FhirFault[];
  /** Elements that were looked at. */
  elements: number;
  /** How often each invariant was evaluated, by its key. */
  invariants: Map<string, number>;
}

/**
 * Validates a bundle against what HL7 publishes of R5: the JSON schema, and what that leaves out, from the structure
 * definitions (cardinality, choices, types, required bindings, reference targets, invariants), with the codes of known
 * systems and the units of UCUM.
 */
export function validateBundle(bundle: JsonObject): Validation {
  const index = indexBundle(bundle);
  const faults = [...index.faults];
  const invariants = new Map<string, number>();
  let elements = 0;
  const visit = (visited: Visit) => {
    elements += 1;
    if (isPrimitive(visited.type)) {
      faults.push(...checkPrimitive(visited), ...checkBinding(visited));
      return;
    }
    if (visited.path === visited.type && isObject(visited.value) && visited.value.resourceType) {
      faults.push(...checkJsonSchema(visited.value, visited.at));
    }
    faults.push(
      ...checkBinding(visited),
      ...checkCoding(visited),
      ...checkReference(visited, index),
      ...checkUnit(visited),
    );
    const { faults: broken, evaluated } = checkInvariants(visited, bundle);
    faults.push(...broken);
    for (const key of evaluated) invariants.set(key, (invariants.get(key) ?? 0) + 1);
  };
  const misplaced = walkResource(bundle, visit);
  return { faults: [...misplaced, ...faults], elements, invariants };
}
