import { readMap } from './read-map';
import '../../evidence-map.css';
import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { MapContent } from '@/components/evidence/map-content';
import { MAP_FIGURE } from '@/lib/present/pages/map/map-figure';
import { alternatesOf, pageContext, pageFrame, type SearchParameters } from '../../page-context';

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
