import { Term } from '@/components/ui/term';
import { glossaryParts } from '@/lib/text/glossary-parts';

/** The terms of the glossary that some texts have, each once, as they stand there first. */
function termsIn(texts: readonly string[]): [slug: string, words: string][] {
  const found = new Map<string, string>();
  for (const text of new Set(texts)) {
    for (const { term, text: words } of glossaryParts(text)) {
      if (term !== null && !found.has(term)) found.set(term, words);
    }
  }
  return [...found];
}

/** What the short forms and names of methods of a table mean, on tap: marked once below it, not in each of its rows. */
export function TermStrip({ texts, label }: { texts: readonly string[]; label: string }) {
  const terms = termsIn(texts);
  if (terms.length === 0) return null;
  return (
    <span className="term-strip">
      {label}{' '}
      {terms.map(([slug, words], index) => (
        <span key={slug}>
          {index > 0 && ' · '}
          <Term slug={slug}>{words}</Term>
        </span>
      ))}
    </span>
  );
}
