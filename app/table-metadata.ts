import type { Metadata } from 'next';
import { getTitles } from '@/lib/data/reads/get-titles';
import { readTableQuery, writeTableQuery } from '@/lib/data/table-engine/address';
import type { ListOfRows } from '@/lib/data/tables/list-definition';
import { LISTS } from '@/lib/data/tables/lists';
import { filterValueLabel } from '@/lib/present/table/filter-labels';
import { joinNames, type ViewContext } from '@/lib/present/words/view-context';
import type { SearchParameters } from './page-context';
import { plainParameters } from './plain-parameters';
import { MEASURE_FILTERS } from './read-changes-feed';
import { listFormats, sharedMetadata } from './shared-metadata';

/** Values that a title names; more make no title. */
const MOST_NAMED = 4;

/** What a table was asked for, in words: "Imatinib, gastrointestinal stromal tumour". */
export async function askedInWords<Item>(
  context: ViewContext,
  list: ListOfRows<Item>,
  parameters: SearchParameters,
): Promise<{ words: string; query: URLSearchParams; filters: Record<string, string[]> }> {
  const { query } = readTableQuery(list.names, await plainParameters(list.names, parameters));
  const { filters, search } = query;
  const titles = await getTitles({ studies: filters.study ?? [], papers: filters.paper ?? [] });
  const nameOf = filterValueLabel(context, titles);
  const named = Object.entries(filters).flatMap(([filter, values]) =>
    values.map((value) => nameOf(filter, value)),
  );
  const words = [...named, ...(search === '' ? [] : [search])].slice(0, MOST_NAMED);
  return { words: joinNames(context, words), query: writeTableQuery(query), filters };
}

/** Lists that are shared as they are filtered: each has a picture of its own. */
const SHARED_LISTS: Readonly<Record<string, ListOfRows<never>>> = {
  outcomes: LISTS.outcomes,
  'adverse-events': LISTS.adverseEvents,
  studies: LISTS.studies,
  map: LISTS.map,
};

/** How a list is shown where its address is shared: its title with the filters, and the path of its picture; null for any other page. */
export async function sharedList(
  context: ViewContext,
  path: readonly string[],
  title: string,
  parameters: SearchParameters,
): Promise<{ title: string; image: string } | null> {
  const [name = ''] = path;
  const list = path.length === 1 && Object.hasOwn(SHARED_LISTS, name) ? SHARED_LISTS[name] : undefined;
  if (!list) return null;
  const { words, query } = await askedInWords(context, list, parameters);
  return { title: titleWith(context, title, words), image: previewOf(`/${name}`, query) };
}

const titleWith = ({ text }: ViewContext, title: string, words: string) =>
  words === '' ? title : text.shared.filtered(title, words);

const previewOf = (path: string, query: URLSearchParams) =>
  `/preview${path}${query.size > 0 ? `?${query}` : ''}`;

/** What the page of a list says in its head: of the rows that the address asks for. */
export async function tableMetadata<Item>(
  context: ViewContext,
  list: ListOfRows<Item>,
  path: string,
  parameters: SearchParameters,
  { title, lead }: { title: string; lead: string },
): Promise<Metadata> {
  const { words, query, filters } = await askedInWords(context, list, parameters);
  const asked = query.toString();
  const inFeed = Object.entries(filters).filter(
    ([name]) =>
      Object.hasOwn(LISTS.studies.names.facets, name) ||
      (MEASURE_FILTERS as readonly string[]).includes(name),
  );
  const feed = new URLSearchParams(inFeed.flatMap(([name, values]) => values.map((value) => [name, value])));
  return sharedMetadata(context, path, {
    title: titleWith(context, title, words),
    description: lead,
    query: asked,
    image: previewOf(path, query),
    formats: listFormats(list.name, asked),
    feed: feed.toString(),
  });
}
