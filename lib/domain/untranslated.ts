import type { Localized } from './source';

/** Behind a label that stands in the other language for want of a translation; every page shows it as it is. */
const MARKS: Localized = { en: ' (not yet translated)', zh: '（未译）' };

/** The words of the other language, marked as not yet translated into this one. */
export const untranslated = (text: string, into: keyof Localized): string => `${text}${MARKS[into]}`;

export const isUntranslated = (text: string, language: keyof Localized): boolean =>
  text.endsWith(MARKS[language]);

/** How many labels within a value stand in the other language for want of a translation. */
export function countUntranslated(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const fields = value as { en?: unknown; zh?: unknown };
  const own = (['en', 'zh'] as const).filter((language) => {
    const text = fields[language];
    return typeof text === 'string' && isUntranslated(text, language);
  });
  return own.length + Object.values(value).reduce((sum: number, inner) => sum + countUntranslated(inner), 0);
}

/** A value as its file has it: without the labels that stand in for a translation. */
export function withoutUntranslated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUntranslated);
  if (typeof value !== 'object' || value === null) return value;
  const isStandIn = (name: string, text: unknown) =>
    (name === 'en' || name === 'zh') && typeof text === 'string' && isUntranslated(text, name);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => !isStandIn(name, inner))
      .map(([name, inner]) => [name, withoutUntranslated(inner)]),
  );
}
