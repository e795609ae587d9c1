import type { Metadata } from 'next';
import { CITATION_WRITERS } from '@/lib/exchange/citation/citation-file';
import { MEDIA_TYPES } from '@/lib/exchange/row-stream';
import type { ViewContext } from '@/lib/present/words/view-context';
import { LANGUAGE_TAGS, otherLocale } from '@/lib/text/locale';
import { PREVIEW_SIZE } from './_preview/preview-size';
import { alternatesOf } from './page-context';

/** Languages as Open Graph names them. */
const OPEN_GRAPH_LOCALES = { en: 'en_GB', zh: 'zh_CN' } as const;

interface SharedPage {
  title: string;
  /** The title is the whole of it, without the name of the site behind it. */
  isWholeTitle?: boolean;
  description: string;
  /** What the reader asked the page for; the page without it is the one that search engines keep. */
  query?: string;
  /** Path of the picture that a link to the page shows, without language; `/…/opengraph-image` of the site where absent. */
  image?: string;
  /** Where the same can be had in another form: addresses by media type. */
  formats?: Readonly<Record<string, string>>;
  /** Filters of the feed that tells what changes of it; absent where nothing does. */
  feed?: string;
  /** Further tags, as reference managers read them. */
  tags?: Readonly<Record<string, string | string[]>>;
  isIndexed?: boolean;
  type?: 'website' | 'article';
}

/** What a page says of itself in its head, to search engines and to whoever shows a link to it. `path` is without the language. */
export function sharedMetadata(
  { locale, text }: Pick<ViewContext, 'locale' | 'text'>,
  path: string,
  page: SharedPage,
): Metadata {
  const {
    title,
    description,
    query = '',
    image = '/opengraph-image',
    formats = {},
    feed,
    tags,
    type = 'website',
  } = page;
  const shown = `/${locale}${path}${query && `?${query}`}`;
  const feedIn = (format: string) =>
    `/api/v1/feed?${new URLSearchParams([...new URLSearchParams(feed), ['format', format], ['language', locale]])}`;
  const picture = { url: `/${locale}${image}`, ...PREVIEW_SIZE, alt: title };
  return {
    title: page.isWholeTitle ? { absolute: title } : title,
    description,
    alternates: {
      ...alternatesOf(locale, path),
      types: {
        'text/markdown': `/${locale}${path}.md${query && `?${query}`}`,
        ...formats,
        ...(feed === undefined
          ? {}
          : { 'application/atom+xml': feedIn('atom'), 'application/feed+json': feedIn('json') }),
        'application/json+oembed': `/api/v1/oembed?${new URLSearchParams({ url: shown })}`,
      },
    },
    openGraph: {
      type,
      title,
      description,
      url: shown,
      siteName: text.site.name,
      locale: OPEN_GRAPH_LOCALES[locale],
      alternateLocale: [OPEN_GRAPH_LOCALES[otherLocale(locale)]],
      images: [picture],
    },
    twitter: { card: 'summary_large_image', title, description, images: [picture] },
    ...(page.isIndexed === false ? { robots: { index: false } } : {}),
    other: { 'dc.language': LANGUAGE_TAGS[locale], ...tags },
  };
}

const MEDIA = { json: 'application/json', ...MEDIA_TYPES };

/** Addresses of a list of the API by media type. @param query what the list is asked for */
export const listFormats = (list: string, query = ''): Record<string, string> =>
  Object.fromEntries(
    Object.entries(MEDIA).map(([format, type]) => [
      type.split(';', 1)[0],
      `/api/v1/${list}?${new URLSearchParams([...new URLSearchParams(query), ['format', format]])}`,
    ]),
  );

/** Files for reference managers by media type. @param address of the study or paper in the API */
export const citationFormats = (address: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(CITATION_WRITERS).map(([format, { mediaType }]) => [
      mediaType,
      `${address}/citation?format=${format}`,
    ]),
  );
