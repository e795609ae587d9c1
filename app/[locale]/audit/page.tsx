import type { Metadata } from 'next';
import { readTable } from '@/app/read-table';
import { FramedPage } from '@/components/evidence/framed-page';
import { LinkList } from '@/components/evidence/link-list';
import { TablePage } from '@/components/evidence/table-page';
import { LISTS } from '@/lib/data/tables/lists';
import {
  AUDIT_FACETS,
  asUsual,
  auditNote,
  auditPage,
  auditParameters,
} from '@/lib/present/pages/audit/audit-page';
import { methodHref } from '@/lib/present/words/method-link';
import { chosenColumns, pageContext, pageFrame, type SearchParameters } from '../../page-context';
import { listFormats, sharedMetadata } from '../../shared-metadata';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return sharedMetadata({ locale, text }, '/audit', {
    title: text.audit.title,
    description: text.audit.lead,
    formats: listFormats('audit'),
  });
}

export default async function Page({ params, searchParams }: PageProps) {
  const context = await pageContext(params);
  const { parameters, isUsual } = auditParameters(await searchParams);
  const [frame, read] = await Promise.all([
    pageFrame(context, '/audit', await searchParams),
    readTable(LISTS.audit, parameters, AUDIT_FACETS),
  ]);
  const table = auditPage(context, read, chosenColumns(parameters));
  const view = isUsual ? asUsual(context, table, read) : table;
  const note = isUsual ? auditNote(context, read) : null;
  const { title, lead, how } = context.text.audit;
  const more = { text: how, href: methodHref(context, 'consistency-checks') };
  return (
    <FramedPage frame={frame}>
      <TablePage title={title} lead={lead} more={more} view={view} words={context.text.filters}>
        {note && (
          <p className="table-note">
            {note.text} <LinkList links={note.links} />
          </p>
        )}
      </TablePage>
    </FramedPage>
  );
}
