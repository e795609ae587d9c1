import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json';
import { PACKAGE } from './definitions';
import type { FhirFault, JsonObject } from './fault';

const SCHEMA_ID = 'http://hl7.org/fhir/json-schema/5.0';

interface Schema {
  definitions: Record<string, object>;
}

let validators: ((type: string) => ValidateFunction) | undefined;

function loadSchema(): (type: string) => ValidateFunction {
  const text = readFileSync(path.join(PACKAGE, 'openapi', 'fhir.schema.json'), 'utf8');
  // The pattern of decimals has a brace too many and is no regular expression.
  const { definitions } = JSON.parse(text.replaceAll('{1,9}})?', '{1,9})?')) as Schema;
  // Each resource is validated by its own type; a list of all types would only say that none of 158 fits.
  definitions.ResourceList = {};
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addMetaSchema(draft6);
  ajv.addSchema({ $id: SCHEMA_ID, $schema: 'http://json-schema.org/draft-06/schema#', definitions });
  const compiled = new Map<string, ValidateFunction>();
  return (type) => {
    const known = compiled.get(type) ?? ajv.compile({ $ref: `${SCHEMA_ID}#/definitions/${type}` });
    compiled.set(type, known);
    return known;
  };
}

/** The resource fits HL7's JSON schema of its type. */
export function checkJsonSchema(resource: JsonObject, at: string): FhirFault[] {
  validators ??= loadSchema();
  const validate = validators(String(resource.resourceType));
  if (validate(resource)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = '', params }) => ({
    at: `${at}${instancePath}`,
    check: 'json-schema',
    message: `${message} ${JSON.stringify(params)}`,
  }));
}
