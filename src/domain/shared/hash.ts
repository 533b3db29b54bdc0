const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/**
 * FNV-1a with a final mix (as in MurmurHash3) over UTF-16 units, 32 bits. It tells texts apart and keeps no secrets.
 */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** A digit 0–63 as one character that is safe in JSON and JQL. */
export function digit(value: number): string {
  return ALPHABET.charAt(value & 63);
}

/** The value of a digit; -1 for any other character. */
export function undigit(character: string): number {
  return character === '' ? -1 : ALPHABET.indexOf(character);
}
