import type { ReadPaper } from '@/lib/domain/files';
import type { Problem } from '@/lib/domain/problem';
import type { Localized } from '@/lib/domain/source';
import { isUntranslated } from '@/lib/domain/untranslated';
import type { Vocabulary } from '@/lib/domain/vocabulary';

const HAN = /\p{Script=Han}/u;
/** A word that no name begins with: names have a capital or a digit. */
const COMMON_WORD = /(?<![\p{L}\p{N}'’.-])[a-z]{3,}/u;

/** A label in Chinese, or Chinese with a few letters in it; an English sentence may cite a Chinese word. */
const isChinese = (text: string) => HAN.test(text) && (text.match(/\p{Script=Latin}+/gu)?.length ?? 0) < 5;

const isText = (value: unknown): value is string => typeof value === 'string';
const isLocalized = (value: unknown): value is Localized =>
  typeof value === 'object' &&
  value !== null &&
  'en' in value &&
  'zh' in value &&
  isText(value.en) &&
  isText(value.zh);

/** What is in the wrong language, in words; `termIn` names the Chinese of an English term. */
export function wrongLanguages(
  { en, zh }: Localized,
  termIn: (english: string) => string | undefined = () => undefined,
): { language: keyof Localized; message: string }[] {
  const chinese = termIn(zh);
  return [
    ...(isChinese(en) && !isUntranslated(en, 'en')
      ? [{ language: 'en' as const, message: 'is Chinese: put it into English' }]
      : []),
    ...(HAN.test(zh) || (!COMMON_WORD.test(zh) && chinese === undefined)
      ? []
      : [
          {
            language: 'zh' as const,
            message: chinese
              ? `is English: the Chinese term is "${chinese}"`
              : 'is English: put it into Chinese',
          },
        ]),
  ];
}

/** English stands in `en` and Chinese in `zh`. Names are the same in both, and so is what a publication prints of itself. */
export function checkLanguages(vocabulary: Vocabulary, { file, paper, studies }: ReadPaper): Problem[] {
  const chinese = chineseTerms(vocabulary);
  const walk = (inFile: string, value: unknown, path: readonly (string | number)[]): Problem[] => {
    if (isLocalized(value)) {
      if (path[0] === 'publication' && value.en === value.zh) return [];
      return wrongLanguages(value, (english) => chinese.get(english.toLowerCase())).map(
        ({ language, message }) => ({
          file: inFile,
          path: [...path, language],
          message,
        }),
      );
    }
    if (Array.isArray(value)) return value.flatMap((item, index) => walk(inFile, item, [...path, index]));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) => walk(inFile, inner, [...path, name]));
  };
  return [...walk(file, paper, []), ...studies.flatMap((study) => walk(study.file, study.study, []))];
}

const known = new WeakMap<Vocabulary, Map<string, string>>();

/** Chinese labels by the English ones, where they differ. */
function chineseTerms(vocabulary: Vocabulary): Map<string, string> {
  const held = known.get(vocabulary);
  if (held) return held;
  const { terms, ...plain } = vocabulary;
  const all = [...Object.values(plain), ...Object.values(terms)].flatMap((group) => Object.values(group));
  const map = new Map(
    all
      .filter(({ en, zh }) => en !== zh && HAN.test(zh) && !isUntranslated(zh, 'zh'))
      .map(({ en, zh }) => [en.toLowerCase(), zh]),
  );
  known.set(vocabulary, map);
  return map;
}
