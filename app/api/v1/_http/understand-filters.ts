import { z } from 'zod';
import { VOCABULARY_OF_FILTER } from '@/lib/analysis/filter-names';
import { type ReadName, valueNames } from '@/lib/analysis/value-names';
import { getRenamed } from '@/lib/data/reads/get-renamed';
import type { TableQuery } from '@/lib/data/table-engine/table-spec';
import type { RenamedKind } from '@/lib/domain/history';
import type { ProblemIssue } from '@/lib/exchange/problem';
import { readFilterNames } from '../../../read-filter-names';
import { ApiProblem } from './api-problem';
import type { ApiList } from './define-list';

/** A value of a filter that was read as another, since it is a name of it. */
export const takenFor = z
  .strictObject({
    parameter: z.string().describe('The filter.'),
    given: z.string().describe('The value as it was asked for.'),
    value: z.string().describe('What it was taken for.'),
  })
  .meta({ id: 'TakenFor' });
export type TakenFor = z.infer<typeof takenFor>;

/** What has to be known of a list to read its filters. */
export type FilteredList = Pick<ApiList, 'name' | 'named' | 'valuesOf' | 'hasValue'>;

/** Filters whose values may have been renamed. */
const RENAMED: Record<string, RenamedKind> = {
  study: 'study',
  paper: 'paper',
  tumour: 'tumour',
  drug: 'drug',
};

/**
 * The query with slugs in place of names, and what was taken for what. A value that nothing is called can't be meant: to
 * answer it with no rows would say that there is no evidence.
 * @throws {ApiProblem} with an issue for each value that is unknown or names several things
 */
export async function understandFilters(
  list: FilteredList,
  query: TableQuery,
): Promise<{ query: TableQuery; taken: TakenFor[] }> {
  const taken: TakenFor[] = [];
  const issues: ProblemIssue[] = [];
  const filters: Record<string, string[]> = {};
  for (const [filter, values] of Object.entries(query.filters)) {
    if (!list.named.includes(filter)) {
      filters[filter] = values;
      continue;
    }
    const understood: string[] = [];
    for (const given of values) {
      // The request is refused by now; who sends more wrong values asks for work, not for rows.
      if (issues.length === MOST_ISSUES) break;
      const read = await understand(list, filter, given);
      if (read && 'value' in read) {
        if (read.value !== given) taken.push({ parameter: filter, given, value: read.value });
        understood.push(read.value);
      } else {
        const nearest = read || issues.length >= MOST_NEAREST ? [] : await nearestTo(list, filter, given);
        issues.push({
          path: [filter],
          message: messageOf(list, filter, given, read?.several ?? [], nearest),
        });
      }
    }
    filters[filter] = [...new Set(understood)].sort();
  }
  if (issues.length > 0) {
    const wrong = [...new Set(issues.map(({ path }) => path[0]))].join(', ');
    throw new ApiProblem('invalid-parameters', `Nothing is called so: ${wrong}.`, issues);
  }
  return { query: { ...query, filters }, taken };
}

/** Values that are refused one by one, and of how many the nearest names are looked for. */
const MOST_ISSUES = 20;
const MOST_NEAREST = 5;

async function understand(list: FilteredList, filter: string, given: string): Promise<ReadName | null> {
  const names = (await readFilterNames()).get(filter);
  if (names?.has(given) || (await list.hasValue(filter, given))) return { value: given };
  const read = names?.read(given) ?? (names ? null : (await namesOfValues(list, filter)).read(given));
  if (read) return read;
  const kind = RENAMED[filter];
  const renamed = kind ? await getRenamed(kind, given) : null;
  return renamed === null ? null : { value: renamed };
}

/** Values without names of their own are called by their slugs. */
const namesOfValues = async (list: FilteredList, filter: string) =>
  valueNames([...(await list.valuesOf(filter))].map((slug) => ({ slug, names: [] })));

async function nearestTo(list: FilteredList, filter: string, given: string): Promise<string[]> {
  const names = (await readFilterNames()).get(filter) ?? (await namesOfValues(list, filter));
  return names.nearest(given);
}

const LONGEST_SAID = 60;

function messageOf(
  list: FilteredList,
  filter: string,
  given: string,
  several: readonly string[],
  nearest: readonly string[],
): string {
  const said = given.length > LONGEST_SAID ? `${given.slice(0, LONGEST_SAID)}…` : given;
  if (several.length > 0) return `"${said}" may be ${several.join(' or ')}`;
  if (nearest.length > 0) return `nothing is called "${said}"; nearest: ${nearest.join(', ')}`;
  return `nothing is called "${said}"; ${WHERE[filter] ?? `GET /api/v1/${list.name} shows the values of its rows`}`;
}

/** Where the values of a filter are listed. */
const WHERE: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(VOCABULARY_OF_FILTER).map(([filter, vocabulary]) => [
      filter,
      `GET /api/v1/vocabulary?vocabulary=${vocabulary} lists names`,
    ]),
  ),
  study: 'GET /api/v1/studies lists all',
  paper: 'GET /api/v1/papers lists all',
};
