import type { Metadata } from 'next';
import { FramedPage } from '@/components/evidence/framed-page';
import { RegimenList } from '@/components/evidence/regimen-list';
import { askList, EVERYTHING } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import { regimensPage } from '@/lib/present/pages/regimens/regimens-page';
import { pageLinkedData } from '../../linked-data';
import { alternatesOf, pageContext, pageFrame, type SearchParameters } from '../../page-context';

/** Treatments that the page lists. */
const MOST_TREATMENTS = 1000;

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return {
    title: text.regimens.title,
    description: text.regimens.lead,
    alternates: alternatesOf(locale, '/regimens'),
  };
}

export default async function Page({ params, searchParams }: PageProps) {
  const context = await pageContext(params);
  const [frame, { rows }] = await Promise.all([
    pageFrame(context, '/regimens', await searchParams),
    askList(LISTS.treatments, EVERYTHING, { limit: MOST_TREATMENTS }),
  ]);
  const { text } = context;
  return (
    <FramedPage
      frame={frame}
      linkedData={await pageLinkedData(frame.shell, [[text.regimens.title, '/regimens']])}
    >
      <div className="page-head">
        <h1>{text.regimens.title}</h1>
        <p>{text.regimens.lead}</p>
      </div>
      <RegimenList rows={regimensPage(context, rows)} words={text} />
    </FramedPage>
  );
}
