'use client';

import Link from 'next/link';
import { MessagePage } from '@/components/ui/message-page';
import { useShell } from './_components/use-shell';

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
  const { text, shell, pathname } = useShell();
  const words = wordsOf(pathname);
  return (
    <MessagePage shell={shell} title={text.state.notFoundTitle} text={text.state.notFoundText}>
      <p>
        <Link href={`${shell.home}/search?${new URLSearchParams({ q: words })}`}>
          {text.state.notFoundSearch(words)}
        </Link>
      </p>
      <p className="mt-3">
        {text.state.notFoundLists}:{' '}
        {LISTS.map((list, index) => (
          <span key={list}>
            {index > 0 && ' · '}
            <Link href={`${shell.home}/${list}`}>{text.nav[list]}</Link>
          </span>
        ))}
      </p>
    </MessagePage>
  );
}
