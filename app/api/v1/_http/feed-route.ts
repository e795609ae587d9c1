import { z } from 'zod';
import { getTitles } from '@/lib/data/reads/get-titles';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { EVERYTHING } from '@/lib/data/tables/ask-list';
import { FEED_FORMATS, type FeedFormat, writeFeed } from '@/lib/exchange/feed/changes-feed';
import { filterValueLabel } from '@/lib/present/table/filter-labels';
import { joinNames } from '@/lib/present/words/view-context';
import { LANGUAGE_TAGS, LOCALES, type Locale } from '@/lib/text/locale';
import { textOf } from '@/lib/text/text-of';
import { MEASURE_FILTERS, readChangesFeed } from '../../../read-changes-feed';
import { addressOfRequest } from '../../../site-address';
import { studies } from '../_lists/studies';
import { readRoute } from './methods';
import { type ParameterSchemas, readParameters } from './read-parameters';
import { understandFilters } from './understand-filters';
import { atOneVersion, versioned } from './versioned';

const measureValue = z
  .string()
  .min(1)
  .max(200)
  .describe('Changes of this measure, or of this adverse event, alone.');

export const FEED_PARAMETERS: ParameterSchemas = {
  repeatable: {
    ...studies.filters,
    ...Object.fromEntries(MEASURE_FILTERS.map((name) => [name, measureValue])),
  },
  single: {
    format: z
      .enum(Object.keys(FEED_FORMATS) as [FeedFormat, ...FeedFormat[]])
      .default('atom')
      .describe('Atom, or JSON Feed.'),
    language: z.enum(LOCALES).default('en').describe('Language of titles and names.'),
  },
};

/** Values are read as those of the list of studies; measures have names of their own. */
const FILTERED = {
  name: 'feed',
  named: [...studies.named, ...MEASURE_FILTERS],
  valuesOf: async (filter: string) =>
    studies.named.includes(filter) ? studies.valuesOf(filter) : new Set<string>(),
  hasValue: async (filter: string, value: string) =>
    studies.named.includes(filter) && (await studies.hasValue(filter, value)),
};

/** Handlers of `GET /feed`: published versions, and what they changed of what the filters find. */
export function feedRoute() {
  return readRoute(async (request) => {
    const url = new URL(request.url);
    const { single, repeatable } = readParameters(url.searchParams, FEED_PARAMETERS);
    const format = single.format as FeedFormat;
    const locale = single.language as Locale;
    const site = addressOfRequest(request);
    const { query } = await understandFilters(FILTERED, { ...EVERYTHING, filters: repeatable });
    const { dataVersion, loaded } = await atOneVersion(async () => {
      const context = { locale, text: textOf(locale), labels: await getVocabulary(), verdicts: {} };
      const titles = await getTitles({
        studies: query.filters.study ?? [],
        papers: query.filters.paper ?? [],
      });
      return { context, titles, entries: await readChangesFeed(context, query.filters) };
    });
    const cached = await versioned(request, dataVersion, [site]);
    if (cached instanceof Response) return cached;
    const { context, titles, entries } = loaded;
    const { text } = context;
    const filters = new URLSearchParams(
      Object.entries(query.filters).flatMap(([name, values]) => values.map((value) => [name, value])),
    );
    const nameOf = filterValueLabel(context, titles);
    const addressIn = (wanted: FeedFormat) =>
      `${site}/api/v1/feed?${new URLSearchParams([...filters, ['format', wanted], ['language', locale]])}`;
    const body = writeFeed(
      {
        title: text.feed.title(
          text.site.name,
          joinNames(
            context,
            [...filters].map(([name, value]) => nameOf(name, value)),
          ),
        ),
        description: text.feed.description,
        author: text.site.name,
        language: LANGUAGE_TAGS[locale],
        site,
        addresses: { atom: addressIn('atom'), json: addressIn('json'), page: `${site}/${locale}/data` },
        entries: entries.map(({ day, release }) => ({
          day,
          release,
          title: text.feed.entry(release.version, release.counts),
        })),
      },
      format,
    );
    return new Response(body, {
      headers: { ...cached.headers, 'Content-Type': `${FEED_FORMATS[format]}; charset=utf-8` },
    });
  });
}
