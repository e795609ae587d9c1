import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLocale, LOCALES, localeOfTag, otherLocale, preferredLocale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';

describe('preferredLocale', () => {
  it.each([
    [null, 'en'],
    ['', 'en'],
    ['zh', 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
    ['en;q=0.5, zh;q=0.9', 'zh'],
    ['de,zh;q=0.3', 'zh'],
    ['de', 'en'],
    ['zh;q=0', 'en'],
    ['ZH-Hant', 'zh'],
    ['*', 'en'],
    ['zh;q=abc', 'en'],
  ])('for %s is %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });

  it('is a language that we have, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(isLocale(preferredLocale(header))).toBe(true);
      }),
    );
  });
});

describe('a part of an address', () => {
  it.each([
    ...(['EN', 'en-US', 'en_GB', 'en'] as const).map((tag) => [tag, 'en'] as const),
    ...(['ZH', 'zh-CN', 'zh-Hans', 'zh-Hans-CN', 'zh_TW', 'zh'] as const).map((tag) => [tag, 'zh'] as const),
    ...(['fr', 'entry', 'english', 'zh-', 'zhongwen', '', 'en-a'] as const).map(
      (tag) => [tag, null] as const,
    ),
  ])('%s names the language %s', (tag, locale) => {
    expect(localeOfTag(tag)).toBe(locale);
  });
});

describe('languages', () => {
  it('are two, each the other of the other, each with its words', () => {
    expect(LOCALES).toEqual(['en', 'zh']);
    for (const locale of LOCALES) {
      expect(otherLocale(otherLocale(locale))).toBe(locale);
      expect(otherLocale(locale)).not.toBe(locale);
    }
    expect(textOf('en').number.noneObserved).not.toBe(textOf('zh').number.noneObserved);
  });

  it.each(['fr', 'EN', '', 'constructor'])('are not "%s"', (name) => {
    expect(isLocale(name)).toBe(false);
  });
});
