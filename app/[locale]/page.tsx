import { listFindings } from '@/lib/data/reads/list-findings';
import '../evidence-map.css';
import type { Metadata } from 'next';
import { readMapEntries } from '@/app/read-map-entries';
import { FramedPage } from '@/components/evidence/framed-page';
import { HomeContent } from '@/components/evidence/home-content';
import { getOverview } from '@/lib/data/reads/get-overview';
import { homePage } from '@/lib/present/pages/home/home-page';
import { siteLinkedData } from '../linked-data';
import { alternatesOf, pageContext, pageFrame, type SearchParameters, withFindings } from '../page-context';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return {
    title: { absolute: `${text.site.name}: ${text.site.tagline}` },
    alternates: alternatesOf(locale, ''),
  };
}

export default async function Page({ params, searchParams }: PageProps) {
  const context = await pageContext(params);
  const [frame, evidence, overview, findings] = await Promise.all([
    pageFrame(context, '', await searchParams),
    readMapEntries(),
    getOverview(),
    listFindings({ verdict: ['changes-conclusion', 'disagrees'] }),
  ]);
  const view = homePage(
    withFindings(context, findings),
    overview.counts,
    evidence,
    overview.cautions,
    findings,
  );
  const { home, map, origin, audit } = context.text;
  return (
    <FramedPage
      frame={frame}
      words={context.text.source}
      linkedData={await siteLinkedData(context, frame.shell)}
    >
      <HomeContent
        view={view}
        words={{
          ...home,
          map: { ...map, legend: { ...map.legend, origin } },
          allChecks: audit.all,
        }}
        search={frame.shell.search}
      />
    </FramedPage>
  );
}
