'use client';

import Link from 'next/link';
import { useParams, usePathname } from 'next/navigation';
import { MessagePage } from '@/components/ui/message-page';
import { isLocale, textOf } from '@/lib/text/locale';

const LISTS = ['tumours', 'drugs', 'studies', 'papers'] as const;

/** The end of an address as words: `/tumours/angio-sarkoma` was to lead to "angio sarkoma". */
const wordsOf = (pathname: string) => {
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last).replaceAll('-', ' ').trim();
  } catch {
    return last;
  }
};

export default function NotFound() {
  const { locale } = useParams<{ locale: string }>();
  const words = wordsOf(usePathname());
  const language = isLocale(locale) ? locale : 'en';
  const { state, nav } = textOf(language);
  return (
    <MessagePage title={state.notFoundTitle} text={state.notFoundText}>
      <p>
        <Link href={`/${language}/search?${new URLSearchParams({ q: words })}`}>
          {state.notFoundSearch(words)}
        </Link>
      </p>
      <p className="mt-3">
        {state.notFoundLists}:{' '}
        {LISTS.map((list, index) => (
          <span key={list}>
            {index > 0 && ' · '}
            <Link href={`/${language}/${list}`}>{nav[list]}</Link>
          </span>
        ))}
      </p>
    </MessagePage>
  );
}
