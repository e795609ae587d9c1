import type {
  Annotation,
  CodeableConcept,
  Coding,
  Element,
  Extension,
  Identifier,
  Quantity,
  Reference,
} from 'fhir/r5';
import type { Sign } from '@/lib/domain/kinds';
import type { Bilingual } from '../record/bilingual';
import { urnOf } from './identity';
import { UCUM, UNITS } from './units';

const TRANSLATION = 'http://hl7.org/fhir/StructureDefinition/translation';

/** Elements whose text is Markdown; their translations are, too. */
const MARKDOWN = ['description', 'text'] as const;
type Translatable = 'title' | 'name' | 'label' | 'value' | (typeof MARKDOWN)[number];

function translation(name: Translatable, zh: string): Extension {
  const content = (MARKDOWN as readonly string[]).includes(name)
    ? { valueMarkdown: zh }
    : { valueString: zh };
  return {
    url: TRANSLATION,
    extension: [
      { url: 'lang', valueCode: 'zh' },
      { url: 'content', ...content },
    ],
  };
}

/** A text in English with its Chinese translation beside it: `title` and `_title`. */
export function translated<Name extends Translatable>(name: Name, { en, zh }: Bilingual) {
  return {
    [name]: en,
    ...(en === zh ? {} : { [`_${name}`]: { extension: [translation(name, zh)] } }),
  } as { [Key in Name]: string } & { [Key in `_${Name}`]?: Element };
}

/** A concept with its name in both languages. `CodeableConcept.text` is a string, not Markdown. */
export function concept(name: Bilingual, coding: readonly Coding[] = []): CodeableConcept {
  const { value, _value } = translated('value', name);
  return {
    ...(coding.length > 0 ? { coding: [...coding] } : {}),
    text: value,
    ...(_value ? { _text: _value } : {}),
  };
}

/** `note: [...]`, or nothing where there is none. */
export const noted = (notes: readonly Bilingual[]): { note?: Annotation[] } =>
  notes.length === 0 ? {} : { note: notes.map((note) => translated('text', note)) };

/** Remarks as paragraphs of one text in Markdown. */
export const inOneText = (notes: readonly Bilingual[]): Bilingual => ({
  en: notes.map(({ en }) => en).join('\n\n'),
  zh: notes.map(({ zh }) => zh).join('\n\n'),
});

export const referenceTo = (name: string, display: Bilingual): Reference => ({
  reference: urnOf(name),
  display: display.en,
});

export const identifierOf = (kind: string, value: string): Identifier => ({
  system: `urn:sarcoma-evidence:${kind}`,
  value,
});

/** FHIR has no code for "about", which is therefore said in a note. */
const COMPARATORS: Partial<Record<Sign, Quantity['comparator']>> = {
  '>': '>',
  '<': '<',
  '≥': '>=',
  '≤': '<=',
};

/** A number with its unit in UCUM. A unit that UCUM doesn't have stands as a word; null is a pure number. */
export function quantity(value: number, unit: string | null, sign: Sign | null = null): Quantity {
  const comparator = sign === null ? undefined : COMPARATORS[sign];
  const code = unit === null ? '1' : UNITS[unit];
  return {
    value,
    ...(comparator ? { comparator } : {}),
    ...(unit === null ? {} : { unit }),
    ...(code === undefined ? {} : { system: UCUM, code }),
  };
}
