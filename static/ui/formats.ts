import { createContext, useContext } from 'react';
import type { Day, Instant } from '../../src/domain/issue';
import { languageOf } from './words';

/** Dates, numbers and lists in one person's language, order and time zone. */
export type Formats = {
  /** `24 Nov`. */
  readonly day: (day: Day) => string;
  /** `Thu` within the coming six days, else `24 Nov`. */
  readonly due: (due: Day, today: Day) => string;
  /** `24 Nov`, of a moment, where the person is. */
  readonly dayOf: (at: Instant) => string;
  /** `24 Nov, 14:05`, of a moment, where the person is. */
  readonly moment: (at: Instant) => string;
  /** `3 days ago`, `yesterday`, `today`; whole days, never hours. */
  readonly ago: (at: Instant, now: Instant) => string;
  /** Decimal comma where there is one. */
  readonly number: (value: number) => string;
  /** `Ana, Ben and Chiara`. */
  readonly list: (items: readonly string[]) => string;
  /** `Ana, Ben or Chiara`. */
  readonly either: (items: readonly string[]) => string;
  readonly compare: (one: string, other: string) => number;
};

const DAY_MS = 86_400_000;

/** Noon, so that no time zone moves the day. */
const noonOf = (day: Day): Date => new Date(`${day}T12:00:00Z`);

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** A locale we have no words for gets English dates too: half a sentence in each language helps nobody. */
const localeFor = (locale: string): string =>
  languageOf(locale) === 'de' || locale.toLowerCase().startsWith('en') ? locale : 'en-GB';

/** @param timeZone IANA name; one that the browser does not know falls back to the browser's own. */
export function formatsFor(wanted: string, timeZone: string | undefined): Formats {
  const locale = localeFor(wanted);
  const known = isTimeZone(timeZone) ? { timeZone } : {};
  const dayMonth = { day: 'numeric', month: 'short' } as const;
  const days = new Intl.DateTimeFormat(locale, { ...dayMonth, timeZone: 'UTC' });
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(locale, { ...dayMonth, ...known });
  const times = new Intl.DateTimeFormat(locale, { ...dayMonth, hour: 'numeric', minute: '2-digit', ...known });
  // Swedish prints ISO days: the calendar day of a moment, where the person is.
  const isoDays = new Intl.DateTimeFormat('sv-SE', known);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const { compare } = new Intl.Collator(locale);
  const day = (value: Day): string => days.format(noonOf(value));
  const isoDay = (at: Instant): string => isoDays.format(new Date(at));
  return {
    day,
    due: (due, today) => {
      const ahead = daysBetween(today, due);
      return ahead >= 0 && ahead < 7 ? weekdays.format(noonOf(due)) : day(due);
    },
    dayOf: (at) => moments.format(new Date(at)),
    moment: (at) => times.format(new Date(at)),
    ago: (at, now) => relative.format(-Math.max(0, daysBetween(isoDay(at), isoDay(now))), 'day'),
    number: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format,
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
    either: (items) => new Intl.ListFormat(locale, { type: 'disjunction' }).format(items),
    compare,
  };
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
