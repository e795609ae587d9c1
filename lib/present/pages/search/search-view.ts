import type { FoundName, SearchHit, SearchResult, SearchWay } from '@/lib/analysis/search/find-entries';
import {
  SEARCH_KINDS,
  type SearchEntry,
  type SearchKind,
  type SearchName,
} from '@/lib/analysis/search/search-index';
import type { OutcomeListItem } from '@/lib/data/tables/results-tables';
import { type MarkedPart, markParts } from '@/lib/domain/fold';
import type { ViewContext } from '../../words/view-context';
import { type HitOfQuery, type HitResultView, hitResults, KINDS_WITH_RESULTS } from './hit-results';

/** Something found: what it is called, and why it was found where its name does not show that. */
export interface SearchHitView {
  kind: SearchKind;
  slug: string;
  name: { en: string; zh: string };
  /** Address of the page without the language. */
  url: string;
  title: MarkedPart[];
  /** The name in the other language, where it has another. */
  other: string;
  /** "brand name: Afinitor". */
  why: { as: string; parts: MarkedPart[] }[];
  /** "9 studies". */
  detail: string;
  /** What was found of it, one or two results by rule. */
  results: HitResultView[];
}

/** Results of hits, by the addresses of the hits. */
export type ResultsOfHits = ReadonlyMap<string, readonly OutcomeListItem[]>;

export interface SearchGroupView {
  kind: SearchKind;
  label: string;
  total: number;
  hits: SearchHitView[];
}

export interface SearchGroups {
  way: SearchWay;
  words: readonly string[];
  total: number;
  groups: SearchGroupView[];
}

const NOTHING_ASKED: HitOfQuery['asked'] = { tumours: [], drugs: [] };

/** What was found, by kind: tumours and drugs that the words name first, then the group with the best hit. Of each group the `most` best. */
export function searchGroups(
  context: ViewContext,
  result: SearchResult & Partial<Pick<HitOfQuery, 'asked'>>,
  most: number,
  results: ResultsOfHits = new Map(),
): SearchGroups {
  const { way, words, hits, asked = NOTHING_ASKED } = result;
  const isNamed = ({ hits: some }: Pick<SearchResult, 'hits'>) =>
    some.some(
      ({ entry: { kind, slug } }) =>
        (kind === 'tumour' && asked.tumours.includes(slug)) ||
        (kind === 'drug' && asked.drugs.includes(slug)),
    );
  const groups = SEARCH_KINDS.map((kind) => ({ kind, hits: hits.filter(({ entry }) => entry.kind === kind) }))
    .filter((group) => group.hits.length > 0)
    .sort(
      (a, b) => Number(isNamed(b)) - Number(isNamed(a)) || (a.hits[0]?.rank ?? 0) - (b.hits[0]?.rank ?? 0),
    );
  return {
    way,
    words,
    total: hits.length,
    groups: groups.map(({ kind, hits: ofKind }) => ({
      kind,
      label: context.text.search.kinds[kind],
      total: ofKind.length,
      hits: ofKind.slice(0, most).map((hit) => hitView(context, hit, asked, results)),
    })),
  };
}

function hitView(
  context: ViewContext,
  { entry, found }: SearchHit,
  asked: HitOfQuery['asked'],
  results: ResultsOfHits,
): SearchHitView {
  const { locale } = context;
  const title = entry.title[locale];
  const other = entry.title[locale === 'en' ? 'zh' : 'en'];
  const inTitle = found.find(({ name }) => name.text === title);
  return {
    kind: entry.kind,
    slug: entry.slug,
    name: { en: entry.title.en, zh: entry.title.zh },
    url: entry.path,
    title: inTitle ? markParts(inTitle.name, inTitle.runs) : [{ text: title, marked: false }],
    other: other === title ? '' : other,
    why: found.filter((one) => one !== inTitle).map((one) => whyView(context, one)),
    detail: detailOf(context, entry),
    results: KINDS_WITH_RESULTS.flatMap((kind) =>
      kind === entry.kind
        ? hitResults(context, { kind, slug: entry.slug, asked }, results.get(entry.path) ?? [])
        : [],
    ),
  };
}

const whyView = (context: ViewContext, { name, runs }: FoundName) => ({
  as: roleWords(context, name),
  parts: markParts(name, runs),
});

function roleWords({ text }: ViewContext, { role, lang }: SearchName): string {
  if (role === 'name' && lang) return text.search.nameIn[lang];
  return text.search.roles[role];
}

/** What the number behind an entry counts. */
function detailOf({ text }: ViewContext, { kind, weight, origin }: SearchEntry): string {
  if (origin) return text.origin[origin] ?? origin;
  if (kind === 'measure') return text.search.results(weight);
  if (kind === 'adverse-event') return weight === 0 ? text.search.noneReports : text.search.rows(weight);
  if (kind === 'paper' || kind === 'method' || kind === 'page') return '';
  return weight === 0 ? text.search.noStudy : text.terms.studies(weight);
}
