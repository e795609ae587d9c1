import type { ReactNode } from 'react';

interface SectionProps {
  id: string;
  title: string;
  /** What to say where there is nothing to show. */
  empty?: string;
  children?: ReactNode;
}

/** A titled part of a page that can be linked to; with nothing in it, it says what isn't reported. */
export function Section({ id, title, empty, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-6">
      <h2 id={`${id}-title`} className="border-b border-line pb-1 text-xl font-semibold">
        {title}
      </h2>
      {empty ? <p className="mt-3 text-ink-2">{empty}</p> : <div className="mt-3">{children}</div>}
    </section>
  );
}
