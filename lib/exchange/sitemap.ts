import { escapeMarkup } from '@/lib/text/escape-markup.mjs';

/** Paths of one file: a sitemap may have 50,000 addresses and 50 MB, and each path has two, with all of its languages. */
export const PATHS_OF_A_PART = 2500;

export interface SitemapInput {
  /** Scheme and host, without a slash at the end. */
  site: string;
  /** Without the language, each once. */
  paths: readonly string[];
  /** The day of the data, `2026-01-31`; null where they were never published. */
  date: string | null;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const partsOf = ({ paths }: SitemapInput) => Math.max(1, Math.ceil(paths.length / PATHS_OF_A_PART));

/**
 * A sitemap (https://www.sitemaps.org/protocol.html) of every page in both languages, each with the other; where they are
 * more than one file has room for, an index of its parts. Null for a part that there isn't.
 * @param part from 1; null for the whole
 */
export function sitemap(input: SitemapInput, part: number | null): string | null {
  const parts = partsOf(input);
  if (part === null && parts > 1) return indexOf(input, parts);
  const at = part ?? 1;
  if (at > parts) return null;
  return pagesOf({ ...input, paths: input.paths.slice((at - 1) * PATHS_OF_A_PART, at * PATHS_OF_A_PART) });
}

const dated = (date: string | null) => (date === null ? '' : `<lastmod>${escapeMarkup(date)}</lastmod>`);

function indexOf({ site, date }: SitemapInput, parts: number): string {
  const entries = Array.from({ length: parts }, (_, index) => {
    const address = escapeMarkup(`${site}/sitemap.xml?part=${index + 1}`);
    return `<sitemap><loc>${address}</loc>${dated(date)}</sitemap>\n`;
  });
  return `${HEAD}<sitemapindex xmlns="${NAMESPACE}">\n${entries.join('')}</sitemapindex>\n`;
}

function pagesOf({ site, paths, date }: SitemapInput): string {
  const entries = paths.flatMap((path) => {
    const languages = {
      en: escapeMarkup(`${site}/en${path}`),
      'zh-Hans': escapeMarkup(`${site}/zh${path}`),
      'x-default': escapeMarkup(`${site}${path || '/'}`),
    };
    const links = Object.entries(languages)
      .map(([language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`)
      .join('');
    return [languages.en, languages['zh-Hans']].map(
      (address) => `<url><loc>${address}</loc>${links}${dated(date)}</url>\n`,
    );
  });
  return `${HEAD}<urlset xmlns="${NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('')}</urlset>\n`;
}
