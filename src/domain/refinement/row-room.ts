import { givenReasons } from '../ballot/low-votes';
import { publicPart } from './public-row';
import type { Refinement } from './refinement';

/** Most bytes of what is public, as storage takes it. */
const PUBLIC_BYTES = 30_000;

/**
 * Beyond this no private text is taken either. Public text alone never comes so far: only what several batch moments have
 * shown does, so that a refusal tells of nothing hidden, and what the next one shows always fits.
 */
const MOST_BYTES = 120_000;

/** What takes no more than this holds no text: a question is closed also where there is no room for another one. */
const NO_TEXT = 100;

/** Bytes that a value takes in storage. */
export type BytesOf = (value: unknown) => number;

const hiddenTexts = ({ hidden, waiting, round }: Refinement): number =>
  hidden.length + waiting.length + (round === null ? 0 : givenReasons(round).length);

/** Whether `after` says more than there is room for. A batch moment may bring the public part over its limit. */
export function isTooMuch(before: Refinement, after: Refinement, bytesOf: BytesOf): boolean {
  const more = hiddenTexts(after) - hiddenTexts(before);
  if (more < 0) return false;
  const bytes = bytesOf(publicPart(after));
  if (bytes <= PUBLIC_BYTES) return false;
  const was = bytesOf(publicPart(before));
  return (more > 0 && was > MOST_BYTES) || bytes > was + NO_TEXT;
}
