export const LOCALES = ['en', 'zh'] as const;
export type Locale = (typeof LOCALES)[number];

export const isLocale = (name: string): name is Locale => (LOCALES as readonly string[]).includes(name);
export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'zh' : 'en');

/** The language that a part of an address names in another way: `EN`, `zh-CN`, `zh_Hans`, `en-US`; null for any other word. */
export function localeOfTag(tag: string): Locale | null {
  const [, language = ''] = /^([a-z]{2})(?:[-_][a-z0-9]{2,8})*$/u.exec(tag.toLowerCase()) ?? [];
  return isLocale(language) ? language : null;
}

/**
 * Best language for an Accept-Language header: the first of its languages that we have, by its weights; English
 * otherwise.
 */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { language: tag.split('-')[0] ?? '', weight: weight ? Number(weight.trim().slice(2)) : 1 };
    })
    .sort((a, b) => b.weight - a.weight);
  const best = wanted.find(({ language, weight }) => weight > 0 && isLocale(language));
  return best && isLocale(best.language) ? best.language : 'en';
}

/** How the languages are named to browsers and readers of feeds (BCP 47). */
export const LANGUAGE_TAGS: Record<Locale, string> = { en: 'en', zh: 'zh-Hans' };
