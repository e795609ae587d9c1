import type { SearchResult } from '@/lib/analysis/search/find-entries';
import { SEARCH_KINDS, type SearchEntry, type SearchKind } from '@/lib/analysis/search/search-index';
import { joinNames, type ViewContext } from '../../words/view-context';
import { type AnswerItem, type AnswerView, answerView } from './answers';
import type { HitOfQuery } from './hit-results';
import { type ResultsOfHits, type SearchGroups, type SearchGroupView, searchGroups } from './search-view';

interface SearchLink {
  text: string;
  href: string;
}

export interface SearchPageView {
  query: string;
  /** How much was found, and whether it is what was written. */
  summary: string;
  /** Results that answer what was asked. */
  answers: AnswerView[];
  groups: (SearchGroupView & { folded: SearchGroupView['hits']; unfold: string })[];
  /** Where nothing was asked, or found: what can be looked for, with examples from the data. */
  examples: { kind: SearchKind; label: string; links: SearchLink[] }[];
}

/** Hits of a group that stand without unfolding, and all that are listed. */
const SHOWN = 8;
const MOST = 200;
const EXAMPLES = 3;

/** The page of a search: what was found by kind and why, or what can be looked for. */
export function searchPage(
  context: ViewContext,
  result: SearchResult & { index: readonly SearchEntry[] } & Partial<Pick<HitOfQuery, 'asked'>>,
  query: string,
  results: ResultsOfHits = new Map(),
  answers: readonly AnswerItem[] = [],
): SearchPageView {
  const { text } = context;
  const asked = query.trim();
  const found = searchGroups(context, result, MOST, results);
  return {
    query: asked,
    summary: asked === '' ? '' : summaryOf(context, found, asked),
    answers: answers.map((answer) => answerView(context, answer)),
    groups: found.groups.map((group) => ({
      ...group,
      hits: group.hits.slice(0, SHOWN),
      folded: group.hits.slice(SHOWN),
      unfold: text.search.more(group.hits.length - SHOWN),
    })),
    examples: found.total === 0 ? examplesOf(context, result.index) : [],
  };
}

function summaryOf(context: ViewContext, { way, words, total }: SearchGroups, query: string): string {
  const { search } = context.text;
  if (total === 0) return search.nothing(query);
  if (way === 'misspelt') return search.misspelt(query);
  if (way === 'some-words') return search.someWords(query, joinNames(context, words));
  return search.found(total, query);
}

/** An adverse event that no study reports: it can be found, and is no example. */
const isUnreported = ({ kind, weight }: SearchEntry) => kind === 'adverse-event' && weight === 0;

/** Of each kind those with most behind them; drugs by a brand name, which says what the search can do. */
function examplesOf(context: ViewContext, index: readonly SearchEntry[]): SearchPageView['examples'] {
  const { text, locale } = context;
  // Lists stand in the menu; what they hold is what is looked for.
  return SEARCH_KINDS.filter((kind) => kind !== 'page')
    .map((kind) => ({
      kind,
      label: text.search.kinds[kind],
      links: index
        .filter((entry) => entry.kind === kind && !isUnreported(entry))
        .sort((a, b) => b.weight - a.weight)
        .slice(0, EXAMPLES)
        .map((entry) => {
          const brand = entry.names.find(
            ({ role, text: name }) => role === 'brand' && (locale === 'zh' || !/\p{Script=Han}/u.test(name)),
          );
          const words = kind === 'drug' && brand ? brand.text : entry.title[locale];
          return { text: words, href: `/${locale}/search?${new URLSearchParams({ q: words })}` };
        }),
    }))
    .filter(({ links }) => links.length > 0);
}
