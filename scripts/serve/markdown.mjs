import TurndownService from 'turndown';
import { readWeights } from './read-weights.mjs';

/** What a page has to be used with, or to be looked at. Numbers of a chart stand in the table beside it. */
const LEFT_OUT = [
  'script',
  'style',
  'template',
  'svg',
  'form',
  'button',
  'select',
  'input',
  'dialog',
  'nav',
  'label',
];

const service = new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced', bulletListMarker: '-' });
service.remove(/** @type {any} */ (LEFT_OUT));
// Files and code of a chart are had by buttons and fields, which are left out.
service.remove((node) => /(?:^|\s)chart-(?:foot|embed)(?:\s|$)/u.test(node.getAttribute('class') ?? ''));

/** A cell holds one line, and no line between cells. @param {string} content */
const cellOf = (content) =>
  content
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
    .replaceAll('|', '\\|');

/** Whether a row is the head of its table: the first, since a table of Markdown has to have one. @param {Element} row */
function isHead(row) {
  const part = /** @type {Element | null} */ (row.parentNode);
  if (part?.firstElementChild !== row) return false;
  if (part.nodeName === 'THEAD' || part.nodeName === 'TABLE') return true;
  const before = part.previousElementSibling;
  return before === null || before.nodeName === 'CAPTION' || before.nodeName === 'COLGROUP';
}

// Tables as GitHub's Markdown has them. Written here: the plugins that do the same look at each row of a table for each cell.
service.addRule('cell', { filter: ['td', 'th'], replacement: (content) => ` ${cellOf(content)} |` });
service.addRule('row', {
  filter: 'tr',
  replacement: (content, node) => {
    const row = /** @type {Element} */ (/** @type {unknown} */ (node));
    const rule = isHead(row) ? `\n|${' --- |'.repeat(row.children.length)}` : '';
    return `\n|${content.replaceAll('\n', '')}${rule}`;
  },
});
service.addRule('table part', { filter: ['thead', 'tbody', 'tfoot'], replacement: (content) => content });
service.addRule('caption', { filter: 'caption', replacement: (content) => `**${cellOf(content)}**\n\n` });
service.addRule('table', { filter: 'table', replacement: (content) => `\n\n${content}\n\n` });

service.addRule('line of its own', {
  filter: (node) =>
    node.nodeName === 'SPAN' && /(?:^|\s)block(?:\s|$)/u.test(node.getAttribute('class') ?? ''),
  replacement: (content) => `${content.startsWith(' ') ? '' : ' '}${content} `,
});
service.addRule('for the eye alone', {
  filter: (node) => node.getAttribute('aria-hidden') === 'true',
  replacement: () => '',
});

/** @param {string} html */
function mainOf(html) {
  const from = html.indexOf('<main');
  const to = html.lastIndexOf('</main>');
  return from === -1 || to < from ? '' : html.slice(from, to + '</main>'.length);
}

/**
 * What a page says, as Markdown: its content without head, foot and controls, with links that stand by themselves.
 * @param {string} html a whole page of ours
 * @param {string} address of the page, absolute
 */
export function markdownOf(html, address) {
  const { origin } = new URL(address);
  const content = mainOf(html)
    .replaceAll(/(<a\b[^>]*?\bhref=")(?=\/)/gu, `$1${origin}`)
    .replaceAll(/(<a\b[^>]*?\bhref=")(?=[?#])/gu, `$1${address.replaceAll('&', '&amp;')}`);
  return `${service.turndown(content)}\n\n---\n${address}\n`;
}

/**
 * Whether a reader asks for Markdown rather than for a page: names it, and nothing that it would rather have.
 * @param {string | undefined} accept
 */
export function prefersMarkdown(accept) {
  if (!accept?.includes('text/markdown')) return false;
  const weights = readWeights(accept);
  const markdown = weights.get('text/markdown') ?? 0;
  return markdown > 0 && markdown >= (weights.get('text/html') ?? 0);
}
