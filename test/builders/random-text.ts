import { createHash } from 'node:crypto';

/** So many characters that take their room in a row, however it is packed. The same ones for the same seed. */
export function randomText(length: number, seed: number): string {
  const parts = Array.from({ length: Math.ceil(length / 64) }, (_, at) =>
    createHash('sha384').update(`${seed} ${at}`).digest('base64url'),
  );
  return parts.join('').slice(0, length);
}
