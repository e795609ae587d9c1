const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

/**
 * Whether JSON in UTF-8 holds more than so many keys, all objects together. Looks at the bytes alone, since to parse an
 * object of half a million keys takes seconds; of what is no JSON it says nothing of use.
 */
export function holdsMoreKeys(body: Uint8Array, most: number): boolean {
  let keys = 0;
  let inString = false;
  for (let place = 0; place < body.length; place += 1) {
    const byte = body[place];
    if (inString) {
      if (byte === BACKSLASH) place += 1;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (byte === COLON) {
      keys += 1;
      if (keys > most) return true;
    }
  }
  return false;
}
