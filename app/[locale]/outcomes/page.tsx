import type { Metadata } from 'next';
import {
  alternatesOf,
  chosenColumns,
  pageContext,
  pageFrame,
  type SearchParameters,
} from '@/app/page-context';
import { FramedPage } from '@/components/evidence/framed-page';
import { TablePage } from '@/components/evidence/table-page';
import { listOutcomes } from '@/lib/store/queries/list-outcomes';
import { outcomesPage } from '@/lib/views/results-pages';
import { readTableQuery } from '@/lib/views/table-query';
import { outcomesTable } from '@/lib/views/tables/results-tables';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return {
    title: text.outcomes.title,
    description: text.outcomes.lead,
    alternates: alternatesOf(locale, '/outcomes'),
  };
}

export default async function Page({ params, searchParams }: PageProps) {
  const [context, parameters] = [await pageContext(params), await searchParams];
  const [frame, rows] = await Promise.all([pageFrame(context, '/outcomes', parameters), listOutcomes()]);
  const query = readTableQuery(outcomesTable(context.labels), parameters);
  const view = outcomesPage(context, rows, query, chosenColumns(parameters));
  const { title, lead } = context.text.outcomes;
  return (
    <FramedPage frame={frame} words={context.text.source}>
      <TablePage title={title} lead={lead} view={view} words={context.text.filters} />
    </FramedPage>
  );
}
