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
import { listPapers } from '@/lib/store/queries/get-paper';
import { auditPage } from '@/lib/views/audit-page';
import { methodHref } from '@/lib/views/method-link';
import { readTableQuery } from '@/lib/views/table-query';
import { auditTable } from '@/lib/views/tables/audit-table';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return {
    title: text.audit.title,
    description: text.audit.lead,
    alternates: alternatesOf(locale, '/audit'),
  };
}

export default async function Page({ params, searchParams }: PageProps) {
  const [context, parameters] = [await pageContext(params), await searchParams];
  const [frame, findings, papers] = await Promise.all([
    pageFrame(context, '/audit', parameters),
    readFindings(),
    listPapers(),
  ]);
  const view = auditPage(
    context,
    findings,
    papers,
    readTableQuery(auditTable, parameters),
    chosenColumns(parameters),
  );
  const { title, lead, how } = context.text.audit;
  const more = { text: how, href: methodHref(context, 'consistency-checks') };
  return (
    <FramedPage frame={frame} words={context.text.source}>
      <TablePage title={title} lead={lead} more={more} view={view} words={context.text.filters} />
    </FramedPage>
  );
}
