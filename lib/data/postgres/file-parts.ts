import type { Servers } from './servers.mjs';

/** The table that holds the build as an SQLite file, in parts, so that every machine gives the same bytes to readers. */
export const FILE_PARTS = '_evidence_file';

/** The whole file, part by part. @throws where a part is missing */
export async function* readFileParts(servers: Servers, schema: string): AsyncGenerator<Uint8Array> {
  const table = `"${schema}"."${FILE_PARTS}"`;
  const { rows } = await servers.read({ text: `SELECT count(*)::int AS "parts" FROM ${table}` });
  const { parts } = rows[0] as { parts: number };
  for (let part = 0; part < parts; part++) {
    const found = await servers.read({
      text: `SELECT "bytes" FROM ${table} WHERE "part" = $1`,
      values: [part],
    });
    yield found.rows[0].bytes as Buffer;
  }
}
