'use client';

import { useParams, usePathname } from 'next/navigation';
import { shellView } from '@/lib/present/shell/shell';
import { isLocale } from '@/lib/text/locale';
import { shellWords } from '@/lib/text/shell-words';

/** Head, foot and words of a page that the browser draws by itself. */
export function useShell() {
  const { locale } = useParams<{ locale: string }>();
  const pathname = usePathname();
  const language = isLocale(locale) ? locale : 'en';
  const text = shellWords[language];
  const path = pathname.slice(language.length + 1);
  return {
    text,
    path,
    locale: language,
    shell: shellView({ locale: language, text }, path, new URLSearchParams(), ''),
  };
}
