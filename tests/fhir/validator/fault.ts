/** Something wrong with a resource. */
export interface FhirFault {
  /** Where, as `Evidence.statistic[0].quantity`. */
  at: string;
  /** Which kind of check found it. */
  check:
    | 'json-schema'
    | 'unknown-element'
    | 'cardinality'
    | 'choice'
    | 'type'
    | 'required-binding'
    | 'code'
    | 'reference'
    | 'identity'
    | 'invariant'
    | 'unit';
  message: string;
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
