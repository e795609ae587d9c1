import { NOT_LOOKED_UP, type StoredPaperStatus } from '@/lib/domain/paper-status';
import { paperStatusView } from '@/lib/present/provenance/paper-status';
import { isLocale, type Locale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';
import type { Bilingual } from './bilingual';
import { type Publication, type PublicationFact, publicationOf } from './publication';

/** A paper as the database has it; `getCitedPaper` fits it. */
export interface CitedPaper extends Partial<StoredPaperStatus> {
  slug: string;
  titleEn: string;
  titleZh: string;
  language: string;
  /** Of a registry's record. */
  recordNumber?: string | null;
  recordVersion?: string | null;
  recordUrl?: string | null;
  /** Facts of kind `publication`, in text order. */
  facts: readonly PublicationFact[];
}

/** A paper with what it prints of itself. */
export interface PaperRecord {
  slug: string;
  /** What this site calls it. */
  title: Bilingual;
  language: Locale;
  printed: Publication;
  /** What became of it since, in words; null where it was not looked up. */
  status: Bilingual | null;
  /** Where it is a record of a trial registry; null of a paper. */
  registered: { number: string; version: string; url: string } | null;
}

const statusOf = (paper: CitedPaper): Bilingual | null => {
  const stored = { ...NOT_LOOKED_UP, ...paper };
  if (stored.state === null) return null;
  const wordsIn = (locale: Locale) => paperStatusView({ locale, text: textOf(locale) }, stored).text;
  return { en: wordsIn('en'), zh: wordsIn('zh') };
};

const registeredOf = ({ recordNumber: number, recordVersion: version, recordUrl: url }: CitedPaper) =>
  number && version && url ? { number, version, url } : null;

export const paperRecord = (paper: CitedPaper): PaperRecord => ({
  slug: paper.slug,
  title: { en: paper.titleEn, zh: paper.titleZh },
  language: isLocale(paper.language) ? paper.language : 'en',
  printed: publicationOf(paper.facts),
  status: statusOf(paper),
  registered: registeredOf(paper),
});
