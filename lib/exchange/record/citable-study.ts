import type { Locale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';
import type { StudyApiRow } from '../api/study-row';
import type { Bilingual } from './bilingual';
import { type CitedPaper, type PaperRecord, paperRecord } from './paper-record';

/** What a study is cited by. */
export interface CitableStudy {
  slug: string;
  origin: StudyApiRow['origin'];
  title: Bilingual;
  /** Numbers under which the paper cites it. */
  references: string[];
  paper: PaperRecord;
}

/** A study as the database has it for citations; `getCitedStudy` fits it. */
export interface CitedStudy {
  slug: string;
  origin: string;
  titleEn: string;
  titleZh: string;
  references: string;
  paper: CitedPaper;
}

export const citableStudy = ({
  slug,
  origin,
  titleEn,
  titleZh,
  references,
  paper,
}: CitedStudy): CitableStudy => ({
  slug,
  origin: origin as CitableStudy['origin'],
  title: { en: titleEn, zh: titleZh },
  references: references === '' ? [] : references.split(', '),
  paper: paperRecord(paper),
});

/** Where a study is from, in words: the paper by its title, with the numbers under which it cites the study. */
export function whereFrom(
  language: Locale,
  { origin, references }: Pick<CitableStudy, 'origin' | 'references'>,
  paperTitle: string,
): string {
  const { cite } = textOf(language);
  return origin === 'secondary'
    ? cite.citedIn(paperTitle, references.join(', '))
    : cite.reportedIn(paperTitle);
}
