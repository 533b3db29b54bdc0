import type { TalkOutcome } from './outcome';
import { PARTS_NAMED } from './talk';

/** The latest keys of parts, each once; the same list where it has all of them. */
export function latestParts(before: readonly string[], keys: readonly string[]): readonly string[] {
  const isKnown = keys.every((key) => before.includes(key));
  return isKnown ? before : [...new Set([...before, ...keys])].slice(-PARTS_NAMED);
}

/**
 * Whether a talk with this outcome names its parts: without an outcome a participant may still say that it was split.
 */
export function namesParts(outcome: TalkOutcome): boolean {
  return outcome === 'split' || outcome === 'none';
}
