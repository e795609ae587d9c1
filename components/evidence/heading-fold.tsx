import type { ReactNode } from 'react';

interface HeadingFoldProps {
  id: string;
  title: string;
  /** How much is inside. */
  count?: number;
  isOpen?: boolean;
  children: ReactNode;
}

/** A part of a page under a heading of its own that a reader unfolds. */
export function HeadingFold({ id, title, count, isOpen, children }: HeadingFoldProps) {
  return (
    <details className="fold" id={id} open={isOpen}>
      <summary>
        <h2>{title}</h2>
        {count !== undefined && <span>{count}</span>}
      </summary>
      {children}
    </details>
  );
}
