/** A dropped file as text, or why it can't be read as a table. */
export type DecodedFile = { text: string } | { problem: 'workbook' | 'not-text' };

/**
 * Text of a CSV or TSV file: UTF-8, UTF-16 with its mark (Excel's "Unicode text"), else GB 18030, in which Excel saves
 * CSV where the system is Chinese.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const startsWith = (...start: number[]) => start.every((byte, index) => bytes[index] === byte);
  if (startsWith(0x50, 0x4b) || startsWith(0xd0, 0xcf, 0x11, 0xe0)) return { problem: 'workbook' };
  if (startsWith(0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (startsWith(0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes) };
  if (bytes.subarray(0, 4096).includes(0)) return { problem: 'not-text' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes) };
  }
}
