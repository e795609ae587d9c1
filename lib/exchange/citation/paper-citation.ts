import { REGISTRY } from '@/lib/domain/registry';
import type { Locale } from '@/lib/text/locale';
import type { PaperRecord } from '../record/paper-record';
import { verbatimIn, type Wording } from '../record/publication';
import { type CslItem, cslDate } from './csl-item';

/**
 * A paper as it is cited. What its text does not print is absent; a title that it does not print in the language asked
 * for stands in square brackets. Without a language it is cited in its own.
 */
export function paperCitation(paper: PaperRecord, asked: Locale | null): CslItem {
  const { registered } = paper;
  const language = asked ?? paper.language;
  const { title, authors, journal, publisher, keywords, issued, volume, issue, doi } = paper.printed;
  const pages = [paper.printed.firstPage, paper.printed.lastPage].filter((page) => page !== null);
  const words = (wording: Wording | null) => (wording ? verbatimIn(language, wording) : undefined);
  const item: CslItem = {
    id: paper.slug,
    type: registered ? 'dataset' : journal ? 'article-journal' : 'document',
    title: title?.printed[language] ? title[language] : `[${(title ?? paper.title)[language]}]`,
    author: authors.length > 0 ? authors.map((name) => ({ literal: verbatimIn(language, name) })) : undefined,
    'container-title': words(journal),
    publisher: registered ? REGISTRY.name : words(publisher),
    issued: issued === null ? undefined : cslDate(issued),
    volume: volume ?? undefined,
    issue: issue ?? undefined,
    page: pages.length === 0 ? undefined : [...new Set(pages)].join('-'),
    DOI: doi ?? undefined,
    number: registered?.number,
    version: registered?.version,
    URL: registered?.url,
    language: paper.language,
    keyword: words(keywords)
      ?.split(/[;；]/u)
      .map((word) => word.trim())
      .join(', '),
  };
  return withoutAbsent(item);
}

/** Leaves out what is undefined, so that it is absent in every format. */
export const withoutAbsent = <T extends object>(item: T): T =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as T;
