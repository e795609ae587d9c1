import { isLocale, type Locale } from '@/lib/text/locale';
import { type CslItem, cslDate } from './csl-item';
import { asPrintedIn, type PublicationFact, publicationOf, type Wording } from './publication';

export interface CitedPaper {
  slug: string;
  titleEn: string;
  titleZh: string;
  language: string;
  /** Facts of kind `publication`, in text order. */
  facts: readonly PublicationFact[];
}

/**
 * A paper as it is cited. What its text does not print is absent; a title that it does not print in the language asked
 * for stands in square brackets. Without a language it is cited in its own.
 */
export function paperCitation(paper: CitedPaper, asked: Locale | null): CslItem {
  const language = asked ?? (isLocale(paper.language) ? paper.language : 'en');
  const { title, authors, journal, publisher, keywords, issued, volume, issue, pages, doi } = publicationOf(
    paper.facts,
  );
  const words = (wording: Wording | null) => (wording ? asPrintedIn(language, wording) : undefined);
  const described = { en: paper.titleEn, zh: paper.titleZh };
  const item: CslItem = {
    id: paper.slug,
    type: journal ? 'article-journal' : 'document',
    title: title?.printed[language] ? title[language] : `[${(title ?? described)[language]}]`,
    author:
      authors.length > 0 ? authors.map((name) => ({ literal: asPrintedIn(language, name) })) : undefined,
    'container-title': words(journal),
    publisher: words(publisher),
    issued: issued === null ? undefined : cslDate(issued),
    volume: volume ?? undefined,
    issue: issue ?? undefined,
    page: pages ?? undefined,
    DOI: doi ?? undefined,
    language: paper.language,
    keyword: words(keywords)
      ?.split(/\s*[;；]\s*/u)
      .join(', '),
  };
  return withoutAbsent(item);
}

/** Leaves out what is undefined, so that it is absent in every format. */
export const withoutAbsent = <T extends object>(item: T): T =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as T;
