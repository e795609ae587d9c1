import type { PaperApiRow } from '../api/paper-row';
import type { PaperRecord } from './study-record';

/** The paper as it prints itself. */
export function paperRecord({ slug, title, language, publication }: PaperApiRow): PaperRecord {
  const printed = (measure: string) => {
    const value = publication.find((fact) => fact.measure === measure)?.value ?? null;
    return value === null ? null : String(value);
  };
  const only = printed('page');
  return {
    slug,
    title,
    isTitlePrinted: printed('title') !== null,
    language,
    doi: printed('doi'),
    journal: printed('journal'),
    authors: publication.filter(({ measure }) => measure === 'author').map(({ value }) => String(value)),
    year: printed('publication-year'),
    date: printed('publication-date'),
    volume: printed('volume'),
    issue: printed('issue'),
    firstPage: printed('pages-minimum') ?? only,
    lastPage: printed('pages-maximum'),
  };
}
