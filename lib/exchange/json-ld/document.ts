import type { Graph, Thing } from 'schema-dts';

/** Things as one JSON-LD document; what is undefined in them is absent. */
export const jsonLdDocument = (things: readonly Thing[]): Graph =>
  JSON.parse(JSON.stringify({ '@context': 'https://schema.org', '@graph': things }));

/** A document as the text of a script element, which nothing within it can end. */
export const jsonLdText = (things: readonly Thing[]): string =>
  JSON.stringify(jsonLdDocument(things)).replace(
    /[<>&\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
