'use client';

import type { ReactNode } from 'react';
import { takeElements } from './kept-elements';

/** The server's half of React; a browser, which draws none of this, isn't sent it. */
const toMarkup: (elements: ReactNode) => string =
  typeof window === 'undefined' ? require('react-dom/server').renderToStaticMarkup : () => '';

/**
 * Where `StaticContent` stands. It is drawn in one go, which costs half as much as piece by piece, as React draws what it
 * will take over. In the browser it is left as the server sent it.
 */
export function StaticPlace({ id }: { id: number }) {
  return (
    <div
      className="contents"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: what React made of elements; in the browser nothing is set.
      dangerouslySetInnerHTML={{ __html: typeof window === 'undefined' ? toMarkup(takeElements(id)) : '' }}
    />
  );
}
