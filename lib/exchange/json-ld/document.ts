import type { Graph, Thing } from 'schema-dts';

/** What there is none of is absent, as what is undefined is. */
const withoutEmpty = (name: string, value: unknown) =>
  Array.isArray(value) && value.length === 0 && name !== '@graph' ? undefined : value;

/** Things as one JSON-LD document; properties without a value are absent. */
export const jsonLdDocument = (things: readonly Thing[]): Graph =>
  JSON.parse(JSON.stringify({ '@context': 'https://schema.org', '@graph': things }, withoutEmpty));

/** A document as the text of a script element, which nothing within it can end. */
export const jsonLdText = (things: readonly Thing[]): string =>
  JSON.stringify(jsonLdDocument(things)).replace(
    /[<>&\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
