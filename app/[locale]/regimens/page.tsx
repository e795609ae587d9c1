import type { Metadata } from 'next';
import { readTable } from '@/app/read-table';
import { FramedPage } from '@/components/evidence/framed-page';
import { PagedList } from '@/components/evidence/paged-list';
import { RegimenList } from '@/components/evidence/regimen-list';
import { LISTS } from '@/lib/data/tables/lists';
import { regimenRows, regimensPage } from '@/lib/present/pages/regimens/regimens-page';
import { pageLinkedData } from '../../linked-data';
import { pageContext, pageFrame, type SearchParameters } from '../../page-context';
import { sharedMetadata } from '../../shared-metadata';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return sharedMetadata({ locale, text }, '/regimens', {
    title: text.regimens.title,
    description: text.regimens.lead,
  });
}

export default async function Page({ params, searchParams }: PageProps) {
  const [context, parameters] = [await pageContext(params), await searchParams];
  const [frame, read] = await Promise.all([
    pageFrame(context, '/regimens', parameters),
    readTable(LISTS.treatments, parameters, []),
  ]);
  const { text } = context;
  return (
    <FramedPage
      frame={frame}
      linkedData={await pageLinkedData(frame.shell, [[text.regimens.title, '/regimens']])}
    >
      <PagedList
        title={text.regimens.title}
        lead={text.regimens.lead}
        view={regimensPage(context, read)}
        words={text.filters}
      >
        <RegimenList rows={regimenRows(context, read.page.rows)} words={text} />
      </PagedList>
    </FramedPage>
  );
}
