import '../evidence-map.css';
import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { HomeContent } from '@/components/evidence/home-content';
import { siteLinkedData } from '../linked-data';
import { pageContext, pageFrame, type SearchParameters } from '../page-context';
import { readHome } from '../read-home';
import { sharedMetadata } from '../shared-metadata';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return sharedMetadata({ locale, text }, '', {
    title: `${text.site.name}: ${text.site.tagline}`,
    isWholeTitle: true,
    description: text.data.lead,
    feed: '',
  });
}

export default async function Page({ params, searchParams }: PageProps) {
  const context = await pageContext(params);
  const [frame, view] = await Promise.all([
    pageFrame(context, '', await searchParams),
    readHome[context.locale](),
  ]);
  const { home, map: mapWords, audit } = context.text;
  return (
    <FramedPage frame={frame} linkedData={await siteLinkedData(context, frame.shell)}>
      <HomeContent
        view={view}
        words={{
          ...home,
          evidenceTable: context.text.evidenceTable,
          number: context.text.number,
          map: mapWords,
          allChecks: audit.all,
        }}
        search={frame.shell.search}
      />
    </FramedPage>
  );
}
