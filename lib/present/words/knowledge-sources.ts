import type { DrugKnowledge, SourcesOf, TumourKnowledge } from '@/lib/domain/vocabulary';
import type { ViewContext } from './view-context';

type Knowledge = TumourKnowledge | DrugKnowledge;

/** What the vocabulary says beyond the papers, and where it has it from. */
export interface KnowledgeSourcesView {
  /** "From this site’s vocabulary, not from the papers". */
  label: string;
  /** "Class: US prescribing information": one for each thing that is said. */
  parts: { label: string; sources: { text: string; href: string | null }[] }[];
  /** That names and groupings are the site's own. */
  own: string;
  /** What stands between the pieces. */
  marks: Record<'dash' | 'colon' | 'semicolon' | 'comma' | 'end', string>;
}

/** The sources of one term, or of all terms that a page shows: each source once a field. */
export function knowledgeSources(
  { text, locale, labels }: ViewContext,
  terms: readonly { sources: SourcesOf<Knowledge> }[],
): KnowledgeSourcesView {
  const words = text.terms;
  const named = Object.keys(words.knowledge) as Knowledge[];
  return {
    label: words.fromVocabulary,
    parts: named.flatMap((field) => {
      const slugs = [...new Set(terms.flatMap(({ sources }) => sources[field] ?? []))].sort();
      const sources = slugs.flatMap((slug) => labels.groups.sources?.[slug] ?? []);
      return sources.length === 0
        ? []
        : [
            {
              label: words.knowledge[field],
              sources: sources.map((source) => ({ text: source[locale], href: source.url ?? null })),
            },
          ];
    }),
    own: words.ownNames,
    marks: words.knowledgeMarks,
  };
}
