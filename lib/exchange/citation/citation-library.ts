import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { LRUCache } from 'lru-cache';
import type { ReferenceStyle } from './cite-block';
import type { CslItem } from './csl-item';
import { GB_T_7714 } from './gb-t-7714';

const bibtex = plugins.config.get('@bibtex') as { format: { asciiOnly: boolean } };
bibtex.format.asciiOnly = false;

const csl = plugins.config.get('@csl') as { styles: { add(name: string, xml: string): void } };
csl.styles.add('gb-t-7714', GB_T_7714);

/** Records of a format as objects, one an item. */
export const formatWith = (items: readonly object[], format: 'ris' | 'bibtex'): unknown =>
  new Cite(structuredClone(items)).format(format, { format: 'object' });

const written = new LRUCache<string, string>({ max: 500 });

/**
 * One item as a reference in a CSL style: plain text on one line, without the number that Vancouver puts in front. The
 * library takes milliseconds for each, and pages ask for the same papers again and again.
 */
export function referenceIn(style: ReferenceStyle, item: CslItem): string {
  const key = `${style} ${JSON.stringify(item)}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const text = new Cite([structuredClone(item)]).format('bibliography', {
    style,
    lang: 'en-US',
    format: 'text',
  });
  const reference = String(text).replace(/\s+/gu, ' ').trim().replace(/^1\. /u, '');
  written.set(key, reference);
  return reference;
}
