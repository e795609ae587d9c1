'use client';

import { takeElements } from './kept-elements';

/** Where `StaticContent` stands. In the browser it is left as the server sent it. */
export function StaticPlace({ id }: { id: number }) {
  return typeof window === 'undefined' ? (
    <div className="contents">{takeElements(id)}</div>
  ) : (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing is set; React leaves what the server sent alone.
    <div className="contents" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
  );
}
