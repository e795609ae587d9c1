import type { Metadata } from 'next';
import { readTable } from '@/app/read-table';
import { FramedPage } from '@/components/evidence/framed-page';
import { PagedList } from '@/components/evidence/paged-list';
import { PaperCards } from '@/components/evidence/paper-cards';
import { LISTS } from '@/lib/data/tables/lists';
import { paperCards, papersPage } from '@/lib/present/pages/papers/papers-page';
import { pageContext, pageFrame, type SearchParameters } from '../../page-context';
import { listFormats, sharedMetadata } from '../../shared-metadata';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return sharedMetadata({ locale, text }, '/papers', {
    title: text.papers.title,
    description: text.papers.lead,
    feed: '',
    formats: listFormats('papers'),
  });
}

export default async function Page({ params, searchParams }: PageProps) {
  const [context, parameters] = [await pageContext(params), await searchParams];
  const [frame, read] = await Promise.all([
    pageFrame(context, '/papers', parameters),
    readTable(LISTS.papers, parameters, []),
  ]);
  const { papers, filters, origin } = context.text;
  return (
    <FramedPage frame={frame}>
      <PagedList title={papers.title} lead={papers.lead} view={papersPage(context, read)} words={filters}>
        <PaperCards cards={paperCards(context, read.page.rows)} words={origin} />
      </PagedList>
    </FramedPage>
  );
}
