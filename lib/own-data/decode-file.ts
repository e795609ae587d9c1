/** A dropped file as text, or why it can't be read as a table. */
export type DecodedFile = { text: string } | { problem: 'workbook' | 'not-text' };

const SAMPLE = 65_536;

/**
 * Text of a CSV or TSV file: UTF-8, UTF-16 (Excel's "Unicode text"), else GB 18030 or Windows-1252, in which Excel
 * saves CSV where the system is Chinese or Western.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const startsWith = (...start: number[]) => start.every((byte, index) => bytes[index] === byte);
  const decoded = (encoding: string) => ({ text: new TextDecoder(encoding).decode(bytes) });
  if (startsWith(0x50, 0x4b) || startsWith(0xd0, 0xcf, 0x11, 0xe0)) return { problem: 'workbook' };
  if (startsWith(0xff, 0xfe)) return decoded('utf-16le');
  if (startsWith(0xfe, 0xff)) return decoded('utf-16be');
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.includes(0)) {
    const unmarked = utf16WithoutMark(sample);
    return unmarked ? decoded(unmarked) : { problem: 'not-text' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return decoded(isTwoByteText(bytes) ? 'gb18030' : 'windows-1252');
  }
}

/** Plain letters in UTF-16 have a 0 beside them, always on the same side. */
function utf16WithoutMark(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const least = Math.max(4, sample.length / 6);
  if (odd >= least && even === 0) return 'utf-16le';
  return even >= least && odd === 0 ? 'utf-16be' : null;
}

/** In GB 18030 bytes above 0x7F come in pairs; the accented letters of Windows-1252 mostly stand alone. */
function isTwoByteText(bytes: Uint8Array): boolean {
  let [paired, alone] = [0, 0];
  for (let place = 0; place < bytes.length; place += 1) {
    if ((bytes[place] ?? 0) < 0x80) continue;
    let end = place;
    while ((bytes[end] ?? 0) >= 0x80) end += 1;
    const length = end - place;
    if (length % 2 === 0) paired += length;
    else if (length === 1) alone += 1;
    else paired += length - 1;
    place = end;
  }
  return paired > alone;
}
