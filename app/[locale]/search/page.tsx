import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { SearchContent } from '@/components/evidence/search-content';
import { searchPage } from '@/lib/present/pages/search/search-page';
import { alternatesOf, pageContext, pageFrame, type SearchParameters } from '../../page-context';
import { readSearchIndex } from '../../read-search-index';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

/** The words of the address; the first, where it has several. */
const queryOf = ({ q }: SearchParameters) => (Array.isArray(q) ? q[0] : q) ?? '';

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const [{ locale, text }, parameters] = [await pageContext(params), await searchParams];
  const query = queryOf(parameters).trim();
  return {
    title: query ? text.search.titleFor(query) : text.search.title,
    description: text.search.lead,
    alternates: alternatesOf(locale, '/search'),
    robots: { index: false },
  };
}

export default async function Page({ params, searchParams }: PageProps) {
  const [context, parameters] = [await pageContext(params), await searchParams];
  const [frame, index] = await Promise.all([pageFrame(context, '/search', parameters), readSearchIndex()]);
  const view = searchPage(context, index, queryOf(parameters));
  return (
    <FramedPage frame={frame} words={context.text.source}>
      <SearchContent view={view} words={context.text.search} field={frame.shell.search} />
    </FramedPage>
  );
}
