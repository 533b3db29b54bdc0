/** A wall clock time: months from 1; numbers out of range carry over (day 0 is the last of the previous month). */
export type Wall = { year: number; month: number; day: number; hour: number; minute: number; second: number };

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const parts = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as const;
  const format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...parts });
  formats.set(timeZone, format);
  return format;
}

/** The wall clock time in a time zone (IANA name) at an instant (ms since the epoch). */
export function wallAt(instant: number, timeZone: string): Wall {
  const wall: Wall = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) {
    if (type in wall) Object.assign(wall, { [type]: Number(value) });
  }
  return wall;
}

/** The instant of a wall clock time; in the hour that daylight saving skips, the moment after it. */
export function instantOf(wall: Wall, timeZone: string): number {
  const asUtc = utc(wall);
  const guess = asUtc - offset(asUtc, timeZone);
  return asUtc - offset(guess, timeZone);
}

/** `YYYY-MM-DD` in a time zone. */
export function dateAt(instant: number, timeZone: string): string {
  const { year, month, day } = wallAt(instant, timeZone);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function offset(instant: number, timeZone: string): number {
  return utc(wallAt(instant, timeZone)) - Math.floor(instant / 1000) * 1000;
}

function utc({ year, month, day, hour, minute, second }: Wall): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
