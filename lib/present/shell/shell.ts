import { type Locale, otherLocale } from '@/lib/text/locale';
import type { ShellWords } from '@/lib/text/shell-words';

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
  /** The version of the data and where its changes are told; empty where it isn't known. */
  version: string;
  versions: string;
  /** On paper: from where and when; empty where it isn't known. */
  printed: string;
  /** The search of every page. */
  search: {
    action: string;
    label: string;
    placeholder: string;
    button: string;
    /** Where suggestions come from, and what stands in front of their addresses. */
    suggestions: string;
    base: string;
    words: Record<'all' | 'announced' | 'announcedNone' | 'failed', string>;
  };
  /** The page holds the search among its content. */
  hasOwnSearch: boolean;
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

/** The start page and the page of a search have their own field. */
const WITH_OWN_SEARCH = ['', '/search'];

/** Suggestions of each kind. */
const SUGGESTIONS = 4;

/** `path` is the page's address without the language; `query` its parameters, kept when the language changes. */
export function shellView(
  context: { locale: Locale; text: ShellWords },
  path: string,
  query: URLSearchParams,
  /** Of the data; empty where they were not asked. */
  version: string,
  printed = '',
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
    version: version && text.site.dataVersion(version),
    versions: `/${locale}/data#version`,
    printed,
    search: {
      action: `/${locale}/search`,
      label: text.search.label,
      placeholder: text.search.placeholder,
      button: text.search.button,
      suggestions: `/api/v1/search?language=${locale}&limit=${SUGGESTIONS}`,
      base: `/${locale}`,
      words: {
        all: text.search.all,
        announced: text.search.announced,
        announcedNone: text.search.announcedNone,
        failed: text.search.failed,
      },
    },
    hasOwnSearch: WITH_OWN_SEARCH.includes(path),
  };
}
