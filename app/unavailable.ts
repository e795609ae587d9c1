import type { Locale } from '@/lib/text/locale';
import { shellWords } from '@/lib/text/shell-words';

/** Seconds after which a client may ask again: a build swaps the database in within that time. */
export const RETRY_AFTER = '10';

const COMMAND = 'npm run seeds:load';

/** What no reader sees as a page: files, images, what crawlers read. */
const FILE = /\/(?:csv|preview|opengraph-image[^/]*|sitemap\.xml|robots\.txt)$/u;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

interface Words {
  title: string;
  text: string;
  /** What to run; empty where nothing helps but waiting. */
  command: string;
}

/** A page by itself, since those of the app all read the database. */
function page(locale: Locale, otherHref: string, { title, text, command }: Words): string {
  const { site } = shellWords[locale];
  const lang = locale === 'zh' ? 'zh-Hans' : 'en';
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${site.name}</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 42rem; padding: 1rem; }
header { display: flex; justify-content: space-between; gap: 1rem; }
pre { overflow-x: auto; border: 1px solid; padding: 1rem; }
</style>
</head>
<body>
<header><a href="/${locale}">${site.name}</a> <a href="${escaped(otherHref)}">${site.language}</a></header>
<main>
<h1>${title}</h1>
<p>${text}</p>
${command ? `<pre><code>${command}</code></pre>` : ''}
</main>
<footer><p>${site.disclaimer}</p></footer>
</body>
</html>
`;
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
