import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCursor, writeCursor } from '@/lib/exchange/cursor';

const context = { dataVersion: 'abc123', query: { filters: { drug: ['everolimus'] }, search: '' } };

test('a cursor leads back to its position', () => {
  fc.assert(
    fc.property(fc.nat(), (position) => {
      expect(readCursor(writeCursor(position, context), context)).toEqual({ position });
    }),
  );
});

test('a cursor of another data version is refused, and both versions are named', () => {
  const read = readCursor(writeCursor(50, context), { ...context, dataVersion: 'def456' });
  expect(read).toEqual({ refused: expect.stringMatching(/abc123.*def456.*Start again/u) });
});

test('a cursor of another query is refused', () => {
  const read = readCursor(writeCursor(50, context), { ...context, query: {} });
  expect(read).toEqual({ refused: expect.stringContaining('another query') });
});

test('what is no cursor is refused, whatever it is', () => {
  const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const forged = [
    json([-1, 'abc123', 'x']),
    json([0.5, 'abc123', 'x']),
    json({}),
    json([1]),
    '=',
    '',
    '%',
    'bnVsbA',
  ];
  for (const cursor of forged) expect(readCursor(cursor, context)).toHaveProperty('refused');
  fc.assert(
    fc.property(fc.string(), (cursor) => {
      expect(readCursor(cursor, context)).toHaveProperty('refused');
    }),
  );
});
