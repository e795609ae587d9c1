import { notFound } from 'next/navigation';
import { getDataVersion } from '@/lib/data/reads/get-data-version';
import { readTableQuery } from '@/lib/data/table-engine/address';
import type { TableQuery } from '@/lib/data/table-engine/table-spec';
import { askList, countMatching } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import { PREVIEW_ROWS, type PreviewView } from '@/lib/present/previews/preview';
import { eventsPreview, listPreview, outcomesPreview } from '@/lib/present/previews/table-preview';
import type { ViewContext } from '@/lib/present/words/view-context';
import { previewImage } from '../../../_preview/preview-image';
import { pageContext, type SearchParameters } from '../../../page-context';
import { askedInWords } from '../../../table-metadata';

const FIRST = { limit: PREVIEW_ROWS };

/** What is shown of each list that is shared as it is filtered. */
const PREVIEWS: Record<
  string,
  (context: ViewContext, parameters: SearchParameters, version: string) => Promise<PreviewView>
> = {
  async outcomes(context, parameters, version) {
    const [{ words }, { rows, matching }] = await Promise.all([
      askedInWords(context, LISTS.outcomes, parameters),
      askList(LISTS.outcomes, queryOf(LISTS.outcomes.names, parameters), FIRST),
    ]);
    return outcomesPreview(context, { title: context.text.outcomes.title, words, matching, version }, rows);
  },
  async 'adverse-events'(context, parameters, version) {
    const [{ words }, { rows, matching }] = await Promise.all([
      askedInWords(context, LISTS.adverseEvents, parameters),
      askList(LISTS.adverseEvents, queryOf(LISTS.adverseEvents.names, parameters), FIRST),
    ]);
    return eventsPreview(
      context,
      { title: context.text.adverseEvents.title, words, matching, version },
      rows,
    );
  },
  async studies(context, parameters, version) {
    const { words } = await askedInWords(context, LISTS.studies, parameters);
    const matching = await countMatching(LISTS.studies, queryOf(LISTS.studies.names, parameters));
    return listPreview(context, { title: context.text.studies.title, words, matching, version });
  },
  async map(context, parameters, version) {
    const { words } = await askedInWords(context, LISTS.map, parameters);
    const matching = await countMatching(LISTS.map, queryOf(LISTS.map.names, parameters));
    return listPreview(context, { title: context.text.map.title, words, matching, version });
  },
};

const queryOf = (names: Parameters<typeof readTableQuery>[0], parameters: SearchParameters): TableQuery =>
  readTableQuery(names, parameters).query;

/** The preview image of a table as it is filtered; images of pages can't read what stands after the question mark. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string; list: string }> },
) {
  const [context, { list }, { version }] = [await pageContext(params), await params, await getDataVersion()];
  const preview = Object.hasOwn(PREVIEWS, list) ? PREVIEWS[list] : undefined;
  if (!preview) notFound();
  const { searchParams } = new URL(request.url);
  const parameters = Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]),
  );
  return previewImage(await preview(context, parameters, version));
}
