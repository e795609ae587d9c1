import type { DrugKnowledge, KnowledgeSource, SourcesOf, TumourKnowledge } from '@/lib/domain/vocabulary';
import type { ViewContext } from './view-context';

type Knowledge = TumourKnowledge | DrugKnowledge | 'codes';

/** What the vocabulary says beyond names, and where it has it from. */
export interface KnowledgeSourcesView {
  /** "From this site’s vocabulary; the sources". */
  label: string;
  /** "Class: a review; lines 221–223 of a paper": one for each thing that is said. */
  parts: { label: string; sources: { text: string; href: string | null }[] }[];
  /** That names and groupings are the site's own. */
  own: string;
  /** What stands between the pieces. */
  marks: Record<'dash' | 'colon' | 'semicolon' | 'comma' | 'end', string>;
}

/** One source in words: what is public by its name, a place of a paper by its lines and what is printed there. */
export function knowledgeSourceWords(
  { text, locale, labels }: Pick<ViewContext, 'text' | 'locale' | 'labels'>,
  source: KnowledgeSource,
): { text: string; href: string | null } | null {
  if (typeof source !== 'string') {
    const { paper, lines, verbatim } = source;
    return { text: text.terms.paperPlace(...lines, verbatim), href: `/papers/${paper}` };
  }
  const term = labels.groups.sources?.[source];
  return term ? { text: term[locale], href: term.url ?? null } : null;
}

/** Of what kind a source is, in words; its page names it. */
function kindOfSource({ text, labels }: ViewContext, source: KnowledgeSource) {
  const kind = typeof source === 'string' ? (labels.groups.sources?.[source]?.kind ?? 'public') : 'paper';
  return { text: text.terms.sourceKinds[kind], href: null };
}

/**
 * The sources of the terms that a page is about, each once a field. An `overview` of many terms says of what kinds they are, and that
 * the page of each term names them.
 */
export function knowledgeSources(
  context: ViewContext,
  terms: readonly { sources: SourcesOf<Knowledge> }[],
  { overview = false } = {},
): KnowledgeSourcesView {
  const words = context.text.terms;
  const inWords = overview ? kindOfSource : knowledgeSourceWords;
  const named = Object.keys(words.knowledge) as Knowledge[];
  const parts = named.flatMap((field) => {
    const all = terms.flatMap(({ sources }) => sources[field] ?? []);
    const found = all.flatMap((source) => inWords(context, source) ?? []);
    const sources = [...new Map(found.map((source) => [source.text, source])).values()];
    return sources.length === 0 ? [] : [{ label: words.knowledge[field], sources }];
  });
  return {
    label: parts.length === 0 ? words.fromVocabularyAlone : words.fromVocabulary,
    parts,
    own: overview ? `${words.namedOnEachPage}${words.ownNames}` : words.ownNames,
    marks: words.knowledgeMarks,
  };
}
