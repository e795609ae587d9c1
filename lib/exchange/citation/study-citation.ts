import type { Locale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';
import { type CitableStudy, whereFrom } from '../record/citable-study';
import { type CslItem, cslDate } from './csl-item';
import { paperCitation, withoutAbsent } from './paper-citation';

/** Which data, from where, and when they were looked at. */
export interface CitedData {
  version: string;
  /** Day on which this version was published, "2026-11-21"; null for data that never were. */
  released: string | null;
  /** Scheme and host of the site. */
  site: string;
  accessed: Date;
}

/**
 * A study's page as data, and behind it the paper that reports the study or, for a study that is only cited, the paper
 * that cites it. Without a language the page is cited in English and the paper in its own.
 */
export function studyCitation(
  study: CitableStudy,
  data: CitedData,
  asked: Locale | null,
): [CslItem, CslItem] {
  const language = asked ?? 'en';
  const { site } = textOf(language);
  const paper = paperCitation(study.paper, asked);
  const page: CslItem = {
    id: `${study.slug}-data`,
    type: 'dataset',
    title: study.title[language],
    publisher: site.name,
    issued: data.released === null ? undefined : cslDate(data.released),
    version: data.version,
    URL: `${data.site}/studies/${study.slug}`,
    accessed: cslDate(data.accessed.toISOString().slice(0, 10)),
    language,
    note: whereFrom(language, study, paper.title),
  };
  return [withoutAbsent(page), paper];
}
