/** 32 bits from a number, the same on every machine (Knuth's multiplicative hash). */
export const drawn = (seed: number): number => Math.imul(seed + 1, 2_654_435_761) >>> 0;

const WORDS =
  'stream module sink source job batch deploy container server message file count option default error test'.split(' ');

/** Meaningless words, the same for the same seed. */
export const words = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, at) => WORDS[drawn(seed * 97 + at) % WORDS.length]).join(' ');
