import type { PaperItem } from '@/lib/data/tables/papers-table';
import { factValue } from '../../provenance/source-panel';
import { pagedList } from '../../table/paged-list';
import type { ReadRows, TableView } from '../../table/table-model';
import { inLocale, type ViewContext } from '../../words/view-context';
import { studyLink } from './study-link';

export interface PaperCard {
  slug: string;
  title: string;
  href: string;
  citation: string;
  facts: string;
  primary: { title: string; href: string }[];
  secondary: { title: string; href: string }[];
  /** "20 cited studies" */
  citedCount: string;
}

/** The search and the pages of the list of papers. */
export const papersPage = (context: ViewContext, read: ReadRows<PaperItem>): TableView =>
  pagedList<PaperItem>({
    context,
    read,
    action: `/${context.locale}/papers`,
    apiPath: '/api/v1/papers',
    what: context.text.papers.what,
    keyOf: ({ slug }) => slug,
  });

/** Journal, year, volume and pages as far as the paper prints them. */
function citationOf(context: ViewContext, facts: PaperItem['facts']): string {
  const printed = (measure: string) => {
    const fact = facts.find((candidate) => candidate.measure === measure);
    return fact ? factValue(context, fact) : '';
  };
  const volume = printed('volume');
  const issue = printed('issue');
  const parts = [
    printed('journal'),
    printed('publication-year') || printed('publication-date').slice(0, 4),
    volume && `${volume}${issue && `(${issue})`}`,
    printed('doi'),
  ];
  return parts.filter(Boolean).join(', ') || context.text.paper.bibliographyMissing;
}

export function paperCards(context: ViewContext, papers: readonly PaperItem[]): PaperCard[] {
  return papers.map((paper) => ({
    slug: paper.slug,
    title: inLocale(context, paper.titleEn, paper.titleZh),
    href: `/${context.locale}/papers/${paper.slug}`,
    citation: citationOf(context, paper.facts),
    facts: context.text.paper.extractedFacts(paper._count.facts),
    primary: paper.studies
      .filter(({ origin }) => origin !== 'secondary')
      .map((study) => studyLink(context, study)),
    secondary: paper.studies
      .filter(({ origin }) => origin === 'secondary')
      .map((study) => studyLink(context, study)),
    citedCount: context.text.papers.secondaryStudies(
      paper.studies.filter(({ origin }) => origin === 'secondary').length,
    ),
  }));
}
