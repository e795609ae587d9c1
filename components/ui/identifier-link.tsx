import type { IdentifierLink as Identifier } from '@/lib/present/words/identifier-links';

/** Leads out to the page of a trial or an article; the number itself opens its source here. */
export function IdentifierLink({ link }: { link: Identifier }) {
  const label = `${link.site}: ${link.text}`;
  return (
    <a href={link.href} rel="noopener noreferrer" className="identifier" title={label}>
      <span className="sr-only">{label}</span>
      <span aria-hidden="true">↗</span>
    </a>
  );
}
