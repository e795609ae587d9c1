import type { ReactNode } from 'react';

/** A number that opens its source: beside the page with a script, on a page of its own without. */
export function SourceLink({ fact, words, children }: { fact: string; words?: string; children: ReactNode }) {
  return (
    <a href={`/facts/${fact}`} data-source={fact} title={words} className="number-link" rel="nofollow">
      {children}
    </a>
  );
}
