import type { Content } from './content';
import { digit, hash, undigit } from '../shared/hash';
import type { Block } from '../issue/issue';
import { tokens } from '../shared/tokens';
import { usual } from './headings';
import { linesOf, toSections } from './sections';

/**
 * The content in at most 180 characters: `3.<summary>.<done when>.<scope>.<reasons>.<all>.<pairs>.<sketched>.<sketch>`. The
 * sketch counts pairs of neighbouring words in buckets, so that two fingerprints tell how many changed without the text. It is
 * of the words that stand in no other part. `all` is of every word in its order: other words or another order make another
 * fingerprint.
 */
const BUCKETS = 112;
/** A literal has no side effects, so that the bundles of pages that only pass fingerprints on leave it out. */
const SKETCH = /^3\.([^.]+)\.([^.]+)\.([^.]+)\.([^.]+)\.[^.]+\.([^.]+)\.([^.]+)\.([\w-]{112})$/;
/** So many words of why and for whom may be written where there were none. Those beyond count like the description's others. */
const FREE_REASONS = 60;
/** Stands for reasons of which the ticket has none. */
const NO_REASONS = '-';

type Parts = {
  readonly summary: string;
  readonly doneWhen: string;
  readonly scope: string;
  readonly reasons: string;
  /** Pairs of the whole description. */
  readonly pairs: number;
  /** Pairs in the sketch. */
  readonly sketched: number;
  readonly sketch: string;
};

/**
 * What differs between two contents. `reasons`: why and for whom, where one of them was written before. `words`: the share of
 * the earlier description's pairs of neighbouring words.
 */
export type ContentChange = {
  readonly summary: boolean;
  readonly doneWhen: boolean;
  readonly scope: boolean;
  readonly reasons: boolean;
  readonly words: number;
};

type Lists = Pick<Content, 'acceptanceCriteria' | 'inScope' | 'outOfScope'>;

/** The fingerprint of the content: formatting and letter case do not matter. */
export function fingerprint(summary: string, description: readonly Block[], content: Lists): string {
  const words = description.flatMap(({ text }) => tokens(text));
  const title = tokens(summary).join(' ');
  const { acceptanceCriteria, inScope, outOfScope } = content;
  const { reasons, rest } = splitIn(description, content);
  const beyond = tokens(reasons.replaceAll('|', ' ')).slice(FREE_REASONS);
  const sketched = pairsOf([...rest.flatMap(({ text }) => tokens(text)), ...beyond]);
  const lists = [acceptanceCriteria, inScope, outOfScope].map((lines) => normalized(lines).join('\n'));
  return [
    '3',
    hash(title).toString(36),
    hash(unordered(acceptanceCriteria)).toString(36),
    hash(`${unordered(inScope)}|${unordered(outOfScope)}`).toString(36),
    reasons === '' ? NO_REASONS : hash(reasons).toString(36),
    longHash([title, words.join(' '), ...lists].join('|')),
    pairsOf(words).length.toString(36),
    sketched.length.toString(36),
    sketch(sketched),
  ].join('.');
}

/**
 * Why and for whom as their sections say them, and what of the description stands in no part: neither a heading that we know
 * nor a line below one that a part has. Every word counts somewhere.
 */
function splitIn(
  description: readonly Block[],
  { acceptanceCriteria, inScope, outOfScope }: Lists,
): { readonly reasons: string; readonly rest: readonly Block[] } {
  const text = description.filter(({ kind }) => kind !== 'code');
  const sections = toSections(text, usual);
  const reasons = (['why', 'why-now', 'who'] as const).map((topic) => normalized(linesOf(sections, topic)).join('\n'));
  const parts = [...reasons, ...normalized([...acceptanceCriteria, ...inScope, ...outOfScope])].join('\n');
  const isInPart = (block: Block): boolean => parts.includes(tokens(block.text).join(' '));
  const ownBlocks = new Set(
    sections.flatMap(({ at, blocks }) => [...text.slice(at, at + 1), ...blocks.filter((block) => isInPart(block))]),
  );
  return {
    reasons: reasons.every((one) => one === '') ? '' : reasons.join('|'),
    rest: description.filter((block) => !ownBlocks.has(block)),
  };
}

/** What changed from `before` to `after`; null when one of them is not a fingerprint. */
export function contentChange(before: string, after: string): ContentChange | null {
  const [old, now] = [parse(before), parse(after)];
  if (old === null || now === null) return null;
  return {
    summary: old.summary !== now.summary,
    doneWhen: old.doneWhen !== now.doneWhen,
    scope: old.scope !== now.scope,
    reasons: old.reasons !== NO_REASONS && old.reasons !== now.reasons,
    words: changedPairs(old, now) / Math.max(1, old.pairs),
  };
}

/**
 * Whether a change makes an agreement on `before` outdated: summary, done-when, scope or reasons differ, or more than `share`
 * (0–1) of the description's pairs of neighbouring words. Reasons that are added where there
 * were none change nothing, up to sixty words. An unreadable fingerprint counts as changed.
 */
export function isMaterialChange(before: string, after: string, share: number): boolean {
  if (before === after) return false;
  const change = contentChange(before, after);
  if (change === null) return true;
  const { summary, doneWhen, scope, reasons, words } = change;
  return summary || doneWhen || scope || reasons || words > share;
}

function unordered(lines: readonly string[]): string {
  return normalized(lines).toSorted().join('\n');
}

function normalized(lines: readonly string[]): string[] {
  return lines.map((line) => tokens(line).join(' ')).filter((line) => line !== '');
}

/** 64 bits: of two that differ in a text both would have to be equal. */
function longHash(text: string): string {
  return hash(text).toString(36) + hash(`again ${text}`).toString(36);
}

/** Of neighbouring words; the first and the last are each one with the edge of the text. */
function pairsOf(words: readonly string[]): readonly string[] {
  return words.length === 0 ? [] : ['', ...words].map((word, index) => `${word} ${words[index] ?? ''}`);
}

/** Each occurrence of a pair is counted as a pair of its own, so that every difference between two texts counts one. */
function sketch(pairs: readonly string[]): string {
  const times = new Map<string, number>();
  const buckets = new Array<number>(BUCKETS).fill(0);
  for (const pair of pairs) {
    const time = (times.get(pair) ?? 0) + 1;
    times.set(pair, time);
    const bucket = hash(`${time} ${pair}`) % BUCKETS;
    buckets[bucket] = ((buckets[bucket] ?? 0) + 1) & 63;
  }
  return buckets.map(digit).join('');
}

/**
 * The larger of pairs added and pairs removed. Different pairs in one bucket cancel out, which the sum of squares
 * corrects (each difference is ±1): within ±13 % for large changes, nearly exact for small ones.
 */
function changedPairs(old: Parts, now: Parts): number {
  let [absolute, squares] = [0, 0];
  for (let index = 0; index < BUCKETS; index += 1) {
    const difference = signed(undigit(now.sketch.charAt(index)) - undigit(old.sketch.charAt(index)));
    absolute += Math.abs(difference);
    squares += difference * difference;
  }
  const net = now.sketched - old.sketched;
  const both = Math.max(absolute, Math.abs(net), squares - (net * net) / BUCKETS);
  return (both + Math.abs(net)) / 2;
}

/** The difference of two counts that are kept modulo 64, as −32 to 31. */
function signed(difference: number): number {
  const value = (difference + 64) & 63;
  return value > 31 ? value - 64 : value;
}

function parse(text: string): Parts | null {
  const [, summary = '', doneWhen = '', scope = '', reasons = '', ...counted] = SKETCH.exec(text) ?? [];
  const [pairs = '', sketched = '', sketch = ''] = counted;
  if (sketch === '') return null;
  const numberOf = (digits: string): number => Number.parseInt(digits, 36) || 0;
  return { summary, doneWhen, scope, reasons, pairs: numberOf(pairs), sketched: numberOf(sketched), sketch };
}

/** The present content, and the share of neighbouring words that may differ before an agreement is outdated. */
export type Current = { readonly fingerprint: string; readonly share: number };
