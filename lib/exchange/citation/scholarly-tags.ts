import type { CslItem } from './csl-item';

/** Highwire tags, which Zotero, Mendeley and Google Scholar read; of what the paper's text prints, and no more. */
export function scholarlyTags(item: CslItem): Record<string, string | string[]> {
  const [first = '', last = ''] = (item.page ?? '').split(/[-–]/u);
  const tags: Record<string, string | string[] | undefined> = {
    citation_title: item.title,
    citation_author: item.author?.flatMap(({ literal }) => literal ?? []),
    citation_journal_title: item['container-title'],
    citation_publisher: item.publisher,
    citation_publication_date: item.issued?.['date-parts'][0]?.join('/'),
    citation_volume: item.volume,
    citation_issue: item.issue,
    citation_firstpage: first,
    citation_lastpage: last,
    citation_doi: item.DOI,
    citation_language: item.language,
  };
  return Object.fromEntries(
    Object.entries(tags).filter(
      (entry): entry is [string, string | string[]] => entry[1] !== undefined && entry[1].length > 0,
    ),
  );
}
