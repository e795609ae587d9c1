import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Edit, edited, valueAt } from '@/lib/curation/double-extraction/edit';
import type { Path } from '@/lib/curation/double-extraction/row';
import { editYaml } from '@/seeds/edit-yaml';

const files = readdirSync('seeds/papers', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(path.join('seeds/papers', name), 'utf8'));

/** Paths of everything in a file. */
function pathsIn(value: unknown, here: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [here];
  return [
    here,
    ...Object.entries(value).flatMap(([name, inner]) =>
      pathsIn(inner, [...here, Array.isArray(value) ? Number(name) : name]),
    ),
  ];
}

const someText = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.constantFrom('≥ 3 例: 甲', 'a, b', '# x', "it's", '"q"', '2020-01', 'yes', '- x', 'a: b', '12'),
);
const someValue = fc.oneof(
  someText,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((value) => value + 0),
  fc.boolean(),
  fc.tuple(fc.nat(9), fc.nat(9)),
  fc.record({ en: someText, zh: someText }),
);
const someEntry = fc.record({
  measure: fc.constant('recurrence'),
  value: fc.nat(99),
  text: fc.record({ en: someText, zh: someText }),
  source: fc.record({ lines: fc.tuple(fc.nat(9), fc.nat(9)), section: someText, verbatim: someText }),
  also: fc.array(fc.record({ source: fc.constant('x'), verbatim: someText }), {
    minLength: 1,
    maxLength: 2,
  }),
});

/** An edit somewhere in a file: another value, a new field, one item more or less, a field less. */
const editOf = (data: unknown): fc.Arbitrary<Edit> => {
  const all = pathsIn(data).filter((at) => at.length > 0);
  const isList = (at: Path) => Array.isArray(valueAt(data, at));
  const isMap = (at: Path) => !isList(at) && typeof valueAt(data, at) === 'object';
  const hasMore = (at: Path) => {
    const parent = valueAt(data, at.slice(0, -1)) as object;
    return Array.isArray(parent) || Object.keys(parent).length > 1;
  };
  return fc.oneof(
    fc.record({ op: fc.constant('set' as const), path: fc.constantFrom(...all), value: someValue }),
    fc.record({
      op: fc.constant('set' as const),
      path: fc
        .tuple(fc.constantFrom(...all.filter(isMap)), fc.constantFrom('sign', 'note', 'zzz', 'id'))
        .map(([at, name]) => [...at, name]),
      value: someValue,
    }),
    fc.record({
      op: fc.constant('append' as const),
      path: fc.constantFrom(...all.filter((at) => isList(at) && typeof at.at(-1) === 'string')),
      value: fc.oneof(someValue, someEntry),
    }),
    fc.record({
      op: fc.constant('append' as const),
      path: fc
        .tuple(fc.constantFrom(...all.filter(isMap)), fc.constantFrom('also', 'extra'))
        .map(([at, name]) => [...at, name])
        .filter((at) => valueAt(data, at) === undefined || isList(at)),
      value: someEntry,
    }),
    fc.record({ op: fc.constant('remove' as const), path: fc.constantFrom(...all.filter(hasMore)) }),
  );
};

describe('editing a YAML file', () => {
  it('says what editing its data says, wherever in the extraction files', () => {
    fc.assert(
      fc.property(
        fc.oneof(...files.map((content) => fc.tuple(fc.constant(content), editOf(parse(content))))),
        ([content, edit]) => {
          const result = editYaml(content, [edit]);
          expect(parse(result)).toEqual(edited(parse(content), [edit]));
        },
      ),
      { numRuns: 300 },
    );
  });
});
