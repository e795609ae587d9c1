import type { Metadata } from 'next';
import {
  alternatesOf,
  chosenColumns,
  pageContext,
  pageFrame,
  readFindings,
  type SearchParameters,
} from '@/app/page-context';
import { FramedPage } from '@/components/evidence/framed-page';
import { TablePage } from '@/components/evidence/table-page';
import { listStudies } from '@/lib/store/queries/list-studies';
import { discrepanciesByStudy } from '@/lib/views/findings';
import { studiesPage } from '@/lib/views/studies-page';
import { readTableQuery } from '@/lib/views/table-query';
import { studiesTable } from '@/lib/views/tables/studies-table';

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
  const [frame, studies, findings] = await Promise.all([
    pageFrame(context, '/studies', parameters),
    listStudies(),
    readFindings(),
  ]);
  const discrepancies = discrepanciesByStudy(findings);
  const rows = studies.map((study) => ({ ...study, findings: discrepancies.get(study.slug) ?? 0 }));
  const query = readTableQuery(studiesTable(context.labels), parameters);
  const view = studiesPage(context, rows, query, chosenColumns(parameters));
  return (
    <FramedPage frame={frame} words={context.text.source}>
      <TablePage
        title={context.text.studies.title}
        lead={context.text.studies.lead}
        view={view}
        words={context.text.filters}
      />
    </FramedPage>
  );
}
