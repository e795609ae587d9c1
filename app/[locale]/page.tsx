import '../evidence-map.css';
import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { HomeContent } from '@/components/evidence/home-content';
import { getHeadlineEvidence } from '@/lib/data/reads/get-headline-evidence';
import { getMapInShort } from '@/lib/data/reads/get-map-in-short';
import { getOverview } from '@/lib/data/reads/get-overview';
import { listFindings } from '@/lib/data/reads/list-findings';
import { cohortEvidence } from '@/lib/domain/evidence-cohort';
import { homePage } from '@/lib/present/pages/home/home-page';
import { siteLinkedData } from '../linked-data';
import { alternatesOf, pageContext, pageFrame, type SearchParameters, withFindings } from '../page-context';

/** Disagreements that are shown; the audit has all. */
const MOST_FINDINGS = 3;

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
  const [frame, map, overview, headline, findings] = await Promise.all([
    pageFrame(context, '', await searchParams),
    getMapInShort('class'),
    getOverview(),
    getHeadlineEvidence(),
    listFindings({ verdict: ['changes-conclusion', 'disagrees'], most: MOST_FINDINGS }),
  ]);
  const shown = withFindings(context, [...findings, ...headline.findings]);
  const view = homePage(
    shown,
    overview.counts,
    map,
    {
      context: shown,
      evidence: cohortEvidence(headline.cohorts),
      findings: headline.findings,
      tests: headline.tests,
      studies: headline.studies,
    },
    findings,
  );
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
