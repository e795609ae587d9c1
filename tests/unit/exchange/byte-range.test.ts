import { expect, test } from 'vitest';
import { readByteRange } from '@/lib/exchange/byte-range';

test.each([
  ['bytes=0-9', { first: 0, last: 9 }],
  ['bytes=90-', { first: 90, last: 99 }],
  ['bytes=-5', { first: 95, last: 99 }],
  ['bytes=-500', { first: 0, last: 99 }],
  ['bytes=50-5000', { first: 50, last: 99 }],
  ['BYTES = 3 - 3', { first: 3, last: 3 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=9-3', null],
  ['bytes=-', null],
  ['bytes=0-1,5-6', null],
  ['lines=0-1', null],
  ['', null],
  [null, null],
])('%s of 100 bytes', (header, part) => {
  expect(readByteRange(header, 100)).toEqual(part);
});
