import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { TablePage } from '@/components/evidence/table-page';
import { listStudies } from '@/lib/data/reads/list-studies';
import { readTableQuery } from '@/lib/data/table-engine/table-query';
import { studiesTable } from '@/lib/data/tables/studies-table';
import { studiesPage } from '@/lib/present/pages/studies/studies-page';
import { discrepanciesByStudy } from '@/lib/present/provenance/findings';
import {
  alternatesOf,
  chosenColumns,
  pageContext,
  pageFrame,
  readFindings,
  type SearchParameters,
} from '../../page-context';

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
