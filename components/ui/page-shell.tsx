import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ShellView } from '@/lib/present/shell/shell';
import { LanguageLink } from './language-link';
import { PageMenu } from './page-menu';
import { SearchField } from './search-field';

interface PageShellProps {
  shell: ShellView;
  /** The source beside the page, where one is open. */
  panel?: ReactNode;
  children: ReactNode;
}

/** Head, content, the panel beside it, and foot. */
export function PageShell({ shell, panel, children }: PageShellProps) {
  return (
    <>
      <a
        href="#content"
        className="no-print sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-paper focus:p-3"
      >
        {shell.skip}
      </a>
      <header className="no-print border-b border-rule bg-paper">
        <div className="mx-auto grid max-w-7xl grid-cols-[1fr_auto_auto] items-center gap-x-4 gap-y-1.5 px-4 py-2 md:grid-cols-[auto_minmax(0,34rem)_1fr]">
          <Link href={shell.home} prefetch={false} className="text-base font-semibold text-ink no-underline">
            {shell.site}
          </Link>
          {!shell.hasOwnSearch && (
            <div className="order-1 col-span-full md:order-none md:col-span-1">
              <SearchField search={shell.search} />
            </div>
          )}
          <div className="text-sm md:col-start-3 md:justify-self-end">
            <LanguageLink language={shell.language} />
          </div>
          <PageMenu shell={shell} />
        </div>
      </header>
      {shell.printed && (
        <p className="mx-auto hidden px-4 text-xs text-ink-soft print:block">
          {shell.site} · {shell.printed}
        </p>
      )}
      <div className={panel ? 'lg:grid lg:grid-cols-[minmax(0,1fr)_26rem]' : ''}>
        <main id="content" tabIndex={-1} className="mx-auto w-full max-w-7xl px-4 py-6 outline-none">
          {children}
        </main>
        {panel}
      </div>
      <footer className="border-t border-rule">
        <div className="mx-auto flex max-w-7xl flex-wrap gap-x-6 gap-y-1 px-4 py-4 text-sm text-ink-soft">
          <p>{shell.disclaimer}</p>
          {shell.version && (
            <p>
              <Link href={shell.versions} prefetch={false}>
                {shell.version}
              </Link>
            </p>
          )}
        </div>
      </footer>
    </>
  );
}
