import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { TumourList } from '@/components/evidence/tumour-list';
import { listStudies } from '@/lib/data/reads/list-studies';
import { tumoursPage } from '@/lib/present/pages/tumours/tumours-page';
import { alternatesOf, pageContext, pageFrame, type SearchParameters } from '../../page-context';
import { readCohortEvidence } from '../../read-cohort-evidence';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return {
    title: text.tumours.title,
    description: text.tumours.lead,
    alternates: alternatesOf(locale, '/tumours'),
  };
}

export default async function Page({ params, searchParams }: PageProps) {
  const context = await pageContext(params);
  const [frame, evidence, studies] = await Promise.all([
    pageFrame(context, '/tumours', await searchParams),
    readCohortEvidence(),
    listStudies(),
  ]);
  const { text } = context;
  return (
    <FramedPage frame={frame} words={text.source}>
      <h1 className="text-2xl font-semibold">{text.tumours.title}</h1>
      <p className="mb-5 mt-1 max-w-3xl text-ink-soft">{text.tumours.lead}</p>
      <TumourList rows={tumoursPage(context, evidence, studies)} words={text} />
    </FramedPage>
  );
}
