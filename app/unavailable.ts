import { plainLink, plainPage } from '@/lib/present/shell/plain-page.mjs';
import { type Locale, otherLocale } from '@/lib/text/locale';
import { shellWords } from '@/lib/text/shell-words';

/** Seconds after which a client may ask again: a build swaps the database in within that time. */
export const RETRY_AFTER = '10';

const COMMAND = 'npm run seeds:load';

/** What no reader sees as a page: files, images, what crawlers read. */
const FILE = /\/(?:csv|preview|opengraph-image[^/]*|sitemap\.xml|robots\.txt)$/u;

interface Words {
  title: string;
  text: string;
  /** What to run; empty where nothing helps but waiting. */
  command: string;
}

/** A page by itself, since those of the app all read the database. */
function page(locale: Locale, otherHref: string, { title, text, command }: Words): string {
  const { site } = shellWords[locale];
  return plainPage({
    site: site.name,
    home: `/${locale}`,
    languages: [plainLink(otherHref, site.language, otherLocale(locale))],
    parts: [{ locale, title, text, command }],
    footer: site.disclaimer,
  });
}

interface Asked {
  /** The address that was asked for. */
  path: string;
  /** The same in the other language. */
  otherHref: string;
  /** `gone`: its server does not answer, and nothing needs to be built. */
  why: 'missing' | 'gone';
}

/** The answer to any address but the API's while there is no database to read: status 503, and what to do. */
export function unavailable(locale: Locale, { path, otherHref, why }: Asked): Response {
  const isFile = FILE.test(path);
  const { state } = shellWords[locale];
  const words =
    why === 'gone'
      ? { title: state.databaseGoneTitle, text: state.databaseGoneText, command: '' }
      : { title: state.noDatabaseTitle, text: state.noDatabaseText, command: COMMAND };
  const body = isFile
    ? `${words.title}. ${words.text} ${words.command}`.trimEnd().concat('\n')
    : page(locale, otherHref, words);
  return new Response(body, {
    status: 503,
    headers: {
      'Content-Type': `${isFile ? 'text/plain' : 'text/html'}; charset=utf-8`,
      'Content-Language': locale,
      'Retry-After': RETRY_AFTER,
      'Cache-Control': 'no-store',
    },
  });
}
