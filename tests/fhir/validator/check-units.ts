import fhirpath from 'fhirpath';
import { type FhirFault, isObject } from './fault';
import type { Visit } from './walk-resource';

const UCUM = 'http://unitsofmeasure.org';

/** A unit of UCUM is one. */
export function checkUnit({ at, value, type }: Visit): FhirFault[] {
  if (type !== 'Quantity' || !isObject(value) || value.system !== UCUM) return [];
  const { status } = fhirpath.ucumUtils.validateUnitString(String(value.code));
  return status === 'valid'
    ? []
    : [{ at, check: 'unit', message: `${String(value.code)} is no unit of UCUM` }];
}
