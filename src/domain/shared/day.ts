import type { Day, Instant } from './instant';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The calendar day at `instant` in an IANA time zone; UTC when the zone is null or unknown to this runtime. */
export function dayIn(instant: Instant, timeZone: string | null): Day {
  const at = Date.parse(instant);
  return (timeZone === null ? null : dayAt(at, timeZone)) ?? utcDay(at) ?? instant.slice(0, 10);
}

/** `count` days after `day`; a negative count goes back. */
export function daysAfter(day: Day, count: number): Day {
  return utcDay(Date.parse(`${day}T00:00:00Z`) + count * DAY) ?? day;
}

/** Whole minutes from `start` to `end`, rounded; never negative. */
export function minutesBetween(start: Instant, end: Instant): number {
  return Math.max(0, Math.round((Date.parse(end) - Date.parse(start)) / MINUTE)) || 0;
}

/** Days from `start` to `end`, with fractions. */
export function daysBetween(start: Instant, end: Instant): number {
  return (Date.parse(end) - Date.parse(start)) / DAY;
}

function utcDay(milliseconds: number): Day | null {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

function dayAt(milliseconds: number, timeZone: string): Day | null {
  try {
    const parts = new Map(
      formatIn(timeZone)
        .formatToParts(milliseconds)
        .map(({ type, value }) => [type, value]),
    );
    return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  } catch {
    return null;
  }
}

/** By time zone. Creating a format takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError for a zone that this runtime does not know */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const cached = formats.get(timeZone);
  if (cached) return cached;
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  return format;
}

/** Without fractions of a second, the only form that Forge documents for an indexed date. */
export function wholeSeconds(at: Instant): Instant {
  return at.replace(/\.\d+Z$/u, 'Z');
}
