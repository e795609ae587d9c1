interface NamedLink {
  text: string;
  href: string;
  /** "3 studies" */
  studies?: string;
}

/** Names that lead somewhere, one behind the other. */
export function LinkList({ links }: { links: readonly NamedLink[] }) {
  return links.map((link, index) => (
    <span key={link.href}>
      {index > 0 && ' · '}
      <a href={link.href}>{link.text}</a>
      {link.studies && <span className="text-ink-2"> ({link.studies})</span>}
    </span>
  ));
}
