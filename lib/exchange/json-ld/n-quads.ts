import { createHash } from 'node:crypto';
import jsonld from 'jsonld';
import type { Thing } from 'schema-dts';
import { jsonLdDocument } from './document';

/** Properties whose words are addresses, and days; all other words are words. */
const ADDRESSES = [
  'url',
  'contentUrl',
  'license',
  'mainEntityOfPage',
  'sameAs',
  'studyDesign',
  'trialDesign',
];
const DAYS = ['datePublished'];

/** schema.org’s own context is asked for over the net, and changes; this is the part of it that the documents need. */
const CONTEXT = {
  '@vocab': 'http://schema.org/',
  ...Object.fromEntries(ADDRESSES.map((name) => [name, { '@type': '@id' }])),
  ...Object.fromEntries(DAYS.map((name) => [name, { '@type': 'http://schema.org/Date' }])),
};

/**
 * A thing without an address gets one (a Skolem IRI, RDF 1.1) from what it belongs to and what it says: the same in every
 * document, so that a store holds it once however often it is said, and no two of different things are taken for one.
 */
function named(site: string, value: unknown, owner: string): unknown {
  if (Array.isArray(value)) return value.map((one) => named(site, one, owner));
  if (typeof value !== 'object' || value === null) return value;
  const own = (value as Record<string, unknown>)['@id'];
  const id = typeof own === 'string' ? own : skolemOf(site, `${owner} ${JSON.stringify(value)}`);
  const fields = Object.entries(value).map(([name, field]) => [name, named(site, field, `${id} ${name}`)]);
  return { ...Object.fromEntries(fields), '@id': id };
}

const skolemOf = (site: string, text: string) =>
  `${site}/.well-known/genid/${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;

/**
 * Things as N-Quads, a statement a line, each line once.
 * @param site scheme and host
 * @param graph the address of the graph that they stand in; the default one where there is none
 */
export async function nQuads(things: readonly Thing[], site: string, graph?: string): Promise<string> {
  const { '@graph': all } = jsonLdDocument(things);
  const said = named(site, all, '');
  const text = await jsonld.toRDF(
    { '@context': CONTEXT, ...(graph ? { '@id': graph } : {}), '@graph': said },
    {
      format: 'application/n-quads',
      safe: true,
      documentLoader: (url) => Promise.reject(new Error(`Nothing is loaded from elsewhere: ${url}`)),
    },
  );
  return [...new Set(text.split(/(?<=\n)/u))].join('');
}
