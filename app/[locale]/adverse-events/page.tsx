import type { Metadata } from 'next';
import { EventCharts } from '@/components/evidence/event-charts';
import { FramedPage } from '@/components/evidence/framed-page';
import { TablePage } from '@/components/evidence/table-page';
import { listAdverseEvents } from '@/lib/data/reads/list-outcomes';
import { readTableQuery } from '@/lib/data/table-engine/table-query';
import { adverseEventsTable } from '@/lib/data/tables/results-tables';
import { eventCharts } from '@/lib/present/charts/event-charts';
import { adverseEventsPage } from '@/lib/present/pages/outcomes/results-pages';
import {
  alternatesOf,
  chosenColumns,
  pageContext,
  pageFrame,
  type SearchParameters,
} from '../../page-context';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return {
    title: text.adverseEvents.title,
    description: text.adverseEvents.lead,
    alternates: alternatesOf(locale, '/adverse-events'),
  };
}

export default async function Page({ params, searchParams }: PageProps) {
  const [context, parameters] = [await pageContext(params), await searchParams];
  const [frame, rows] = await Promise.all([
    pageFrame(context, '/adverse-events', parameters),
    listAdverseEvents(),
  ]);
  const query = readTableQuery(adverseEventsTable(context.labels), parameters);
  const view = adverseEventsPage(context, rows, query, chosenColumns(parameters));
  const charts = eventCharts(context, rows, query);
  const { text } = context;
  const { title, lead } = text.adverseEvents;
  const filters = view.chips.map(({ label }) => label).join('; ');
  const source = [`${text.site.name} · ${title}`, filters, frame.shell.version].filter(Boolean);
  return (
    <FramedPage frame={frame} words={text.source}>
      <TablePage title={title} lead={lead} view={view} words={text.filters}>
        {charts && <EventCharts view={charts} words={text} source={source} embed={frame.embed} />}
      </TablePage>
    </FramedPage>
  );
}
