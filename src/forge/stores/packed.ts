import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { toStored } from './unknown-names';

/**
 * A row's content as compressed JSON: account ids, fingerprints and field names repeat in it, and Forge counts reads by
 * the byte (decision 033).
 * @NOTE unverified on a live site: that Forge's runtime has `node:zlib`, as it is a Node runtime.
 */
type Packed = { readonly packed: string };

export function pack(value: unknown): Packed {
  return { packed: deflateRawSync(JSON.stringify(toStored(value))).toString('base64') };
}

/** undefined for a value that is not packed. */
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
