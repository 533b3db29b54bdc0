import { PARTS_NAMED, type TalkOutcome } from './talk';

/** The keys that a talk names, each once, the latest; the same list where all of them are there. */
export function latestParts(before: readonly string[], keys: readonly string[]): readonly string[] {
  const isKnown = keys.every((key) => before.includes(key));
  return isKnown ? before : [...new Set([...before, ...keys])].slice(-PARTS_NAMED);
}

/** Whether a talk that ended so names what it was split into: without an outcome somebody may still say that it was. */
export function namesParts(outcome: TalkOutcome): boolean {
  return outcome === 'split' || outcome === 'none';
}
