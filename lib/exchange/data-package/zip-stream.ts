import { Zip, ZipDeflate } from 'fflate';

export interface ZippedFile {
  /** With its folder. */
  name: string;
  text: Iterable<string> | AsyncIterable<string>;
}

/**
 * A ZIP archive, chunk by chunk, so that no file of it stands in memory whole; the same files of the same day give the same
 * bytes.
 * @param date the day that all files are of (ISO 8601)
 */
export async function* zipped(files: Iterable<ZippedFile>, date: string): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const encoder = new TextEncoder();
  for (const { name, text } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = `${date}T00:00:00`;
    zip.add(file);
    for await (const part of text) {
      file.push(encoder.encode(part));
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
