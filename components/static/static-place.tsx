'use client';

import { toMarkup } from '#to-markup';
import { takeElements } from './kept-elements';

/** Where `StaticContent` stands. In the browser it is left as the server sent it. */
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
