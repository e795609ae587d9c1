/** The engines that the evidence database is built on. All take the tables of one schema.prisma. */
export const ENGINES = /** @type {const} */ (['sqlite', 'postgresql']);

/** @typedef {(typeof ENGINES)[number]} Engine */

/**
 * The schema of an engine: Prisma takes no variable for the provider, so that of PostgreSQL is made of the first.
 * @param {Engine} engine
 * @param {string} schema text of schema.prisma
 * @param {string} output folder of the client, seen from where the schema will stand
 */
export function schemaOf(engine, schema, output) {
  const places = [/(^datasource db \{\s+provider = )"sqlite"/mu, /(^ {2}output\s+= )"[^"]+"/mu];
  for (const place of places)
    if (!place.test(schema)) throw new Error(`schema.prisma has nothing like ${place}`);
  const [provider, folder] = places;
  return schema
    .replace(/** @type {RegExp} */ (provider), `$1"${engine}"`)
    .replace(/** @type {RegExp} */ (folder), `$1"${output}"`);
}
