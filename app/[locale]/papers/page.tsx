import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { PaperCards } from '@/components/evidence/paper-cards';
import { listPapers } from '@/lib/data/reads/get-paper';
import { paperCards } from '@/lib/present/pages/papers/paper-page';
import { alternatesOf, pageContext, pageFrame, type SearchParameters } from '../../page-context';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return {
    title: text.papers.title,
    description: text.papers.lead,
    alternates: alternatesOf(locale, '/papers'),
  };
}

export default async function Page({ params, searchParams }: PageProps) {
  const context = await pageContext(params);
  const [frame, papers] = await Promise.all([
    pageFrame(context, '/papers', await searchParams),
    listPapers(),
  ]);
  const { text } = context;
  return (
    <FramedPage frame={frame}>
      <h1 className="text-2xl font-semibold">{text.papers.title}</h1>
      <p className="mb-5 mt-1 max-w-3xl text-ink-2">{text.papers.lead}</p>
      <PaperCards cards={paperCards(context, papers)} words={text.origin} />
    </FramedPage>
  );
}
