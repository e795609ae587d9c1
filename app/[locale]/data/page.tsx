import type { Metadata } from 'next';
import { DataContent } from '@/components/evidence/data-content';
import { FramedPage } from '@/components/evidence/framed-page';
import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { listChangedStudies } from '@/lib/data/reads/list-changed-studies';
import { listChineseWords } from '@/lib/data/reads/list-chinese-words';
import { listReleasesWithChanges } from '@/lib/data/reads/list-releases';
import { dataPage } from '@/lib/present/pages/data/data-page';
import { DOWNLOAD_FORMATS, downloadName, downloadsSoMade } from '../../api/v1/_lists/downloads';
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
  const [frame, { version }, made, releases, studies, chinese] = await Promise.all([
    pageFrame(context, '/data', await searchParams),
    getDataVersion(),
    downloadsSoMade(),
    listReleasesWithChanges(),
    listChangedStudies(),
    listChineseWords(),
  ]);
  const downloads = DOWNLOAD_FORMATS.map((format) => ({
    format,
    file: downloadName(format, version),
    made: made?.find((one) => one.format === format) ?? null,
  }));
  const view = dataPage(context, { version, downloads, releases, studies, chinese });
  return (
    <FramedPage frame={frame} linkedData={await siteLinkedData(context, frame.shell, made ?? [])}>
      <DataContent view={view} words={context.text} apiHref={`/${context.locale}/data/api`} />
    </FramedPage>
  );
}
