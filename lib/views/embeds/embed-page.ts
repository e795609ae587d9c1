import type { Locale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';
import type { Chart } from '../charts/chart-model';
import { EMBED_PARAMETERS, LIVE } from './embed-address';

/** A chart in somebody else's page, with where it comes from; or what to say where it can't be shown. */
export interface EmbedView {
  chart: Chart | null;
  message: { title: string; text: string; link: { text: string; href: string } } | null;
  source: { label: string; title: string; href: string; version: string };
}

interface EmbedInput {
  /** The page's address, then the chart's id. */
  path: readonly string[];
  parameters: Record<string, string | string[] | undefined>;
  version: string;
  /** The page's charts; null where there is no such page, undefined where its data aren't kept here. */
  page: { title: string; charts: readonly Chart[] } | null | undefined;
}

export function embedPage(locale: Locale, { path, parameters, version, page }: EmbedInput): EmbedView {
  const { embed: words, site } = textOf(locale);
  const id = path.at(-1) ?? '';
  const chart = page?.charts.find((candidate) => candidate.id === id) ?? null;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (!EMBED_PARAMETERS.includes(name)) for (const one of [value ?? []].flat()) query.append(name, one);
  }
  const search = query.size > 0 ? `?${query}` : '';
  const href = `/${locale}/${path.slice(0, -1).join('/')}${search}`;
  const source = {
    label: words.from,
    title: page ? `${site.name} · ${page.title}` : site.name,
    href: `${href}${chart ? `#${id}` : ''}`,
    version: site.dataVersion(version),
  };
  if (chart) return { chart, message: null, source };
  if (page === undefined) {
    query.set('lang', locale);
    query.set('version', LIVE);
    const link = { text: words.showLive, href: `/embed/${path.join('/')}?${query}` };
    return { chart, message: { title: words.notKeptTitle, text: words.notKeptText(version), link }, source };
  }
  const link = { text: page ? page.title : words.openSite, href: page ? href : `/${locale}` };
  return { chart, message: { title: words.notFoundTitle, text: words.notFoundText, link }, source };
}
