import type { Instant } from '../shared/instant';

const MINUTE = 60_000;

/**
 * The instant of a local time. An hour that the zone leaves out moves forward, of one that comes twice it is the first;
 * null for a zone that this runtime does not know.
 * @param local `at` as `2026-12-03T10:00`, `zone` by its IANA name
 */
export function instantOf({ at, zone }: { readonly at: string; readonly zone: string }): Instant | null {
  const local = Date.parse(`${at}:00Z`);
  const before = offsetAt(local - 24 * 60 * MINUTE, zone);
  const after = offsetAt(local + 24 * 60 * MINUTE, zone);
  if (before === null || after === null) return null;
  // Before a change of the clock its earlier offset counts: the first of two hours, and forward over a missing one.
  const first = local - before;
  const second = local - after;
  return new Date(offsetAt(first, zone) === before || offsetAt(second, zone) !== after ? first : second).toISOString();
}

/** How many milliseconds the zone is ahead of UTC at a time. */
function offsetAt(milliseconds: number, zone: string): number | null {
  try {
    const parts = new Map<string, number>(
      formatIn(zone)
        .formatToParts(milliseconds)
        .map(({ type, value }) => [type, Number(value)]),
    );
    const part = (name: string): number => parts.get(name) ?? 0;
    const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    return local - Math.floor(milliseconds / 1000) * 1000;
  } catch {
    return null;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError for a zone that this runtime does not know */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const cached = formats.get(timeZone);
  if (cached !== undefined) return cached;
  const digits = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' } as const;
  const format = new Intl.DateTimeFormat('en-US', {
    ...digits,
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
    timeZone,
  });
  formats.set(timeZone, format);
  return format;
}

/** The same local time some days later: "next week" keeps the hour. */
export function daysLater(at: string, days: number): string {
  return new Date(Date.parse(`${at}:00Z`) + days * 24 * 60 * MINUTE).toISOString().slice(0, 16);
}
