import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { TablePage } from '@/components/evidence/table-page';
import { listPapers } from '@/lib/data/reads/get-paper';
import { readTableQuery } from '@/lib/data/table-engine/table-query';
import { auditTable } from '@/lib/data/tables/audit-table';
import { auditPage } from '@/lib/present/pages/audit/audit-page';
import { methodHref } from '@/lib/present/words/method-link';
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
