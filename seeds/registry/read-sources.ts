import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Unzip, UnzipInflate } from 'fflate';
import { rawElements } from './raw-elements';

/** The bytes of one record, and where they were found. */
export interface FoundRecord {
  name: string;
  bytes: Buffer;
}

/** Something that could not be read. */
export interface Unreadable {
  name: string;
  message: string;
}

export const isUnreadable = (found: FoundRecord | Unreadable): found is Unreadable => 'message' in found;

const RECORD_FILE = /\.json$/iu;

/** Records of a file or folder, one by one: JSON, a JSON list, NDJSON, a zip of them, or a folder with any of these. */
export async function* recordsIn(place: string, name = place): AsyncIterable<FoundRecord | Unreadable> {
  if (!existsSync(place)) {
    yield { name, message: 'there is no such file' };
    return;
  }
  if (statSync(place).isDirectory()) {
    for (const inner of readdirSync(place).sort())
      if (/\.(?:json|ndjson|jsonl|zip)$/iu.test(inner) || statSync(path.join(place, inner)).isDirectory())
        yield* recordsIn(path.join(place, inner), path.join(name, inner));
  } else if (/\.(?:ndjson|jsonl)$/iu.test(place)) yield* linesOf(place, name);
  else if (/\.zip$/iu.test(place)) yield* zipped(place, name);
  else yield* oneOrMany(readFileSync(place), name);
}

async function* linesOf(file: string, name: string): AsyncIterable<FoundRecord> {
  let line = 0;
  for await (const text of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line += 1;
    if (text.trim() !== '') yield { name: `${name}:${line}`, bytes: Buffer.from(text) };
  }
}

/** Records of a zip as they are unpacked: neither the archive nor all of its files are held. */
async function* zipped(file: string, name: string): AsyncIterable<FoundRecord | Unreadable> {
  const found: (FoundRecord | Unreadable)[] = [];
  const unzip = new Unzip((entry) => {
    if (!RECORD_FILE.test(entry.name)) return;
    const parts: Buffer[] = [];
    const inside = `${name}/${entry.name}`;
    entry.ondata = (error, data, isLast) => {
      if (error) found.push({ name: inside, message: error.message });
      else {
        parts.push(Buffer.from(data));
        if (isLast) found.push({ name: inside, bytes: Buffer.concat(parts) });
      }
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for await (const chunk of createReadStream(file)) {
      unzip.push(chunk as Uint8Array);
      yield* found.splice(0);
    }
    unzip.push(new Uint8Array(0), true);
  } catch (error) {
    found.push({ name, message: `no zip that can be read: ${(error as Error).message}` });
  }
  yield* found.splice(0);
}

/** A file with one record keeps its bytes; one with a list of them, or an answer of the API, is taken apart. */
function* oneOrMany(bytes: Buffer, name: string): Iterable<FoundRecord> {
  const text = bytes.toString('utf8');
  const start = text.trimStart();
  if (!start.startsWith('[') && !/^\{\s*"(?:studies|totalCount)"/u.test(start)) {
    yield { name, bytes };
    return;
  }
  try {
    JSON.parse(text);
  } catch {
    // Whoever reads the record says what is wrong with it.
    yield { name, bytes };
    return;
  }
  let at = 0;
  for (const record of rawElements(text)) {
    at += 1;
    yield { name: `${name}[${at}]`, bytes: Buffer.from(record) };
  }
}
