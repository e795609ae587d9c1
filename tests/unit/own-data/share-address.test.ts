import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS, type OwnDataRequest, requestOf } from '@/lib/own-data/own-data-request';
import { LONGEST_SHARED, readShareHash, writeShareHash } from '@/lib/own-data/share-address';

describe('an address that holds a table', () => {
  test('gives back the table and every choice', () => {
    const requests = fc.record<OwnDataRequest>({
      text: fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
        .filter((text) => text.trim() !== ''),
      kind: fc.constantFrom(null, 'survival', 'counts', 'effects'),
      header: fc.constantFrom(null, true, false),
      columns: fc.constantFrom({}, { time: 2, event: 0, group: null }, { label: 0, events: 3, total: 1 }),
      options: fc.record({
        confidenceLevel: fc.constantFrom(0.95, 0.9, 0.995),
        confidenceType: fc.constantFrom('log-log', 'log', 'plain'),
        ties: fc.constantFrom('efron', 'breslow'),
        tau: fc.constantFrom(null, 12.5),
        reference: fc.constantFrom(null, '对照 & control=1', ''),
        method: fc.constantFrom('REML', 'DL', 'PM', 'fixed'),
        knappHartung: fc.boolean(),
        transformation: fc.constantFrom('logit', 'freeman-tukey'),
        summary: fc.boolean(),
        ratio: fc.constantFrom(null, true, false),
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
    const hash = '#kind=other&header=2&time=-1&event=x&confidenceLevel=95&tau=-1&ties=exact&summary=1&data=a';
    expect(readShareHash(hash)).toEqual({ ...requestOf('a'), options: DEFAULT_OPTIONS });
    expect(readShareHash('#results-title')).toBeNull();
  });
});
