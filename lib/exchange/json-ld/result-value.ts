import type { PropertyValue } from 'schema-dts';
import type { LinkedSite } from '../linked-data/linked-site';
import type { LinkedResult } from '../linked-data/linked-study';
import { factAddress } from './identities';

/** UN/CEFACT codes, which schema.org asks for. */
const UNIT_CODES: Record<string, string> = {
  '%': 'P1',
  days: 'DAY',
  weeks: 'WEE',
  months: 'MON',
  years: 'ANN',
  mm: 'MMT',
  cm: 'CMT',
};

const part = (propertyID: string, value: number | string): PropertyValue => ({
  '@type': 'PropertyValue',
  propertyID,
  value,
});

/**
 * A stored result. `value` is the figure; every further number of it stands in `valueReference` under the name that
 * the API has for it. The id is the address of the fact, where the source opens.
 */
export function resultValue(site: LinkedSite, result: LinkedResult): PropertyValue & { '@id': string } {
  const further = Object.entries({ ...result.numbers, ...result.terms }).flatMap(([name, value]) =>
    value === null ? [] : [part(name, value)],
  );
  return {
    '@type': 'PropertyValue',
    '@id': factAddress(site, result.factId),
    identifier: result.id,
    propertyID: result.measure,
    name: result.name,
    value: result.value ?? undefined,
    unitText: result.unit ?? undefined,
    unitCode: UNIT_CODES[result.unit ?? ''],
    measurementTechnique: result.criteria || undefined,
    valueReference: further.length > 0 ? further : undefined,
  };
}
