import { otherLocale } from '@/lib/text/locale';
import type { ViewContext } from './view-context';

/** Head and foot of every page. */
export interface ShellView {
  locale: string;
  site: string;
  home: string;
  nav: { text: string; href: string; current: boolean }[];
  language: { text: string; label: string; href: string; lang: string };
  theme: { label: string; options: { value: 'system' | 'light' | 'dark'; text: string }[] };
  menu: { label: string; open: string; close: string };
  skip: string;
  disclaimer: string;
  version: string;
  printedFrom: string;
  /** Null on pages that hold a search of their own. */
  search: { action: string; label: string; placeholder: string; button: string } | null;
}

/** The menu, in the order in which a reader looks for things: what, who, results, where from, tools. */
const PAGES = [
  ['map', '/map'],
  ['tumours', '/tumours'],
  ['drugs', '/drugs'],
  ['studies', '/studies'],
  ['outcomes', '/outcomes'],
  ['adverseEvents', '/adverse-events'],
  ['compare', '/compare'],
  ['papers', '/papers'],
  ['audit', '/audit'],
  ['analyse', '/analyse'],
  ['methods', '/methods'],
  ['data', '/data'],
] as const;

/** The start page searches in its own field. */
const WITH_OWN_SEARCH = [''];

/** `path` is the page's address without the language; `query` its parameters, kept when the language changes. */
export function shellView(
  context: ViewContext,
  path: string,
  query: URLSearchParams,
  version: string,
): ShellView {
  const { text, locale } = context;
  const other = otherLocale(locale);
  const search = query.toString();
  return {
    locale,
    site: text.site.name,
    home: `/${locale}`,
    nav: PAGES.map(([name, address]) => ({
      text: text.nav[name],
      href: `/${locale}${address}`,
      current: path === address || path.startsWith(`${address}/`),
    })),
    language: {
      text: text.site.language,
      label: text.site.languageLabel,
      href: `/${other}${path}${search ? `?${search}` : ''}`,
      lang: other,
    },
    theme: {
      label: text.site.themeLabel,
      options: [
        { value: 'system', text: text.site.themeSystem },
        { value: 'light', text: text.site.themeLight },
        { value: 'dark', text: text.site.themeDark },
      ],
    },
    menu: { label: text.site.menu, open: text.site.menuOpen, close: text.site.menuClose },
    skip: text.site.skipToContent,
    disclaimer: text.site.disclaimer,
    version: text.site.dataVersion(version),
    printedFrom: text.site.printedFrom,
    search: WITH_OWN_SEARCH.includes(path)
      ? null
      : {
          action: `/${locale}/studies`,
          label: text.home.searchLabel,
          placeholder: text.filters.searchPlaceholder,
          button: text.home.searchButton,
        },
  };
}
