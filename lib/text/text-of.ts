import { en, type Text } from './en';
import type { Locale } from './locale';
import { zh } from './zh';

const TEXTS: Record<Locale, Text> = { en, zh };

/** All words of a language. What runs in the browser takes `shellWords` or gets its words from the server. */
export const textOf = (locale: Locale): Text => TEXTS[locale];
