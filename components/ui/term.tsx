import type { ReactNode } from 'react';

/** A term of the glossary: pressed, it says what it means (`components/behaviour/glossary.ts`); without a script it leads to the glossary. */
export function Term({ slug, children }: { slug: string; children: ReactNode }) {
  return (
    <a href={`/methods#term-${slug}`} data-term={`term-${slug}`} className="term">
      {children}
    </a>
  );
}
