import type { ShellView } from '@/lib/present/shell/shell';

type Group = ShellView['nav'][number];

function MenuLinks({ links }: { links: Group['links'] }) {
  return links.map(({ href, text, current }) => (
    <a key={href} href={href} aria-current={current ? 'page' : undefined}>
      {text}
    </a>
  ));
}

/** The groups of pages in the head of a wide window; each unfolds with or without a script. */
export function MenuBar({ shell }: { shell: ShellView }) {
  return (
    <nav className="menu-bar" aria-label={shell.menu}>
      {shell.nav.map(({ text, current, links }) => {
        const [only, ...others] = links;
        return only && others.length === 0 ? (
          <a key={text} href={only.href} aria-current={current ? 'page' : undefined} className="menu-link">
            {text}
          </a>
        ) : (
          <details key={text} name="menu">
            <summary data-current={current ? '' : undefined}>{text}</summary>
            <div className="menu">
              <MenuLinks links={links} />
            </div>
          </details>
        );
      })}
    </nav>
  );
}

/** All pages behind one button, on a narrow window. */
export function MenuSheet({ shell }: { shell: ShellView }) {
  return (
    <details className="menu-sheet">
      <summary className="icon" aria-label={shell.menu}>
        <svg
          width="20"
          height="18"
          viewBox="0 0 20 18"
          stroke="currentColor"
          strokeWidth="1.8"
          aria-hidden="true"
        >
          <path d="M2 4h16M2 9h16M2 14h16" />
        </svg>
      </summary>
      <nav className="menu" aria-label={shell.menu}>
        {shell.nav.map(({ text, links }) => (
          <div key={text} className="contents">
            {links.length > 1 && <b>{text}</b>}
            <MenuLinks links={links} />
          </div>
        ))}
      </nav>
    </details>
  );
}
