/** Leads to places on the page. */
export function JumpList({
  label,
  links,
}: {
  label: string;
  links: readonly { text: string; href: string }[];
}) {
  if (links.length < 2) return null;
  return (
    <nav aria-label={label} className="no-print mt-4 text-sm">
      <span className="text-ink-2">{label}: </span>
      {links.map((link, index) => (
        <span key={link.href}>
          {index > 0 && ' · '}
          <a href={link.href} className="inline-block py-0.5">
            {link.text}
          </a>
        </span>
      ))}
    </nav>
  );
}
