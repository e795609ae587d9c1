import type { Metadata } from 'next';
import { readTable } from '@/app/read-table';
import { FramedPage } from '@/components/evidence/framed-page';
import { KnowledgeSources } from '@/components/evidence/knowledge-sources';
import { TablePage } from '@/components/evidence/table-page';
import { LISTS } from '@/lib/data/tables/lists';
import { DRUG_FACETS, drugsPage } from '@/lib/present/pages/drugs/drugs-page';
import { knowledgeSources } from '@/lib/present/words/knowledge-sources';
import { chosenColumns, pageContext, pageFrame, type SearchParameters } from '../../page-context';
import { listFormats, sharedMetadata } from '../../shared-metadata';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return sharedMetadata({ locale, text }, '/drugs', {
    title: text.drugs.title,
    description: text.drugs.lead,
    feed: '',
    formats: listFormats('drugs'),
  });
}

export default async function Page({ params, searchParams }: PageProps) {
  const [context, parameters] = [await pageContext(params), await searchParams];
  const [frame, read] = await Promise.all([
    pageFrame(context, '/drugs', parameters),
    readTable(LISTS.drugs, parameters, DRUG_FACETS),
  ]);
  const view = drugsPage(context, read, chosenColumns(parameters));
  const { drugs, filters } = context.text;
  return (
    <FramedPage frame={frame}>
      <TablePage
        title={drugs.title}
        lead={drugs.lead}
        more={{ text: drugs.regimensLink, href: `/${context.locale}/regimens` }}
        view={view}
        words={filters}
      />
      <KnowledgeSources
        view={knowledgeSources(context, Object.values(context.labels.drugs), { overview: true })}
      />
    </FramedPage>
  );
}
