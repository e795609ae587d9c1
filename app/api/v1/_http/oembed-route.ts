import { z } from 'zod';
import { embedHeight, mapEmbedHeight, tableEmbedHeight } from '@/components/charts/embed-height';
import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import type { OembedResult } from '@/lib/exchange/api/oembed-result';
import { EMBED_PARAMETERS, embedFrame } from '@/lib/present/embeds/embed-address';
import type { EmbeddedFigureView } from '@/lib/present/embeds/embed-page';
import { isLocale, type Locale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';
import { PREVIEW_SIZE } from '../../../_preview/preview-size';
import { figuresOfPage } from '../../../embedded/figures-of-page';
import { readPageTitle } from '../../../read-page-title';
import { addressOfRequest } from '../../../site-address';
import { sharedList } from '../../../table-metadata';
import { ApiProblem } from './api-problem';
import { readRoute } from './methods';
import { type ParameterSchemas, readParameters } from './read-parameters';
import { jsonResponse } from './respond';
import { atOneVersion, versioned } from './versioned';

const pixels = z.coerce.number().int().min(1).max(10_000).optional();

export const OEMBED_PARAMETERS: ParameterSchemas = {
  repeatable: {},
  single: {
    url: z
      .string('has to be an address of this site')
      .max(2000)
      .describe(
        'A page of this site, with # and the figure where one is meant, or the address of an embedded figure.',
      ),
    format: z.literal('json').default('json').describe('JSON alone.'),
    maxwidth: pixels.describe('Width that the frame may have.'),
    maxheight: pixels.describe('Height that the frame may have.'),
  },
};

const USUAL_WIDTH = 640;
const A_DAY = 86_400;

interface AskedPage {
  locale: Locale;
  /** Steps of the page's address, without the language. */
  path: string[];
  query: URLSearchParams;
  /** The figure, where one is named. */
  figure: string | null;
}

/** The page and figure that an address of the site names; null for any other address. */
function pageAt(url: string, site: string): AskedPage | null {
  const address = URL.canParse(url, site) ? new URL(url, site) : null;
  if (!address || address.origin !== new URL(site).origin) return null;
  const [first = '', ...rest] = address.pathname.split('/').filter(Boolean).map(decoded);
  const query = address.searchParams;
  if (first === 'embed') {
    const language = query.get('lang') ?? '';
    for (const name of EMBED_PARAMETERS) query.delete(name);
    return {
      locale: isLocale(language) ? language : 'en',
      path: rest.slice(0, -1),
      query,
      figure: rest.at(-1) ?? null,
    };
  }
  const figure = decoded(address.hash.slice(1)) || null;
  return isLocale(first)
    ? { locale: first, path: rest, query, figure }
    : { locale: 'en', path: [first, ...rest].filter(Boolean), query, figure };
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

const parametersOf = (query: URLSearchParams) =>
  Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));

function heightOf(figure: EmbeddedFigureView, width: number): number {
  if (figure.kind === 'matrix') return tableEmbedHeight(figure, figure.rows.length);
  if (figure.kind === 'map') return mapEmbedHeight(figure);
  return embedHeight(figure, [width]);
}

/** Handlers of `GET /oembed`. */
export function oembedRoute() {
  return readRoute(async (request) => {
    const { single } = readParameters(new URL(request.url).searchParams, OEMBED_PARAMETERS);
    const site = addressOfRequest(request);
    const asked = pageAt(String(single.url), site);
    const absent = () => new ApiProblem('not-found', 'That is no address of a page of this site.');
    if (!asked) throw absent();
    const { locale, path, query } = asked;
    const text = textOf(locale);
    const { dataVersion, loaded } = await atOneVersion(async () => {
      const context = { locale, text, labels: await getVocabulary(), verdicts: {} };
      const page = await figuresOfPage(context, path, parametersOf(query));
      const figure = page?.figures.find(({ id }) => id === asked.figure) ?? null;
      const title = figure?.title ?? page?.title ?? (await readPageTitle(context, path));
      if (title === null) return null;
      const shared = figure ? null : await sharedList(context, path, title, parametersOf(query));
      const { version } = await getDataVersion();
      return { title: shared?.title ?? title, image: shared?.image ?? imageOf(path), figure, version };
    });
    if (!loaded) throw absent();
    const cached = await versioned(request, dataVersion, [site]);
    if (cached instanceof Response) return cached;
    const { title, image, figure, version } = loaded;
    const width = Math.min(USUAL_WIDTH, (single.maxwidth as number | undefined) ?? USUAL_WIDTH);
    const height = figure
      ? Math.min(
          heightOf(figure, width),
          (single.maxheight as number | undefined) ?? Number.POSITIVE_INFINITY,
        )
      : 0;
    const base = { site, path: `/${path.join('/')}`, query: query.toString(), lang: locale, version };
    const result: OembedResult = {
      version: '1.0',
      type: figure ? 'rich' : 'link',
      title,
      provider_name: text.site.name,
      provider_url: site,
      cache_age: A_DAY,
      thumbnail_url: `${site}/${locale}${image}`,
      thumbnail_width: PREVIEW_SIZE.width,
      thumbnail_height: PREVIEW_SIZE.height,
      ...(figure ? { html: embedFrame(base, { id: figure.id, title, height }), width, height } : {}),
    };
    return jsonResponse(result, cached.headers);
  });
}

/** Pages with a picture of their own. */
const WITH_IMAGE = ['studies', 'papers', 'tumours', 'drugs', 'facts'];

const imageOf = ([folder = '', slug]: readonly string[]) =>
  slug !== undefined && WITH_IMAGE.includes(folder)
    ? `/${folder}/${slug}/opengraph-image`
    : '/opengraph-image';
