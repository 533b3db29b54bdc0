import { instant, record } from '../shared/schema';
import type { Instant } from '../shared/instant';
import type * as z from 'zod/mini';

/** How long a break is (minutes), and how many a meeting keeps. */
const BREAK_MINUTES = 5;
export const BREAKS_AT_MOST = 20;

/** The clock of a meeting stands still from then until then. */
export const breakSchema = record({ from: instant(), until: instant() });
export type Break = z.infer<typeof breakSchema>;
export type Breaks = readonly Break[];

const MINUTE_MS = 60_000;
const ms = (at: Instant): number => Date.parse(at);

/** The break that goes on; null without one. */
export const breakAt = (breaks: Breaks, now: Instant): Break | null =>
  breaks.find(({ from, until }) => ms(from) <= ms(now) && ms(now) < ms(until)) ?? null;

/** The breaks with one more from now on; the same where one goes on or began now, or there is no room. */
export function withBreak(breaks: Breaks, now: Instant): Breaks {
  const isThere = breakAt(breaks, now) !== null || breaks.some(({ from }) => from === now);
  if (isThere || breaks.length >= BREAKS_AT_MOST) return breaks;
  return [...breaks, { from: now, until: new Date(ms(now) + BREAK_MINUTES * MINUTE_MS).toISOString() }];
}

/** The breaks of which none goes on; the same where none does. */
export function withoutBreak(breaks: Breaks, now: Instant): Breaks {
  const running = breakAt(breaks, now);
  return running === null ? breaks : breaks.map((one) => (one === running ? { ...one, until: now } : one));
}

/** What two rows know of the breaks of one meeting: each break once, and over as soon as one of them says. The first where it knows all. */
export function mergedBreaks(some: Breaks, more: Breaks): Breaks {
  const all = new Map(some.map((one) => [one.from, one]));
  for (const one of more) {
    const before = all.get(one.from);
    if (before === undefined || ms(one.until) < ms(before.until)) all.set(one.from, one);
  }
  const isKnown = all.size === some.length && some.every((one) => all.get(one.from) === one);
  if (isKnown) return some;
  return [...all.values()].toSorted((a, b) => ms(a.from) - ms(b.from)).slice(0, BREAKS_AT_MOST);
}

/** Milliseconds from one moment to another without the breaks; never negative. */
export function msWithout(breaks: Breaks, from: Instant, to: Instant): number {
  const [start, end] = [ms(from), ms(to)];
  const rest = breaks.reduce((sum, one) => {
    const within = Math.min(ms(one.until), end) - Math.max(ms(one.from), start);
    return sum + Math.max(0, within);
  }, 0);
  return Math.max(0, end - start - rest);
}

/** Whole minutes of them, rounded. */
export const minutesWithout = (breaks: Breaks, from: Instant, to: Instant): number =>
  Math.round(msWithout(breaks, from, to) / MINUTE_MS);
