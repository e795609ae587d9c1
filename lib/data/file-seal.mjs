import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/**
 * A database file carries a hash of all its other bytes, in the four that SQLite leaves to the application (`user_version`,
 * file format section 1.3.13). It goes with every copy, and tells a file as it was written from one in which a single bit
 * is another: some of those SQLite reads without complaint, and some end the process of whoever reads them.
 */

/** @typedef {'whole' | 'broken' | 'unsealed'} Seal */

const AT = 60;
const BYTES = 4;
const CHUNK = 1 << 20;

/**
 * The seal that is in a file, and the one that should be.
 * @param {import('node:fs/promises').FileHandle} handle
 */
async function read(handle) {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(CHUNK);
  const found = Buffer.alloc(BYTES);
  for (let at = 0; ; ) {
    const { bytesRead } = await handle.read(chunk, 0, CHUNK, at);
    if (bytesRead === 0) break;
    const part = chunk.subarray(0, bytesRead);
    if (at === 0) {
      part.copy(found, 0, AT, AT + BYTES);
      part.fill(0, AT, AT + BYTES);
    }
    hash.update(part);
    at += bytesRead;
  }
  const right = hash.digest().subarray(0, BYTES);
  // All zeros is what a file has that nobody sealed.
  if (right.every((byte) => byte === 0)) right[0] = 1;
  return { found, right };
}

/** Seals a file that nobody writes to any more. @param {string} file */
export async function sealFile(file) {
  const handle = await open(file, 'r+');
  try {
    const { right } = await read(handle);
    await handle.write(right, 0, BYTES, AT);
  } finally {
    await handle.close();
  }
}

/**
 * Whether a file is as it was when it was sealed. Reads all of it, about a second for each gigabyte.
 * @param {string} file
 * @returns {Promise<Seal>}
 * @throws where it can't be read
 */
export async function sealOf(file) {
  const handle = await open(file, 'r');
  try {
    const { found, right } = await read(handle);
    if (found.equals(right)) return 'whole';
    return found.every((byte) => byte === 0) ? 'unsealed' : 'broken';
  } finally {
    await handle.close();
  }
}
