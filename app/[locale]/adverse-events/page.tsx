import type { Metadata } from 'next';
import { EventCharts } from '@/components/evidence/event-charts';
import { FramedPage } from '@/components/evidence/framed-page';
import { TablePage } from '@/components/evidence/table-page';
import { LISTS } from '@/lib/data/tables/lists';
import { pageContext, pageFrame, type SearchParameters } from '../../page-context';
import { tableMetadata } from '../../table-metadata';
import { readAdverseEvents } from './read-adverse-events';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const context = await pageContext(params);
  return tableMetadata(
    context,
    LISTS.adverseEvents,
    '/adverse-events',
    await searchParams,
    context.text.adverseEvents,
  );
}

export default async function Page({ params, searchParams }: PageProps) {
  const [context, parameters] = [await pageContext(params), await searchParams];
  const [frame, { table: view, charts }] = await Promise.all([
    pageFrame(context, '/adverse-events', parameters),
    readAdverseEvents(context, parameters),
  ]);
  const { text } = context;
  const { title, lead } = text.adverseEvents;
  const filters = view.chips.map(({ label }) => label).join('; ');
  const source = [`${text.site.name} · ${title}`, filters, frame.shell.version].filter(Boolean);
  return (
    <FramedPage frame={frame}>
      <TablePage title={title} lead={lead} view={view} words={text.filters}>
        {charts && (
          <EventCharts
            view={charts}
            words={text}
            source={source}
            embed={frame.embed}
            isOpen={view.chips.length > 0}
          />
        )}
      </TablePage>
    </FramedPage>
  );
}
