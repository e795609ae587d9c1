import { isLocale, type Locale } from '@/lib/text/locale';
import type { Bilingual } from './bilingual';
import { type Publication, type PublicationFact, publicationOf } from './publication';

/** A paper as the database has it; `getCitedPaper` fits it. */
export interface CitedPaper {
  slug: string;
  titleEn: string;
  titleZh: string;
  language: string;
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
}

export const paperRecord = ({ slug, titleEn, titleZh, language, facts }: CitedPaper): PaperRecord => ({
  slug,
  title: { en: titleEn, zh: titleZh },
  language: isLocale(language) ? language : 'en',
  printed: publicationOf(facts),
});
