import type { Locale } from '@/lib/text/locale';
import { withSemicolons } from '@/lib/text/punctuation';
import { textOf } from '@/lib/text/text-of';
import type { Chart } from '../charts/chart-model';
import type { AdverseEventMatrixView } from '../pages/adverse-events/adverse-event-matrix';
import type { MapFigure } from '../pages/map/map-figure';
import { EMBED_PARAMETERS, LIVE } from './embed-address';

/** What a page shows that other sites can show too. */
export type EmbeddedFigureView = Chart | AdverseEventMatrixView | MapFigure;

/** The figures of a page, with what makes them what they are. */
export interface PageFigures {
  /** Title of the page. */
  title: string;
  /** Filters that the reader set on it, in words. */
  filters?: readonly string[];
  figures: readonly EmbeddedFigureView[];
}

/** A figure in somebody else's page, with where it comes from; or what to say where it can't be shown. */
export interface EmbedView {
  figure: EmbeddedFigureView | null;
  message: { title: string; text: string; link: { text: string; href: string } } | null;
  source: { label: string; title: string; href: string; filters: string; version: string };
}

interface EmbedInput {
  /** The page's address, then the figure's id. */
  path: readonly string[];
  parameters: Record<string, string | string[] | undefined>;
  version: string;
  /** The page's figures; null where there is no such page, undefined where its data aren't kept here. */
  page: PageFigures | null | undefined;
}

export function embedPage(locale: Locale, { path, parameters, version, page }: EmbedInput): EmbedView {
  const { embed: words, site } = textOf(locale);
  const id = path.at(-1) ?? '';
  const figure = page?.figures.find((candidate) => candidate.id === id) ?? null;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (!EMBED_PARAMETERS.includes(name)) for (const one of [value ?? []].flat()) query.append(name, one);
  }
  const search = query.size > 0 ? `?${query}` : '';
  const href = `/${locale}/${path.slice(0, -1).join('/')}${search}`;
  const source = {
    label: words.from,
    title: page ? `${site.name} · ${page.title}` : site.name,
    href: `${href}${figure ? `#${id}` : ''}`,
    filters: withSemicolons(page?.filters ?? []),
    version: site.dataVersion(version),
  };
  if (figure) return { figure, message: null, source };
  if (page === undefined) {
    query.set('lang', locale);
    query.set('version', LIVE);
    const link = { text: words.showLive, href: `/embed/${path.join('/')}?${query}` };
    return { figure, message: { title: words.notKeptTitle, text: words.notKeptText(version), link }, source };
  }
  const link = { text: page ? page.title : words.openSite, href: page ? href : `/${locale}` };
  return { figure, message: { title: words.notFoundTitle, text: words.notFoundText, link }, source };
}
