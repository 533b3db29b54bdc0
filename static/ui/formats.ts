import { createContext, useContext } from 'react';
import type { Day, Instant } from '../../src/domain/shared/instant';
import { languageOf } from './words';

/**
 * Dates, numbers and lists in one person's language, order and time zone. A date in another year than `today` shows its
 * year; without `today` the browser's clock decides.
 */
export type Formats = {
  /** `24 Nov`. */
  readonly day: (day: Day, today: Day) => string;
  /** `Thu` within the coming six days, else `24 Nov`. */
  readonly due: (due: Day, today: Day) => string;
  /** `24 Nov`, of a moment, where the person is. */
  readonly dayOf: (at: Instant, today?: Day) => string;
  /** As `dayOf`; null for a moment of the same day as `now`. */
  readonly dayBefore: (at: Instant, now: Instant) => string | null;
  /** `24 Nov, 14:05`, of a moment, where the person is. */
  readonly moment: (at: Instant, today?: Day) => string;
  /** `14:05`, of a moment, where the person is. */
  readonly clock: (at: Instant) => string;
  /** `3 days ago`, `yesterday`, `today`; whole days, never hours. */
  readonly ago: (at: Instant, now: Instant) => string;
  /** `2 hours ago`, `5 minutes ago`; from a day on as `ago`. */
  readonly since: (at: Instant, now: Instant) => string;
  /** With the locale's decimal separator. */
  readonly number: (value: number) => string;
  /** Story points, with as many decimals as they have. */
  readonly points: (value: number) => string;
  /** A number that a person typed: with all its decimals, without grouping. */
  readonly exact: (value: number) => string;
  /** `71%`, in German `71 %`, of a share from 0 to 1. */
  readonly percent: (share: number) => string;
  /** `Ana, Ben and Chiara`. */
  readonly list: (items: readonly string[]) => string;
  /** `Ana, Ben or Chiara`. */
  readonly either: (items: readonly string[]) => string;
  readonly compare: (one: string, other: string) => number;
};

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Noon UTC, so that no time zone shifts the day. */
const noonOf = (day: Day): Date => new Date(`${day}T12:00:00Z`);

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** A locale without translated words gets English dates, so that no sentence mixes two languages. */
const localeFor = (locale: string): string =>
  languageOf(locale) === 'de' || locale.toLowerCase().startsWith('en') ? locale : 'en-GB';

type DateFormat = (at: Date, isThisYear: boolean) => string;

function dateFormat(locale: string, more: Intl.DateTimeFormatOptions): DateFormat {
  const dayMonth = { day: 'numeric', month: 'short', ...more } as const;
  const near = new Intl.DateTimeFormat(locale, dayMonth);
  const far = new Intl.DateTimeFormat(locale, { ...dayMonth, year: 'numeric' });
  return (at, isThisYear) => (isThisYear ? near : far).format(at);
}

const isSameYear = (one: Day, other: Day): boolean => one.slice(0, 4) === other.slice(0, 4);

/** @param timeZone IANA name; one that the browser does not know falls back to the browser's own. */
export function formatsFor(wanted: string, timeZone: string | undefined): Formats {
  const locale = localeFor(wanted);
  const zone = isTimeZone(timeZone) ? { timeZone } : {};
  const days = dateFormat(locale, { timeZone: 'UTC' });
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const moments = dateFormat(locale, zone);
  const times = dateFormat(locale, { hour: 'numeric', minute: '2-digit', ...zone });
  const clocks = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', ...zone });
  // Swedish formats a date as ISO: the calendar day of a moment in the person's time zone.
  const isoDays = new Intl.DateTimeFormat('sv-SE', zone);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const { compare } = new Intl.Collator(locale);
  const day = (value: Day, today: Day): string => days(noonOf(value), isSameYear(value, today));
  const isoDay = (at: Instant): string => isoDays.format(new Date(at));
  const ago = (at: Instant, now: Instant): string =>
    relative.format(-Math.max(0, daysBetween(isoDay(at), isoDay(now))), 'day');
  const momentAs =
    (format: DateFormat) =>
    (at: Instant, today: Day = isoDays.format()): string =>
      format(new Date(at), isSameYear(isoDay(at), today));
  return {
    day,
    due: (due, today) => {
      const daysLeft = daysBetween(today, due);
      return daysLeft >= 0 && daysLeft < 7 ? weekdays.format(noonOf(due)) : day(due, today);
    },
    dayOf: momentAs(moments),
    dayBefore: (at, now) => (isoDay(at) === isoDay(now) ? null : momentAs(moments)(at, isoDay(now))),
    moment: momentAs(times),
    clock: (at) => clocks.format(new Date(at)),
    ago,
    since: (at, now) => withinDay(relative, at, now) ?? ago(at, now),
    number: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format,
    points: new Intl.NumberFormat(locale).format,
    exact: new Intl.NumberFormat(locale, { maximumFractionDigits: 20, useGrouping: false }).format,
    percent: new Intl.NumberFormat(locale, { style: 'percent' }).format,
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
    either: (items) => new Intl.ListFormat(locale, { type: 'disjunction' }).format(items),
    compare,
  };
}

/** Minutes or hours ago; null from a day on. */
function withinDay(relative: Intl.RelativeTimeFormat, at: Instant, now: Instant): string | null {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(at)) / MINUTE_MS));
  if (minutes < 60) return relative.format(-minutes, 'minute');
  return minutes < 24 * 60 ? relative.format(-Math.floor(minutes / 60), 'hour') : null;
}

function isTimeZone(timeZone: string | undefined): timeZone is string {
  try {
    return timeZone !== undefined && new Intl.DateTimeFormat('en', { timeZone }) !== null;
  } catch {
    return false;
  }
}

export const FormatsContext = createContext<Formats>(formatsFor('en-GB', 'UTC'));
export const useFormats = (): Formats => useContext(FormatsContext);
