import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { TablePage } from '@/components/evidence/table-page';
import { LISTS } from '@/lib/data/tables/lists';
import { pageContext, pageFrame, type SearchParameters } from '../../page-context';
import { tableMetadata } from '../../table-metadata';
import { readStudies } from './read-studies';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const context = await pageContext(params);
  return tableMetadata(context, LISTS.studies, '/studies', await searchParams, context.text.studies);
}

export default async function Page({ params, searchParams }: PageProps) {
  const [context, parameters] = [await pageContext(params), await searchParams];
  const [frame, view] = await Promise.all([
    pageFrame(context, '/studies', parameters),
    readStudies(context, parameters),
  ]);
  return (
    <FramedPage frame={frame}>
      <TablePage
        title={context.text.studies.title}
        lead={context.text.studies.lead}
        view={view}
        words={context.text.filters}
      />
    </FramedPage>
  );
}
