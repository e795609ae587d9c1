import type { PropertyValue } from 'schema-dts';
import { z } from 'zod';
import { bilingual } from '@/lib/domain/bilingual';
import { adverseEventRow } from '../api/adverse-event-row';
import { characteristicRow } from '../api/characteristic-row';
import { outcomeRow } from '../api/outcome-row';
import { testRow } from '../api/study-detail';
import type { EvidenceRecord, ResultRow, StudyRecord } from '../record/study-record';
import { factAddress } from './identities';
import { figureOf } from './result-figure';
import type { SpeakingSite } from './site';

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

const ROWS: Record<Exclude<ResultRow['kind'], 'calculated'>, z.ZodObject> = {
  outcome: outcomeRow,
  'adverse-event': adverseEventRow,
  characteristic: characteristicRow,
  test: testRow,
};

/** Fields of rows that the document says in another place, or that only lists are asked by. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'id',
  'factId',
  'study',
  'paper',
  'origin',
  'measure',
  'unit',
  'criteria',
  'group',
  'time',
  'timeMonths',
  'tumours',
  'drugs',
]);

/** A field of a row as parts beside the value: words in the language of the site, marks only where they are true. */
function partsOf(site: SpeakingSite, name: string, value: unknown, field: z.ZodType): PropertyValue[] {
  const part = (said: number | string | boolean): PropertyValue => ({
    '@type': 'PropertyValue',
    propertyID: name,
    value: said,
  });
  const words = bilingual.safeParse(value);
  if (words.success) return [part(words.data[site.language])];
  if (Array.isArray(value)) return value.map(part);
  const isAbsent = value === null || (value === false && field instanceof z.ZodBoolean);
  return isAbsent ? [] : [part(value as number | string | boolean)];
}

/**
 * A result that the paper prints. `value` is its figure; every further field of its row of the API stands in
 * `valueReference` under the name that the API has for it. The id is the address of the fact, where the source opens.
 */
function resultValue(
  site: SpeakingSite,
  evidence: Exclude<EvidenceRecord, { kind: 'calculated' }>,
  technique: string | undefined,
): PropertyValue & { '@id': string } {
  const { row, kind } = evidence;
  const { value, unit, field, propertyID } = figureOf(evidence);
  const schema = ROWS[kind];
  const further = Object.entries(row).flatMap(([name, said]) =>
    ELSEWHERE.has(name) || name === field ? [] : partsOf(site, name, said, schema.shape[name] as z.ZodType),
  );
  return {
    '@type': 'PropertyValue',
    '@id': factAddress(site, row.factId),
    identifier: evidence.id,
    propertyID,
    name: evidence.title[site.language],
    value: (typeof value === 'object' ? value?.[site.language] : value) ?? undefined,
    unitText: unit ?? undefined,
    unitCode: UNIT_CODES[unit ?? ''],
    measurementTechnique: technique,
    valueReference: further.length > 0 ? further : undefined,
  };
}

/** Every result of a study that its paper prints. */
export function resultValues(
  site: SpeakingSite,
  { evidence, variables }: StudyRecord,
): (PropertyValue & { '@id': string })[] {
  const techniques = new Map(variables.map(({ key, criteria }) => [key, criteria?.[site.language]]));
  return evidence.flatMap((result) =>
    result.kind === 'calculated' ? [] : resultValue(site, result, techniques.get(result.variable)),
  );
}
