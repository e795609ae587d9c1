import '@/app/evidence-map.css';
import { figuresOfPage } from '@/app/embedded/figures-of-page';
import { pageContext, type SearchParameters } from '@/app/page-context';
import { EmbeddedFigure } from '@/components/evidence/embedded-figure';
import { atVersion } from '@/lib/store/database';
import { getDataVersion } from '@/lib/store/queries/get-data-version';
import { LIVE } from '@/lib/views/embeds/embed-address';
import { embedPage } from '@/lib/views/embeds/embed-page';

interface PageProps {
  params: Promise<{ locale: string; theme: string; path: string[] }>;
  searchParams: Promise<SearchParameters>;
}

/** One figure of a page, with the present data or those of the version that the address names. */
export default async function Page({ params, searchParams }: PageProps) {
  const [{ path }, parameters, present] = [await params, await searchParams, await getDataVersion()];
  const asked = parameters.version;
  const version = typeof asked === 'string' && asked !== LIVE ? asked : present.version;
  const found = await atVersion(version, async () => {
    const context = await pageContext(params);
    return { context, page: await figuresOfPage(context, path.slice(0, -1), parameters) };
  });
  // The words do not depend on the data.
  const { locale, text } = found?.context ?? (await pageContext(params));
  const view = embedPage(locale, { path, parameters, version, page: found?.page });
  return <EmbeddedFigure view={view} words={text} />;
}
