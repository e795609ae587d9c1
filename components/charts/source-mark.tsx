import type { ReactNode } from 'react';

/** A mark that leads to the source of its number; one without a fact is only a mark. */
export function SourceMark({
  fact,
  words,
  children,
}: {
  fact: string | null;
  words: string;
  children: ReactNode;
}) {
  if (!fact) return <g>{children}</g>;
  return (
    <a href={`/facts/${fact}`} data-source={fact} aria-label={words} className="chart-link">
      <title>{words}</title>
      {children}
    </a>
  );
}
