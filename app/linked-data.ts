import { getCitedPaper, getReleaseDate } from '@/lib/data/reads/get-cited';
import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { breadcrumbs, type Crumb } from '@/lib/exchange/json-ld/breadcrumbs';
import { jsonLdText } from '@/lib/exchange/json-ld/document';
import { paperThing } from '@/lib/exchange/json-ld/paper-thing';
import type { SpeakingSite } from '@/lib/exchange/json-ld/site';
import { type LinkedDownload, siteThings } from '@/lib/exchange/json-ld/site-things';
import { studyThings } from '@/lib/exchange/json-ld/study-things';
import { paperRecord } from '@/lib/exchange/record/paper-record';
import type { StudyDescription } from '@/lib/exchange/record/study-record';
import type { ShellView } from '@/lib/present/shell/shell';
import type { ViewContext } from '@/lib/present/words/view-context';
import { addressOfPage } from './site-address';

type Things = Parameters<typeof jsonLdText>[0];

/** The site at an address with the present version of the data. */
export async function speakingSite(
  { text, locale }: Pick<ViewContext, 'text' | 'locale'>,
  address: string,
): Promise<SpeakingSite> {
  const { version } = await getDataVersion();
  return {
    address,
    name: text.site.name,
    description: text.site.tagline,
    dataDescription: text.data.lead,
    language: locale,
    version,
    released: await getReleaseDate(version),
  };
}

/** A page below its section: its name, and its path without the language. */
type Deeper = readonly [name: string, path: string];

/** The way to a page: start, the section of the menu, and what lies below it. */
function wayTo({ home, site, nav, locale }: ShellView, deeper: readonly Deeper[]): Crumb[] {
  const section = nav.flatMap(({ links }) => links).find(({ current }) => current);
  return [
    { name: site, href: home },
    ...(section ? [{ name: section.text, href: section.href }] : []),
    ...deeper.map(([name, path]) => ({ name, href: `/${locale}${path}` })),
  ];
}

/** What a page says to machines: the way to it, and the things that it is about; empty where there is nothing to say. */
export async function pageLinkedData(
  shell: ShellView,
  deeper: readonly Deeper[] = [],
  things: Things = [],
): Promise<string> {
  const way = wayTo(shell, deeper);
  const trail = way.length > 1 ? [breadcrumbs({ address: await addressOfPage() }, way)] : [];
  const all = [...trail, ...things];
  return all.length > 0 ? jsonLdText(all) : '';
}

export async function studyLinkedData(
  context: ViewContext,
  shell: ShellView,
  study: StudyDescription,
): Promise<string> {
  const site = await speakingSite(context, await addressOfPage());
  const way = [[study.shortTitle[context.locale], `/studies/${study.slug}`]] as const;
  return pageLinkedData(shell, way, studyThings(site, study));
}

export async function paperLinkedData(
  context: ViewContext,
  shell: ShellView,
  slug: string,
  studies: readonly { slug: string; origin: string }[],
): Promise<string> {
  const [site, paper] = await Promise.all([
    speakingSite(context, await addressOfPage()),
    getCitedPaper(slug),
  ]);
  if (!paper) return pageLinkedData(shell);
  const of = (origin: string) =>
    studies
      .filter((study) => (study.origin === 'secondary') === (origin === 'secondary'))
      .map((study) => study.slug);
  const record = paperRecord(paper);
  return pageLinkedData(
    shell,
    [[record.title[context.locale], `/papers/${slug}`]],
    [paperThing(site, record, { reported: of('primary'), cited: of('secondary') })],
  );
}

/** The site and its data as a whole, for the start page and the page of downloads. */
export async function siteLinkedData(
  context: ViewContext,
  shell: ShellView,
  downloads: readonly LinkedDownload[] = [],
): Promise<string> {
  const site = await speakingSite(context, await addressOfPage());
  const citation = context.text.data.citation(site.version, site.released ?? '');
  return pageLinkedData(shell, [], siteThings(site, downloads, citation));
}
