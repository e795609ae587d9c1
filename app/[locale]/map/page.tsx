import { readMap } from './read-map';
import '../../evidence-map.css';
import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { MapContent } from '@/components/evidence/map-content';
import { LISTS } from '@/lib/data/tables/lists';
import { MAP_FIGURE } from '@/lib/present/pages/map/map-figure';
import { pageContext, pageFrame, type SearchParameters } from '../../page-context';
import { tableMetadata } from '../../table-metadata';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const context = await pageContext(params);
  return tableMetadata(context, LISTS.map, '/map', await searchParams, context.text.map);
}

export default async function Page({ params, searchParams }: PageProps) {
  const [context, parameters] = [await pageContext(params), await searchParams];
  const [frame, view] = await Promise.all([
    pageFrame(context, '/map', parameters),
    readMap(context, parameters),
  ]);
  const { map, filters } = context.text;
  return (
    <FramedPage frame={frame}>
      <MapContent
        view={view}
        figure={MAP_FIGURE}
        embed={frame.embed}
        words={{
          ...map,
          columns: map.columns.label,
          views: map.views.label,
          legend: map.legend,
          table: { ...filters, filters: filters.title, placeholder: filters.searchPlaceholder },
        }}
      />
    </FramedPage>
  );
}
