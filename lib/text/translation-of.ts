/** The shape of a dictionary in another language: the same keys, any string for a string, the same parameters for a sentence. */
export type TranslationOf<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { [K in keyof T]: TranslationOf<T[K]> };
