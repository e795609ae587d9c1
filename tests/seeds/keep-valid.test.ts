import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { keepValid } from '@/seeds/keep-valid';

const schema = z.strictObject({
  kind: z.enum(['own', 'cited']),
  entries: z.array(
    z.strictObject({
      id: z.string(),
      value: z.number(),
      source: z.strictObject({ lines: z.tuple([z.int(), z.int()]) }),
      note: z.string().optional(),
    }),
  ),
});

const entry = (id: string) => ({ id, value: 1, source: { lines: [1, 2] } });
const WRONG = [
  (id: string) => ({ ...entry(id), value: 'many' }),
  (id: string) => ({ ...entry(id), source: { lines: [1] } }),
  (id: string) => ({ ...entry(id), source: null }),
  (id: string) => ({ id, value: 1 }),
];

describe('the valid part of a file', () => {
  it('is every entry whose form is right, each with its place in the file', () => {
    const entries = fc.array(fc.option(fc.constantFrom(...WRONG), { nil: null }), { maxLength: 12 });
    fc.assert(
      fc.property(entries, (wrongs) => {
        const raw = { kind: 'own', entries: wrongs.map((wrong, at) => (wrong ?? entry)(`e${at}`)) };
        const kept = keepValid(schema, raw);
        const right = wrongs.flatMap((wrong, at) => (wrong === null ? [at] : []));
        expect(kept?.data.entries.map(({ id }) => id)).toEqual(right.map((at) => `e${at}`));
        expect(right.map((_, index) => kept?.partial.placeOf(['entries', index, 'value']))).toEqual(
          right.map((at) => ['entries', at, 'value']),
        );
        const lost = wrongs.flatMap((wrong, at) => (wrong === null ? [] : [`e${at}`]));
        expect([...(kept?.partial.lost ?? [])].sort()).toEqual(lost.sort());
      }),
    );
  });

  it('leaves an entry that has one field too many, or a number in quotes', () => {
    const raw = {
      kind: 'own',
      entries: [
        { ...entry('a'), critera: 1 },
        { ...entry('b'), value: '7.5' },
      ],
    };
    expect(keepValid(schema, raw)?.data.entries.map(({ value }) => value)).toEqual([1, 7.5]);
    expect(raw.entries[1]?.value).toBe('7.5');
  });

  it('is there although a word of the file as a whole is wrong, and not where the file is none', () => {
    expect(keepValid(schema, { kind: 'ours', entries: [entry('a')] })?.data.entries).toHaveLength(1);
    expect(keepValid(schema, { entries: [entry('a')] })).toBeUndefined();
    expect(keepValid(schema, null)).toBeUndefined();
  });
});
