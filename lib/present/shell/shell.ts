import { type Locale, otherLocale } from '@/lib/text/locale';
import type { ShellWords } from '@/lib/text/shell-words';

/** Head and foot of every page. */
export interface ShellView {
  locale: string;
  site: string;
  home: string;
  /** Groups of pages; a group of one page is a link. */
  nav: { text: string; current: boolean; links: { text: string; href: string; current: boolean }[] }[];
  language: { text: string; label: string; href: string; lang: string };
  theme: string;
  menu: string;
  skip: string;
  /** How numbers are written. */
  legend: string;
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
    close: string;
    recent: string;
    words: Record<
      'all' | 'announced' | 'announcedNone' | 'failed' | 'slip' | 'partly' | 'answers' | 'keys' | 'examples',
      string
    >;
  };
  /** The page holds the search among its content. */
  hasOwnSearch: boolean;
}

/** The menu: groups of pages, and pages that stand by themselves. */
const MENU = [
  {
    name: 'explore',
    pages: [
      ['map', '/map'],
      ['tumours', '/tumours'],
      ['drugs', '/drugs'],
      ['regimens', '/regimens'],
    ],
  },
  {
    name: 'results',
    pages: [
      ['studies', '/studies'],
      ['outcomes', '/outcomes'],
      ['adverseEvents', '/adverse-events'],
    ],
  },
  { name: 'compare', pages: [['compare', '/compare']] },
  { name: 'analyse', pages: [['analyse', '/analyse']] },
  {
    name: 'sources',
    pages: [
      ['papers', '/papers'],
      ['audit', '/audit'],
      ['methods', '/methods'],
      ['data', '/data'],
    ],
  },
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
    nav: MENU.map(({ name, pages }) => {
      const links = pages.map(([page, address]) => ({
        text: text.nav[page],
        href: `/${locale}${address}`,
        current: path === address || path.startsWith(`${address}/`),
      }));
      return { text: text.nav[name], current: links.some(({ current }) => current), links };
    }),
    language: {
      text: text.site.language,
      label: text.site.languageLabel,
      href: `/${other}${path}${search ? `?${search}` : ''}`,
      lang: other,
    },
    theme: text.site.themeDark,
    menu: text.site.menu,
    legend: text.site.legend,
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
      close: text.search.close,
      recent: text.search.recent,
      words: {
        all: text.search.all,
        announced: text.search.announced,
        announcedNone: text.search.announcedNone,
        failed: text.search.failed,
        slip: text.search.slip,
        partly: text.search.partly,
        answers: text.search.answers,
        keys: text.search.keys,
        examples: text.search.examples,
      },
    },
    hasOwnSearch: WITH_OWN_SEARCH.includes(path),
  };
}
