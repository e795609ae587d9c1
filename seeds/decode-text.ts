/** A file's text, or how the bytes seem to be encoded instead of UTF-8. */
export type Decoded = { text: string } | { encoding: string };

const reads = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** How often a byte is 0 at every second place from `from` on: half of the bytes of Latin text in UTF-16 are. */
const zeros = (bytes: Uint8Array, from: 0 | 1) =>
  bytes.subarray(0, 4096).filter((byte, index) => index % 2 === from && byte === 0).length;

/** Reads bytes as UTF-8 and nothing else: what only looks like text would end in wrong figures. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'UTF-16 (little endian)' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'UTF-16 (big endian)' };
  const [big, little] = [zeros(bytes, 0), zeros(bytes, 1)];
  if (big + little > 0) {
    if (little > 4 * big) return { encoding: 'UTF-16 (little endian)' };
    return { encoding: big > 4 * little ? 'UTF-16 (big endian)' : 'no text at all' };
  }
  const text = reads(bytes, 'utf-8');
  if (text !== undefined) {
    return text.includes('\ufffd') ? { encoding: 'UTF-8 made from another encoding: it holds �' } : { text };
  }
  return { encoding: isGb2312(bytes) ? 'GBK (GB 18030)' : 'another encoding, such as Windows-1252' };
}

/** Whether all that is not ASCII comes in pairs of high bytes, as usual Chinese characters do in GBK. */
function isGb2312(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index += 1) {
    if ((bytes[index] ?? 0) < 0x80) continue;
    if ((bytes[index] ?? 0) < 0xa1 || (bytes[index + 1] ?? 0) < 0xa1) return false;
    index += 1;
  }
  return true;
}

/** What to say of a file that is not UTF-8. */
export const wrongEncoding = (encoding: string) =>
  `the file is not UTF-8; it seems to be ${encoding}: save it as UTF-8`;
