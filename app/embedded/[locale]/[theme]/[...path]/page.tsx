import '../../../../evidence-map.css';
import { EmbeddedFigure } from '@/components/evidence/embedded-figure';
import { StaticContent } from '@/components/static/static-content';
import { atVersion } from '@/lib/data/database';
import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { LIVE } from '@/lib/present/embeds/embed-address';
import { embedPage } from '@/lib/present/embeds/embed-page';
import { setStatus } from '../../../../follow-requests';
import { pageContext, type SearchParameters } from '../../../../page-context';
import { figuresOfPage } from '../../../figures-of-page';

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
  if (view.message) setStatus(404);
  return (
    <StaticContent>
      <EmbeddedFigure view={view} words={text} />
    </StaticContent>
  );
}
