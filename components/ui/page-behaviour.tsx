'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';

/** What needs a script on every page: sources open beside the page, `/` goes to the search, language keeps the place. */
export function PageBehaviour() {
  const router = useRouter();
  const pathname = usePathname();
  const parameters = useSearchParams();

  useEffect(() => {
    const openBeside = (event: MouseEvent) => {
      if (
        event.defaultPrevented ||
        event.button !== 0 ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        event.altKey
      )
        return;
      const link = (event.target as Element | null)?.closest<HTMLAnchorElement | SVGAElement>(
        'a[data-source]',
      );
      const fact = link?.dataset.source;
      if (!link || !fact) return;
      event.preventDefault();
      const next = new URLSearchParams(parameters);
      next.set('source', fact);
      router.push(`${pathname}?${next}`, { scroll: false });
    };
    const goToSearch = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const typing = target.matches('input, textarea, select') || target.isContentEditable;
      if (event.key !== '/' || event.metaKey || event.ctrlKey || event.altKey || typing) return;
      const fields = [...document.querySelectorAll<HTMLInputElement>('input[data-search]')];
      const field = fields.find((candidate) => candidate.offsetParent !== null);
      if (!field) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    document.addEventListener('click', openBeside);
    document.addEventListener('keydown', goToSearch);
    return () => {
      document.removeEventListener('click', openBeside);
      document.removeEventListener('keydown', goToSearch);
    };
  }, [router, pathname, parameters]);

  useEffect(() => {
    const kept = sessionStorage.getItem('scroll');
    if (kept === null) return;
    sessionStorage.removeItem('scroll');
    if (!window.location.hash) window.scrollTo(0, Number(kept));
  }, []);
  return null;
}
