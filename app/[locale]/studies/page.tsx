import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { TablePage } from '@/components/evidence/table-page';
import { alternatesOf, pageContext, pageFrame, type SearchParameters } from '../../page-context';
import { readStudies } from './read-studies';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return {
    title: text.studies.title,
    description: text.studies.lead,
    alternates: alternatesOf(locale, '/studies'),
  };
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
