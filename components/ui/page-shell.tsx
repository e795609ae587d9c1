import Form from 'next/form';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ShellView } from '@/lib/views/shell';
import { LanguageLink } from './language-link';
import { ThemeChoice } from './theme-choice';

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
        <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-2.5">
          <Link href={shell.home} prefetch={false} className="text-base font-semibold text-ink no-underline">
            {shell.site}
          </Link>
          <nav aria-label={shell.menu} className="order-last w-full sm:order-none sm:w-auto">
            <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
              {shell.nav.map((item) => (
                <li key={item.href}>
                  <Link
                    href={item.href}
                    prefetch={false}
                    aria-current={item.current ? 'page' : undefined}
                    className={
                      item.current
                        ? 'inline-block py-1 font-semibold text-ink underline decoration-2 underline-offset-8'
                        : 'inline-block py-1 no-underline hover:underline'
                    }
                  >
                    {item.text}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <Form action={shell.search.action} className="ms-auto hidden md:block">
            <input
              type="search"
              name="q"
              aria-label={shell.search.label}
              placeholder={shell.search.placeholder}
              className="control w-52 text-sm"
              data-shortcut="/"
            />
          </Form>
          <div className="ms-auto flex items-center gap-3 text-sm md:ms-0">
            <ThemeChoice theme={shell.theme} />
            <LanguageLink language={shell.language} />
          </div>
        </div>
      </header>
      <div className={panel ? 'lg:grid lg:grid-cols-[minmax(0,1fr)_26rem]' : ''}>
        <main id="content" tabIndex={-1} className="mx-auto w-full max-w-7xl px-4 py-6 outline-none">
          {children}
        </main>
        {panel}
      </div>
      <footer className="border-t border-rule">
        <div className="mx-auto flex max-w-7xl flex-wrap gap-x-6 gap-y-1 px-4 py-4 text-sm text-ink-soft">
          <p>{shell.disclaimer}</p>
          <p>{shell.version}</p>
        </div>
      </footer>
    </>
  );
}
