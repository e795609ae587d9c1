import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CITATION_FORMATS, CITATION_WRITERS } from '@/lib/exchange/citation/citation-file';
import type { CslItem } from '@/lib/exchange/citation/csl-item';
import { asHeld, readCitations } from '../../../fixtures/read-citations';

/** Words of both scripts, with the signs that a format could take for its own. */
const word = fc.oneof(
  fc.constantFrom(
    '安罗替尼',
    '软组织肉瘤',
    '2019年6月',
    '（综述）',
    '“x”',
    'é',
    'Ⅱ',
    'EURAMOS-1',
    'PD-L1',
    'a_b',
  ),
  fc.constantFrom(
    '&',
    '100%',
    '$5',
    '#1',
    '~',
    '^',
    '\\',
    '{x}',
    '{',
    '}',
    '- x',
    'TY',
    '"q"',
    "it's",
    'a:b',
    '@x',
  ),
  fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 })
    .map((text) => text.replace(/[<>\s]/gu, '')),
);
const words = fc
  .array(word, { minLength: 1, maxLength: 30 })
  .map((parts) => parts.join(' ').replace(/\s+/gu, ' ').trim())
  .filter((text) => text !== '');
const name = fc.constantFrom('葛淼', '岳斌', 'Miao Ge', 'Bin Yue', 'O’Brien', 'World Health Organization');
const date = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .chain((day) => fc.constantFrom(4, 7, 10).map((length) => day.toISOString().slice(0, length)))
  .map((text) => ({ 'date-parts': [text.split('-').map(Number)] as [number[]] }));
const number = fc.integer({ min: 1, max: 5000 }).map(String);
const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,9}(?:-[a-z0-9]{1,9}){0,4}$/u);

const article: fc.Arbitrary<CslItem> = fc.record(
  {
    id: slug,
    type: fc.constant('article-journal' as const),
    title: words,
    author: fc.array(
      name.map((literal) => ({ literal })),
      { minLength: 1, maxLength: 6 },
    ),
    'container-title': words,
    publisher: words,
    issued: date,
    volume: number,
    issue: number,
    page: fc.tuple(number, number).map((pages) => pages.join('-')),
    DOI: fc.stringMatching(/^10\.\d{4,5}\/[a-z0-9._-]{1,12}[a-z0-9]$/u),
    language: fc.constantFrom('en', 'zh'),
  },
  { requiredKeys: ['id', 'type', 'title'] },
);
const dataset: fc.Arbitrary<CslItem> = fc.record(
  {
    id: slug,
    type: fc.constant('dataset' as const),
    title: words,
    publisher: words,
    issued: date,
    version: fc.stringMatching(/^[0-9a-f]{12}$/u),
    URL: slug.map((path) => `https://evidence.example.org/studies/${path}`),
    accessed: date.filter((day) => day['date-parts'][0].length === 3),
    note: words,
    language: fc.constantFrom('en', 'zh'),
  },
  { requiredKeys: ['id', 'type', 'title', 'URL', 'accessed'] },
);
const items = fc.uniqueArray(fc.oneof(article, dataset), {
  selector: ({ id }) => id,
  minLength: 1,
  maxLength: 3,
});

describe.each(CITATION_FORMATS)('a citation as %s', (format) => {
  test('reads back as what was written, whatever signs stand in it', () => {
    fc.assert(
      fc.property(items, (written) => {
        const read = readCitations(format, CITATION_WRITERS[format].write(written));
        expect(read).toEqual(asHeld(format, written, read));
      }),
      { numRuns: 200 },
    );
  });
});

test('a BibTeX entry without authors has what styles sort and label by instead', () => {
  fc.assert(
    fc.property(items, (written) => {
      const text = CITATION_WRITERS.bibtex.write(written);
      const entries = text.split(/\n(?=@)/u);
      expect(entries).toHaveLength(written.length);
      for (const [index, { author }] of written.entries()) {
        const entry = entries[index] ?? '';
        // The library puts capitals in braces, which keep them as they are; they are no part of the words.
        const words = (name: string) =>
          new RegExp(`^ {2}${name} = \\{(.+)\\},$`, 'mu').exec(entry)?.[1]?.replace(/[{}]/gu, '');
        expect(words('author') === undefined).toBe(!author?.length);
        expect(words('key')).toBe(author?.length ? undefined : words('title'));
        expect(words('title')).toBeTruthy();
      }
    }),
  );
});
