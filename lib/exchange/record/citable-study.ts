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
