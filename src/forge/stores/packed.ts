import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * What a row holds, as compressed JSON: account ids, fingerprints and names of fields stand in it many times, and Forge
 * counts what is read by the byte. A fifth of the JSON after a talk of eight, see decision 033.
 * @NOTE unverified on a live site: that Forge's runtime has `node:zlib`, as it is a Node runtime.
 */
export type Packed = { readonly packed: string };

export function pack(value: unknown): Packed {
  return { packed: deflateRawSync(JSON.stringify(value)).toString('base64') };
}

/** undefined for what is nothing packed. */
export function unpack(stored: unknown): unknown {
  const packed: unknown = Object(stored)['packed'];
  if (typeof packed !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString());
    return value;
  } catch {
    return undefined;
  }
}

/** Bytes that the value takes in a row. */
export function packedBytes(value: unknown): number {
  return pack(value).packed.length;
}
