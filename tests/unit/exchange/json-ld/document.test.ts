import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonLdDocument, jsonLdText } from '@/lib/exchange/json-ld/document';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '</script><script>alert(1)</script>',
    '<!--<script>',
    ']]>',
    '&lt;/script&gt;',
    '\u2028\u2029',
    '\\u003c/script',
    '"},{"@type":"Thing',
  ),
);
const thing = fc.record({ '@type': fc.constant('Thing' as const), name: hostile, description: hostile });

describe('linked data in a page', () => {
  test('hold no sign that could end their element, and read back as they are', () => {
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 4 }), (things) => {
        const text = jsonLdText(things);
        expect(text).not.toMatch(/[<>&\u2028\u2029]/u);
        expect(JSON.parse(text)).toEqual(jsonLdDocument(things));
      }),
    );
  });

  test('leave out what is absent', () => {
    const thing = { '@type': 'Thing', name: 'A', description: undefined, alternateName: [] } as const;
    expect(jsonLdDocument([{ ...thing, alternateName: [] }])).toEqual({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'Thing', name: 'A' }],
    });
  });
});
