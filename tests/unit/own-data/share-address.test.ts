import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS, type OwnDataRequest, requestOf } from '@/lib/own-data/own-data-request';
import type { ChosenCoding, ChosenFormats, ChosenRoles } from '@/lib/own-data/reading/table-roles';
import { LONGEST_SHARED, readShareHash, writeShareHash } from '@/lib/own-data/share-address';

const ROLES: ChosenRoles[] = [{}, { 2: 'time', 0: 'event', 1: 'ignore' }, { 0: 'label', 3: 'count-2' }];
const CODINGS: ChosenCoding[] = [{}, { '1': 'censored', '2 & x=y': 'event', 死亡: 'event' }];
const FORMATS: ChosenFormats[] = [{}, { 1: 'decimal-comma', 4: 'day-first' }];

describe('an address that holds a table', () => {
  test('gives back the table and every choice', () => {
    const requests = fc.record<OwnDataRequest>({
      text: fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
        .filter((text) => text.trim() !== ''),
      header: fc.constantFrom(null, true, false),
      roles: fc.constantFrom(...ROLES),
      coding: fc.constantFrom(...CODINGS),
      formats: fc.constantFrom(...FORMATS),
      leaveOut: fc.boolean(),
      independent: fc.boolean(),
      ratio: fc.constantFrom(null, true, false),
      options: fc.record({
        confidenceLevel: fc.constantFrom(0.95, 0.9, 0.995),
        confidenceType: fc.constantFrom('log-log', 'log', 'plain'),
        ties: fc.constantFrom('efron', 'breslow'),
        tau: fc.constantFrom(null, 12.5),
        reference: fc.constantFrom(null, '对照 & control=1', ''),
        method: fc.constantFrom('REML', 'DL', 'PM', 'fixed'),
        knappHartung: fc.boolean(),
        transformation: fc.constantFrom('logit', 'freeman-tukey'),
        measure: fc.constantFrom('RR', 'OR', 'RD', 'Peto'),
        summary: fc.boolean(),
      }),
    });
    fc.assert(
      fc.property(requests, (request) => {
        const hash = writeShareHash(request) ?? '';
        expect(readShareHash(hash)).toEqual(request);
        // As the browser makes an address of it.
        expect(readShareHash(new URL(hash, 'http://localhost/en/analyse').hash)).toEqual(request);
      }),
    );
  });

  test('is none where the table is long or empty', () => {
    expect(writeShareHash(requestOf('x'.repeat(LONGEST_SHARED)))).not.toBeNull();
    expect(writeShareHash(requestOf('x'.repeat(LONGEST_SHARED + 1)))).toBeNull();
    expect(writeShareHash(requestOf(' \n'))).toBeNull();
  });

  test('keeps to what has a meaning', () => {
    const hash =
      '#kind=other&header=2&role.x=time&role.1=nothing&code.2=alive&confidenceLevel=95&tau=-1&ties=exact&summary=1&data=a';
    expect(readShareHash(hash)).toEqual({ ...requestOf('a'), options: DEFAULT_OPTIONS });
    expect(readShareHash('#results-title')).toBeNull();
  });
});
