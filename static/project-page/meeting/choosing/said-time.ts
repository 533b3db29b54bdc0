import { instantOf } from '../../../../src/domain/meeting/local-time';
import type { LocalTime } from '../../../../src/domain/meeting/meeting';
import type { Instant } from '../../../../src/domain/shared/instant';
import type { PagePlace } from '../page-place';

type Reader = Pick<PagePlace, 'timeZone' | 'locale'>;

/** A planned time for its reader: `Thu, 3 Dec, 10:00`; also as it was said where that zone has another hour then. */
export function saidTime(when: LocalTime, reader: Reader): string {
  const at = instantOf(when);
  if (at === null) return `${when.at.replace('T', ' ')} ${when.zone}`;
  const here = format(reader, reader.timeZone, { weekday: 'short', day: 'numeric', month: 'short' })(at);
  if (localIn(at, reader.timeZone) === localIn(at, when.zone)) return here;
  return `${here} (${format(reader, when.zone, {})(at)} ${when.zone})`;
}

type Parts = Intl.DateTimeFormatOptions;

function format({ locale }: Reader, timeZone: string, parts: Parts): (at: Instant) => string {
  const shown: Parts = Object.assign({ hour: 'numeric', minute: '2-digit', timeZone }, parts);
  const dates = new Intl.DateTimeFormat(locale, shown);
  return (at) => dates.format(new Date(at));
}

/** The local time of an instant in a zone, as a field takes it: `2026-12-03T10:00`. */
export function localIn(at: Instant, timeZone: string): string {
  // Swedish formats a time as ISO.
  const parts: Parts = { dateStyle: 'short', timeStyle: 'short', timeZone };
  return new Intl.DateTimeFormat('sv-SE', parts).format(new Date(at)).replace(' ', 'T');
}
