/** What is used of jsonld, which comes without types. */
declare module 'jsonld' {
  interface RdfOptions {
    format: 'application/n-quads';
    /** Refuses what would be left out. */
    safe: boolean;
    documentLoader: (url: string) => Promise<never>;
  }

  const jsonld: { toRDF(document: object, options: RdfOptions): Promise<string> };
  export default jsonld;
}
