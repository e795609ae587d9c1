import type { Locale } from '@/lib/text/locale';
import { shellWords } from '@/lib/text/shell-words';

/** Seconds after which a client may ask again: a build swaps the database in within that time. */
export const RETRY_AFTER = '10';

const COMMAND = 'npm run seeds:load';

/** What no reader sees as a page: files, images, what crawlers read. */
const FILE = /\/(?:csv|preview|opengraph-image[^/]*|sitemap\.xml|robots\.txt)$/u;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A page by itself, since those of the app all read the database. */
function page(locale: Locale, other: { href: string }): string {
  const { site, state } = shellWords[locale];
  const lang = locale === 'zh' ? 'zh-Hans' : 'en';
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${state.noDatabaseTitle} · ${site.name}</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 42rem; padding: 1rem; }
header { display: flex; justify-content: space-between; gap: 1rem; }
pre { overflow-x: auto; border: 1px solid; padding: 1rem; }
</style>
</head>
<body>
<header><a href="/${locale}">${site.name}</a> <a href="${escaped(other.href)}">${site.language}</a></header>
<main>
<h1>${state.noDatabaseTitle}</h1>
<p>${state.noDatabaseText}</p>
<pre><code>${COMMAND}</code></pre>
</main>
<footer><p>${site.disclaimer}</p></footer>
</body>
</html>
`;
}

/**
 * The answer to any address but the API's while there is no database to read: status 503, and what to run. `path` is
 * the address that was asked for, `otherHref` the same in the other language.
 */
export function unavailable(locale: Locale, path: string, otherHref: string): Response {
  const isFile = FILE.test(path);
  const { state } = shellWords[locale];
  const body = isFile
    ? `${state.noDatabaseTitle}. ${state.noDatabaseText} ${COMMAND}\n`
    : page(locale, { href: otherHref });
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
