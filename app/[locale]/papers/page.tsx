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
      <div className="page-head">
        <h1>{text.papers.title}</h1>
        <p>{text.papers.lead}</p>
      </div>
      <PaperCards cards={paperCards(context, papers)} words={text.origin} />
    </FramedPage>
  );
}
