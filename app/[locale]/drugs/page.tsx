import type { Metadata } from 'next';
import {
  alternatesOf,
  chosenColumns,
  pageContext,
  pageFrame,
  type SearchParameters,
} from '@/app/page-context';
import { readCohortEvidence } from '@/app/read-cohort-evidence';
import { FramedPage } from '@/components/evidence/framed-page';
import { TablePage } from '@/components/evidence/table-page';
import { listStudies } from '@/lib/store/queries/list-studies';
import { drugsTable } from '@/lib/views/api/drug-row';
import { drugsPage } from '@/lib/views/drugs/drugs-page';
import { readTableQuery } from '@/lib/views/table-query';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return {
    title: text.drugs.title,
    description: text.drugs.lead,
    alternates: alternatesOf(locale, '/drugs'),
  };
}

export default async function Page({ params, searchParams }: PageProps) {
  const [context, parameters] = [await pageContext(params), await searchParams];
  const [frame, evidence, studies] = await Promise.all([
    pageFrame(context, '/drugs', parameters),
    readCohortEvidence(),
    listStudies(),
  ]);
  const query = readTableQuery(drugsTable(context.labels), parameters);
  const view = drugsPage(context, evidence, studies, query, chosenColumns(parameters));
  const { drugs, filters, source } = context.text;
  return (
    <FramedPage frame={frame} words={source}>
      <TablePage
        title={drugs.title}
        lead={drugs.lead}
        more={{ text: drugs.regimensLink, href: `/${context.locale}/regimens` }}
        view={view}
        words={filters}
      />
    </FramedPage>
  );
}
