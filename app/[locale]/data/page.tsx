import type { Metadata } from 'next';
import { DataContent } from '@/components/evidence/data-content';
import { FramedPage } from '@/components/evidence/framed-page';
import { listChangedStudies } from '@/lib/data/reads/list-changed-studies';
import { listChineseWords } from '@/lib/data/reads/list-chinese-words';
import { listReleases } from '@/lib/data/reads/list-releases';
import { dataPage } from '@/lib/present/pages/data/data-page';
import { downloads } from '../../api/v1/_lists/downloads';
import { siteLinkedData } from '../../linked-data';
import { alternatesOf, pageContext, pageFrame, type SearchParameters } from '../../page-context';

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return {
    title: text.data.title,
    description: text.data.lead,
    alternates: alternatesOf(locale, '/data'),
  };
}

export default async function Page({ params, searchParams }: PageProps) {
  const context = await pageContext(params);
  const [frame, { dataVersion, loaded }, releases, studies, chinese] = await Promise.all([
    pageFrame(context, '/data', await searchParams),
    downloads(),
    listReleases(),
    listChangedStudies(),
    listChineseWords(),
  ]);
  const view = dataPage(context, { version: dataVersion, downloads: loaded, releases, studies, chinese });
  return (
    <FramedPage frame={frame} linkedData={await siteLinkedData(context, frame.shell, loaded)}>
      <DataContent view={view} words={context.text} apiHref={`/${context.locale}/data/api`} />
    </FramedPage>
  );
}
