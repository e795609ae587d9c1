import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { KnowledgeSources } from '@/components/evidence/knowledge-sources';
import { TumourList } from '@/components/evidence/tumour-list';
import { askList, EVERYTHING } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import { tumoursPage } from '@/lib/present/pages/tumours/tumours-page';
import { knowledgeSources } from '@/lib/present/words/knowledge-sources';
import { pageContext, pageFrame, type SearchParameters } from '../../page-context';
import { listFormats, sharedMetadata } from '../../shared-metadata';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return sharedMetadata({ locale, text }, '/tumours', {
    title: text.tumours.title,
    description: text.tumours.lead,
    feed: '',
    formats: listFormats('tumours'),
  });
}

export default async function Page({ params, searchParams }: PageProps) {
  const context = await pageContext(params);
  const [frame, { rows }] = await Promise.all([
    pageFrame(context, '/tumours', await searchParams),
    // As many as the vocabulary has.
    askList(LISTS.tumours, EVERYTHING, { limit: Object.keys(context.labels.tumours).length }),
  ]);
  const { text } = context;
  return (
    <FramedPage frame={frame}>
      <div className="page-head">
        <h1>{text.tumours.title}</h1>
        <p>{text.tumours.lead}</p>
      </div>
      <TumourList rows={tumoursPage(context, rows)} words={text} />
      <KnowledgeSources
        view={knowledgeSources(context, Object.values(context.labels.tumours), { overview: true })}
      />
    </FramedPage>
  );
}
