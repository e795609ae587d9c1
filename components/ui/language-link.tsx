'use client';

import type { ShellView } from '@/lib/present/shell/shell';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Leads to the same page, filters and place in the other language, and remembers the choice. */
export function LanguageLink({ language }: { language: ShellView['language'] }) {
  return (
    <a
      href={language.href}
      hrefLang={language.lang}
      lang={language.lang}
      className="whitespace-nowrap"
      aria-label={language.label}
      onClick={(event) => {
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari.
        document.cookie = `language=${language.lang};path=/;max-age=${YEAR_SECONDS};samesite=lax`;
        event.currentTarget.hash = window.location.hash;
        sessionStorage.setItem('scroll', String(window.scrollY));
      }}
    >
      {language.text}
    </a>
  );
}
