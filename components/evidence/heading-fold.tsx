import type { ReactNode } from 'react';

interface HeadingFoldProps {
  id: string;
  title: string;
  /** How much is inside. */
  count?: number;
  /** What is inside, the first of it, where the line has room. */
  inside?: readonly string[];
  isOpen?: boolean;
  children: ReactNode;
}

/** More don't fit in a line. */
const MOST_NAMED = 3;

/** A part of a page under a heading of its own that a reader unfolds. */
export function HeadingFold({ id, title, count, inside = [], isOpen, children }: HeadingFoldProps) {
  return (
    <details className="fold" id={id} open={isOpen}>
      <summary>
        <h2>{title}</h2>
        {count !== undefined && <span>{count}</span>}
        {inside.length > 0 && (
          <span className="inside">{[...new Set(inside)].slice(0, MOST_NAMED).join(' · ')}</span>
        )}
      </summary>
      {children}
    </details>
  );
}
