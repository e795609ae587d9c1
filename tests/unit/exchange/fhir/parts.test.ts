import { expect, test } from 'vitest';
import { concept, noted, quantity, translated } from '@/lib/exchange/fhir/parts';

const translation = (content: Record<string, string>) => ({
  extension: [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/translation',
      extension: [
        { url: 'lang', valueCode: 'zh' },
        { url: 'content', ...content },
      ],
    },
  ],
});

test('a text is English with its Chinese beside it, as string or as Markdown', () => {
  expect(translated('title', { en: 'Age', zh: '年龄' })).toEqual({
    title: 'Age',
    _title: translation({ valueString: '年龄' }),
  });
  expect(translated('description', { en: 'Age', zh: '年龄' })._description).toEqual(
    translation({ valueMarkdown: '年龄' }),
  );
});

test('a text that is the same in both languages has no translation', () => {
  expect(translated('title', { en: 'RECIST 1.1', zh: 'RECIST 1.1' })).toEqual({ title: 'RECIST 1.1' });
  expect(concept({ en: 'CT', zh: 'CT' })).toEqual({ text: 'CT' });
});

test('a concept has its codes, and its name in both languages', () => {
  const coding = { system: 'http://example.org', code: 'a' };
  expect(concept({ en: 'Age', zh: '年龄' }, [coding])).toEqual({
    coding: [coding],
    text: 'Age',
    _text: translation({ valueString: '年龄' }),
  });
});

test('no notes are no element', () => {
  expect(noted([])).toEqual({});
});

test.each([
  [5.5, 'months', null, { value: 5.5, unit: 'months', system: 'http://unitsofmeasure.org', code: 'mo' }],
  [43.5, '%', null, { value: 43.5, unit: '%', system: 'http://unitsofmeasure.org', code: '%' }],
  [0.33, null, null, { value: 0.33, system: 'http://unitsofmeasure.org', code: '1' }],
  [0.0001, null, '<', { value: 0.0001, comparator: '<', system: 'http://unitsofmeasure.org', code: '1' }],
  [
    12,
    'weeks',
    '≥',
    { value: 12, comparator: '>=', unit: 'weeks', system: 'http://unitsofmeasure.org', code: 'wk' },
  ],
  [12, 'weeks', '~', { value: 12, unit: 'weeks', system: 'http://unitsofmeasure.org', code: 'wk' }],
  [2, 'day of treatment', null, { value: 2, unit: 'day of treatment' }],
] as const)(
  '%s %s with sign %s is a quantity of UCUM where UCUM has the unit',
  (value, unit, sign, expected) => {
    expect(quantity(value, unit, sign)).toEqual(expected);
  },
);
