'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { type ReactNode, useCallback, useEffect, useRef } from 'react';

interface SidePanelProps {
  title: string;
  closeLabel: string;
  /** What is open; focus moves here whenever it changes. */
  subject: string;
  /** Parameter that keeps the panel open. */
  parameter: string;
  children: ReactNode;
}

/** A panel beside the page: takes focus, closes on Escape, gives focus back to what opened it. */
export function SidePanel({ title, closeLabel, subject, parameter, children }: SidePanelProps) {
  const router = useRouter();
  const pathname = usePathname();
  const parameters = useSearchParams();
  const panel = useRef<HTMLElement>(null);

  const close = useCallback(() => {
    const next = new URLSearchParams(parameters);
    next.delete(parameter);
    const search = next.toString();
    router.push(search ? `${pathname}?${search}` : pathname, { scroll: false });
  }, [router, pathname, parameters, parameter]);

  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    return () => {
      const openers = document.querySelectorAll<HTMLElement>(`a[data-source="${CSS.escape(subject)}"]`);
      const opener = [...openers].find((candidate) => candidate.getClientRects().length > 0);
      // After the panel has gone; not where another source has opened in its place.
      setTimeout(() => {
        if (!document.querySelector('[data-side-panel]')) opener?.focus({ preventScroll: true });
      }, 0);
    };
  }, [subject]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [close]);

  return (
    <aside
      ref={panel}
      data-side-panel=""
      tabIndex={-1}
      aria-label={title}
      className="no-print fixed inset-x-0 bottom-0 z-40 max-h-[75vh] overflow-y-auto border-t border-rule bg-raised p-4 shadow-lg outline-none lg:sticky lg:inset-auto lg:top-0 lg:h-screen lg:max-h-none lg:border-s lg:border-t-0 lg:shadow-none"
    >
      <div className="mb-3 flex items-center justify-between gap-4">
        <h2 className="text-base font-semibold">{title}</h2>
        <button type="button" onClick={close} className="control text-sm">
          {closeLabel}
        </button>
      </div>
      {children}
    </aside>
  );
}
