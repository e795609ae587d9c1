import Link from 'next/link';
import type { ShellView } from '@/lib/present/shell/shell';
import { ThemeChoice } from './theme-choice';

const ID = 'pages';

/**
 * All pages and the choice of colours: a line under the head of a wide window, a sheet behind a button on a phone. The
 * sheet is a popover, so the browser opens it, closes it on Escape and gives focus back, with or without a script.
 */
export function PageMenu({ shell }: { shell: ShellView }) {
  return (
    <>
      <button type="button" popoverTarget={ID} className="control px-3 text-sm md:hidden">
        {shell.menu.open}
      </button>
      <div
        id={ID}
        popover="auto"
        className="page-menu md:order-2 md:col-span-full md:flex md:items-center md:justify-between md:gap-6"
      >
        <div className="mb-2 flex justify-between md:hidden">
          <span className="py-1 font-semibold">{shell.menu.label}</span>
          <button
            type="button"
            popoverTarget={ID}
            popoverTargetAction="hide"
            className="control px-3 text-sm"
          >
            {shell.menu.close}
          </button>
        </div>
        <nav aria-label={shell.menu.label}>
          <ul className="grid grid-cols-2 gap-x-4 text-sm md:flex md:flex-wrap md:gap-x-5 md:gap-y-0">
            {shell.nav.map((item) => (
              <li key={item.href}>
                <Link
                  href={item.href}
                  prefetch={false}
                  aria-current={item.current ? 'page' : undefined}
                  className={`block py-2.5 md:py-1 ${
                    item.current
                      ? 'font-semibold text-ink underline decoration-2 underline-offset-[6px]'
                      : 'no-underline hover:underline'
                  }`}
                >
                  {item.text}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="needs-script mt-3 text-sm md:mt-0">
          <ThemeChoice theme={shell.theme} />
        </div>
      </div>
    </>
  );
}
