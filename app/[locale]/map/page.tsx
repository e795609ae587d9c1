import '../../evidence-map.css';
import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { MapContent } from '@/components/evidence/map-content';
import { readTableQuery } from '@/lib/data/table-engine/table-query';
import { mapTable } from '@/lib/data/tables/map-table';
import { MAP_FIGURE } from '@/lib/present/pages/map/map-figure';
import { mapPage, readMapState } from '@/lib/present/pages/map/map-page';
import { alternatesOf, pageContext, pageFrame, type SearchParameters } from '../../page-context';
import { readCohortEvidence } from '../../read-cohort-evidence';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return {
    title: text.map.title,
    description: text.map.lead,
    alternates: alternatesOf(locale, '/map'),
  };
}

export default async function Page({ params, searchParams }: PageProps) {
  const [context, parameters] = [await pageContext(params), await searchParams];
  const [frame, evidence] = await Promise.all([pageFrame(context, '/map', parameters), readCohortEvidence()]);
  const { map, filters, origin } = context.text;
  const query = readTableQuery(mapTable(context.labels), parameters);
  const view = mapPage(context, evidence, query, readMapState(parameters));
  return (
    <FramedPage frame={frame} words={context.text.source}>
      <MapContent
        view={view}
        figure={MAP_FIGURE}
        embed={frame.embed}
        words={{
          ...map,
          columns: map.columns.label,
          views: map.views.label,
          legend: { ...map.legend, origin },
          table: { ...filters, filters: filters.title, placeholder: filters.searchPlaceholder },
        }}
      />
    </FramedPage>
  );
}
