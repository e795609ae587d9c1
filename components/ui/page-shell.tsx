import type { ReactNode } from 'react';
import type { ShellView } from '@/lib/present/shell/shell';
import { FindForm } from './find-form';
import { MenuBar, MenuSheet } from './page-menu';
import { SkipLink } from './skip-link';

interface PageShellProps {
  shell: ShellView;
  children: ReactNode;
}

/** Head, content and foot. */
export function PageShell({ shell, children }: PageShellProps) {
  return (
    <>
      <SkipLink to="content" text={shell.skip} />
      <header className="top no-print">
        <div className="wrap">
          <a href={shell.home} className="brand" aria-label={shell.site}>
            <svg width="30" height="18" viewBox="0 0 30 18" aria-hidden="true">
              <path d="M1 9H29M1 5v8M29 5v8" stroke="currentColor" strokeWidth="2" fill="none" />
              <rect x="11" y="4" width="10" height="10" fill="currentColor" />
            </svg>
            <span>{shell.site}</span>
          </a>
          <MenuBar shell={shell} />
          {shell.hasOwnSearch ? <span className="ms-auto" /> : <FindForm search={shell.search} />}
          <a
            href={shell.language.href}
            hrefLang={shell.language.lang}
            lang={shell.language.lang}
            data-language={shell.language.lang}
            aria-label={shell.language.label}
            className="icon"
          >
            {shell.language.text}
          </a>
          <button
            type="button"
            data-theme-switch=""
            aria-label={shell.theme}
            title={shell.theme}
            className="icon needs-script"
          >
            <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
              <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
              <path d="M9 2a7 7 0 0 1 0 14z" fill="currentColor" />
            </svg>
          </button>
          <MenuSheet shell={shell} />
        </div>
      </header>
      {shell.printed && (
        <p className="wrap hidden text-xs text-ink-2 print:block">
          {shell.site} · {shell.printed}
        </p>
      )}
      <main id="content" tabIndex={-1} className="wrap page">
        {children}
      </main>
      <footer className="foot">
        <div className="wrap">
          <p>{shell.disclaimer}</p>
          <p>{shell.legend}</p>
          {shell.version && <a href={shell.versions}>{shell.version}</a>}
        </div>
      </footer>
    </>
  );
}
