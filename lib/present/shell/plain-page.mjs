/**
 * The page that stands by itself: without a database (app/unavailable.ts), or before the app is asked at all
 * (scripts/serve, which runs without TypeScript). It needs no style sheet, no script and no data.
 */

import { escapeMarkup } from '../../text/escape-markup.mjs';

/** @typedef {'en' | 'zh'} Locale */

const LANG = { en: 'en', zh: 'zh-Hans' };

const STYLE = [
  ':root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }',
  'body { margin: 0 auto; max-width: 42rem; padding: 1rem; }',
  'header { display: flex; justify-content: space-between; gap: 1rem; }',
  'pre { overflow-x: auto; border: 1px solid; padding: 1rem; }',
].join('\n');

/** A link; to a page in another language where it names one. @param {string} href @param {string} text @param {Locale} [locale] */
export const plainLink = (href, text, locale) =>
  `<a href="${escapeMarkup(href)}"${locale ? ` lang="${LANG[locale]}" hreflang="${LANG[locale]}"` : ''}>${escapeMarkup(text)}</a>`;

/**
 * @typedef {object} Part what is said, in one language
 * @property {Locale} locale
 * @property {string} title
 * @property {string} text
 * @property {string} [command] what to run
 * @property {string} [again] a link to try the same address again, as `plainLink` writes it
 */

/** @param {Part} part */
const paragraph = ({ text, command, again }) =>
  `<p>${escapeMarkup(text)}${again ? ` ${again}` : ''}</p>${command ? `\n<pre><code>${escapeMarkup(command)}</code></pre>` : ''}`;

/**
 * @param {object} page
 * @param {string} page.site the site’s name
 * @param {string} page.home where it begins
 * @param {readonly string[]} page.languages links to the same in other languages, as `plainLink` writes them
 * @param {readonly [Part, ...Part[]]} page.parts the first has the page’s heading and language
 * @param {string} [page.footer]
 * @returns {string} HTML
 */
export function plainPage({ site, home, languages, parts: [first, ...others], footer }) {
  const further = others.map(
    (part) => `<div lang="${LANG[part.locale]}"><h2>${escapeMarkup(part.title)}</h2>${paragraph(part)}</div>`,
  );
  return `<!DOCTYPE html>
<html lang="${LANG[first.locale]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeMarkup(first.title)} · ${site}</title>
<style>
${STYLE}
</style>
</head>
<body>
<header>${plainLink(home, site)} <span>${languages.join(' ')}</span></header>
<main>
<h1>${escapeMarkup(first.title)}</h1>
${[paragraph(first), ...further].join('\n')}
</main>${footer ? `\n<footer><p>${escapeMarkup(footer)}</p></footer>` : ''}
</body>
</html>
`;
}
