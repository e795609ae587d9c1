import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { listChangedStudies } from '@/lib/data/reads/list-changed-studies';
import { listChineseWords } from '@/lib/data/reads/list-chinese-words';
import { type ChangesWithin, firstRelease, readChanges } from '@/lib/data/reads/read-changes';
import { askList, EVERYTHING } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import { withKinds } from '@/lib/domain/labels';
import { CHANGES_SHOWN, type ReleaseView, releaseViews } from '@/lib/present/pages/data/release-view';
import type { ViewContext } from '@/lib/present/words/view-context';

/** Releases that a feed holds. */
const MOST_RELEASES = 20;

/** Filters that a feed takes beside those of the studies. */
export const MEASURE_FILTERS = ['measure', 'term'] as const;

export type FeedFilters = Readonly<Record<string, readonly string[]>>;

/** Of which facts the changes are meant: of the studies that the filters find, and of the measures that they name. */
async function within(filters: FeedFilters): Promise<ChangesWithin> {
  const { tumours } = await getVocabulary();
  const ofStudies = Object.entries(filters).filter(
    ([name]) => !(MEASURE_FILTERS as readonly string[]).includes(name),
  );
  const measures = MEASURE_FILTERS.flatMap((name) => filters[name] ?? []);
  return {
    ...(ofStudies.length > 0 ? { studies: await studiesMatching(Object.fromEntries(ofStudies)) } : {}),
    ...(measures.length > 0 ? { measures } : {}),
    ...(filters.tumour ? { tumours: filters.tumour.flatMap((slug) => withKinds(tumours, slug)) } : {}),
    ...(filters.drug ? { drugs: filters.drug } : {}),
  };
}

async function studiesMatching(filters: FeedFilters): Promise<string[]> {
  const query = {
    ...EVERYTHING,
    filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
  };
  const { facets } = await askList(LISTS.studies, query, { limit: 0, facets: ['study'] });
  const asked = filters.study;
  // A facet leaves its own selection out of account.
  return (facets.study ?? []).flatMap(({ value, count }) =>
    count > 0 && (!asked || asked.includes(value)) ? [value] : [],
  );
}

/** The last releases with what they changed of what the filters find. Those that changed nothing of it are left out. */
export async function readChangesFeed(
  context: ViewContext,
  filters: FeedFilters,
): Promise<{ day: string; release: ReleaseView }[]> {
  const [releases, first, studies, chinese] = await Promise.all([
    readChanges(await within(filters), { releases: MOST_RELEASES, changes: CHANGES_SHOWN }),
    firstRelease(),
    listChangedStudies(),
    listChineseWords(),
  ]);
  const isWhole = Object.keys(filters).length === 0;
  const reported = releases.filter(
    ({ counts }) => isWhole || counts.added + counts.changed + counts.removed > 0,
  );
  const views = releaseViews(context, reported, { studies, chinese }, first);
  return reported.map(({ date }, at) => ({ day: date, release: views[at] as ReleaseView }));
}
