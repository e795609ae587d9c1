import { element } from './element';
import { listen } from './listen';

const SHOWN_MS = 2500;

/** What a button copies: an address within the site, made absolute, or a text as it is. */
const contentOf = ({ copyAddress, copyText }: DOMStringMap) =>
  copyAddress === undefined ? (copyText ?? '') : new URL(copyAddress, window.location.origin).href;

/** Buttons that copy an address or a text, and say so; where the browser refuses, a field to copy it from by hand. */
export function copyOnClick(): void {
  listen('click', '[data-copy-address], [data-copy-text]', async (button) => {
    const { copied = '', copyFailed = '' } = button.dataset;
    const content = contentOf(button.dataset);
    try {
      await navigator.clipboard.writeText(content);
    } catch {
      const field = element('input', { readonly: true, value: content, class: 'control w-full' });
      button.replaceWith(element('label', { class: 'block text-sm' }, copyFailed, field));
      field.focus();
      field.select();
      return;
    }
    const words = button.textContent ?? '';
    if (words === copied) return;
    button.textContent = copied;
    setTimeout(() => {
      button.textContent = words;
    }, SHOWN_MS);
  });
}
