import type { Localized } from './source';

/** Behind a label that stands in the other language for want of a translation; every page shows it as it is. */
const MARKS: Localized = { en: ' (not yet translated)', zh: '（未译）' };

/** The words of the other language, marked as not yet translated into this one. */
export const untranslated = (text: string, into: keyof Localized): string => `${text}${MARKS[into]}`;

export const isUntranslated = (text: string, language: keyof Localized): boolean =>
  text.endsWith(MARKS[language]);
