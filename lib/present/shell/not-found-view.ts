import type { Locale } from '@/lib/text/locale';
import type { ShellWords } from '@/lib/text/shell-words';

/** What is said where an address leads to nothing. */
export interface NotFoundView {
  title: string;
  text: string;
  search: { text: string; href: string };
  listsLabel: string;
  lists: { text: string; href: string }[];
}

const LISTS = ['tumours', 'drugs', 'studies', 'papers'] as const;

/** The end of an address as words: `/tumours/angio-sarkoma` was to lead to "angio sarkoma". */
function wordsOf(path: string): string {
  const last = path.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last).replaceAll('-', ' ').trim();
  } catch {
    return last;
  }
}

/** `path` is the address without the language, as it stands in the address. */
export function notFoundView(
  { locale, text }: { locale: Locale; text: ShellWords },
  path: string,
): NotFoundView {
  const words = wordsOf(path);
  return {
    title: text.state.notFoundTitle,
    text: text.state.notFoundText,
    search: {
      text: text.state.notFoundSearch(words),
      href: `/${locale}/search?${new URLSearchParams({ q: words })}`,
    },
    listsLabel: text.state.notFoundLists,
    lists: LISTS.map((list) => ({ text: text.nav[list], href: `/${locale}/${list}` })),
  };
}
