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

/** The sources of one term, or of all terms that a page shows: each source once a field. */
export function knowledgeSources(
  context: ViewContext,
  terms: readonly { sources: SourcesOf<Knowledge> }[],
): KnowledgeSourcesView {
  const words = context.text.terms;
  const named = Object.keys(words.knowledge) as Knowledge[];
  return {
    label: words.fromVocabulary,
    parts: named.flatMap((field) => {
      const all = terms.flatMap(({ sources }) => sources[field] ?? []);
      const once = [...new Map(all.map((source) => [JSON.stringify(source), source])).values()];
      const sources = once.flatMap((source) => knowledgeSourceWords(context, source) ?? []);
      return sources.length === 0 ? [] : [{ label: words.knowledge[field], sources }];
    }),
    own: words.ownNames,
    marks: words.knowledgeMarks,
  };
}
