import type { Metadata } from 'next';
import { DataContent } from '@/components/evidence/data-content';
import { FramedPage } from '@/components/evidence/framed-page';
import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { listChangedStudies } from '@/lib/data/reads/list-changed-studies';
import { listChineseWords } from '@/lib/data/reads/list-chinese-words';
import { firstRelease, readChanges } from '@/lib/data/reads/read-changes';
import { DOWNLOAD_FORMATS } from '@/lib/domain/download-formats';
import { dataPage } from '@/lib/present/pages/data/data-page';
import { CHANGES_SHOWN } from '@/lib/present/pages/data/release-view';
import { downloadName, downloadsSoMade } from '../../api/v1/_lists/downloads';
import { siteLinkedData } from '../../linked-data';
import { pageContext, pageFrame, type SearchParameters } from '../../page-context';
import { sharedMetadata } from '../../shared-metadata';
import { addressOfPage } from '../../site-address';

/** Releases that the page lists; GET /api/v1/releases has all. */
const RELEASES_SHOWN = 50;

interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<SearchParameters>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, text } = await pageContext(params);
  return sharedMetadata({ locale, text }, '/data', {
    title: text.data.title,
    description: text.data.lead,
    feed: '',
  });
}

export default async function Page({ params, searchParams }: PageProps) {
  const context = await pageContext(params);
  const [frame, { version }, { made, isWhole }, releases, first, studies, chinese] = await Promise.all([
    pageFrame(context, '/data', await searchParams),
    getDataVersion(),
    addressOfPage().then(downloadsSoMade),
    readChanges({}, { releases: RELEASES_SHOWN, changes: CHANGES_SHOWN }),
    firstRelease(),
    listChangedStudies(),
    listChineseWords(),
  ]);
  // A format that the data are too many for has no file.
  const formats = DOWNLOAD_FORMATS.filter((format) => !isWhole || made.some((one) => one.format === format));
  const downloads = formats.map((format) => ({
    format,
    file: downloadName(format, version),
    made: made.find((one) => one.format === format) ?? null,
  }));
  const view = dataPage(context, { version, downloads, releases, first, studies, chinese });
  return (
    <FramedPage frame={frame} linkedData={await siteLinkedData(context, frame.shell, made)}>
      <DataContent view={view} words={context.text} apiHref={`/${context.locale}/data/api`} />
    </FramedPage>
  );
}
