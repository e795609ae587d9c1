import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { SearchContent } from '@/components/evidence/search-content';
import { searchPage } from '@/lib/present/pages/search/search-page';
import { findAnswers } from '../../find-answers';
import { findEvidence } from '../../find-evidence';
import { pageContext, pageFrame, type SearchParameters } from '../../page-context';
import { readHitResults } from '../../read-hit-results';
import { sharedMetadata } from '../../shared-metadata';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

/** Of what is typed, so much is looked for and said again. */
const LONGEST_QUERY = 200;

/** The words of the address; the first, where it has several. */
const queryOf = ({ q }: SearchParameters) => ((Array.isArray(q) ? q[0] : q) ?? '').slice(0, LONGEST_QUERY);

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const [{ locale, text }, parameters] = [await pageContext(params), await searchParams];
  const query = queryOf(parameters).trim();
  return sharedMetadata({ locale, text }, '/search', {
    title: query ? text.search.titleFor(query) : text.search.title,
    description: text.search.lead,
    query: query ? new URLSearchParams({ q: query }).toString() : '',
    isIndexed: false,
  });
}

export default async function Page({ params, searchParams }: PageProps) {
  const [context, parameters] = [await pageContext(params), await searchParams];
  const query = queryOf(parameters);
  const [frame, result] = await Promise.all([
    pageFrame(context, '/search', parameters),
    findEvidence(query.trim()),
  ]);
  const [results, answers] = await Promise.all([readHitResults(result), findAnswers(result)]);
  const view = searchPage(context, result, query, results, answers);
  return (
    <FramedPage frame={frame}>
      <SearchContent view={view} words={context.text.search} field={frame.shell.search} />
    </FramedPage>
  );
}
