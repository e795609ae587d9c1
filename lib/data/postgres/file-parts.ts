import type { Servers } from './servers.mjs';

/** The table that holds the build as an SQLite file, in parts, so that every machine gives the same bytes to readers. */
export const FILE_PARTS = '_evidence_file';

/** The whole file. @throws where a part is missing */
export async function readFileParts(servers: Servers, schema: string): Promise<Uint8Array<ArrayBuffer>> {
  const table = `"${schema}"."${FILE_PARTS}"`;
  const { rows } = await servers.read({
    text: `SELECT count(*)::int AS "parts", sum(length("bytes"))::int AS "length" FROM ${table}`,
  });
  const { parts, length } = rows[0] as { parts: number; length: number };
  const whole = new Uint8Array(length);
  let at = 0;
  // One by one: the file may be large.
  for (let part = 0; part < parts; part++) {
    const found = await servers.read({
      text: `SELECT "bytes" FROM ${table} WHERE "part" = $1`,
      values: [part],
    });
    const bytes = found.rows[0].bytes as Buffer;
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
}
