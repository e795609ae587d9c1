import { normalise } from '@/lib/domain/printed-text';
import type { Locale } from '@/lib/text/locale';
import type { Bilingual } from './bilingual';

/** A fact of kind `publication`, with everything that its text prints of it. */
export interface PublicationFact {
  measure: string;
  valueNumber: number | null;
  valueText: string | null;
  valueTextZh: string | null;
  verbatim: string;
  locations: readonly { verbatim: string }[];
}

/** Words in both languages, and in which of them the text prints them. */
export interface Wording extends Bilingual {
  printed: { en: boolean; zh: boolean };
}

/** What a text prints of itself; null or empty where it prints nothing. */
export interface Publication {
  title: Wording | null;
  authors: Wording[];
  journal: Wording | null;
  publisher: Wording | null;
  keywords: Wording | null;
  /** "2020-03-25", "2019-06" or "2019". */
  issued: string | null;
  volume: string | null;
  issue: string | null;
  /** Of a paper on one page there is no last one. */
  firstPage: string | null;
  lastPage: string | null;
  doi: string | null;
}

/** A wording is printed where the figure of a place is part of it, or it part of the figure. */
function wordingOf(fact: PublicationFact): Wording {
  const printed = [fact, ...fact.locations].map((place) => normalise(place.verbatim));
  const isPrinted = (wording: string) => {
    const whole = normalise(wording);
    return printed.some((part) => part !== '' && (whole.includes(part) || part.includes(whole)));
  };
  const en = fact.valueText ?? '';
  const zh = fact.valueTextZh ?? en;
  return { en, zh, printed: { en: isPrinted(en), zh: isPrinted(zh) } };
}

/** Bibliographic facts in their order as one record. */
export function publicationOf(facts: readonly PublicationFact[]): Publication {
  const all = (measure: string) => facts.filter((fact) => fact.measure === measure);
  const words = (measure: string) => all(measure).map(wordingOf);
  const number = (measure: string) => all(measure)[0]?.valueNumber?.toString() ?? null;
  const date = all('publication-date')[0]?.valueText ?? null;
  return {
    title: words('title')[0] ?? null,
    authors: words('author'),
    journal: words('journal')[0] ?? null,
    publisher: words('publisher')[0] ?? null,
    keywords: words('keywords')[0] ?? null,
    issued: date ?? number('publication-year'),
    volume: number('volume'),
    issue: number('issue'),
    firstPage: number('pages-minimum') ?? number('page'),
    lastPage: number('pages-maximum'),
    doi: all('doi')[0]?.valueText ?? null,
  };
}

/** The words in a language, if they are printed in it, else as they are printed. */
export function verbatimIn(language: Locale, wording: Wording): string {
  const other = language === 'en' ? 'zh' : 'en';
  return wording.printed[language] || !wording.printed[other] ? wording[language] : wording[other];
}
