import Link from 'next/link';

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
      <Link href={link.href} prefetch={false}>
        {link.text}
      </Link>
      {link.studies && <span className="text-ink-soft"> ({link.studies})</span>}
    </span>
  ));
}
