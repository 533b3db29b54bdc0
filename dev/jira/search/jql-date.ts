import { instantOf, wallAt, type Wall } from './zoned-time.ts';

/** An instant, and the last millisecond that its text covers: `=` compares with the whole day or minute. */
export type JqlDate = { instant: number; until: number };

type DateContext = { now: number; timeZone: string };

const MINUTE = 60_000;
const UNITS: Readonly<Record<string, number>> = {
  w: 7 * 24 * 60 * MINUTE,
  d: 24 * 60 * MINUTE,
  h: 60 * MINUTE,
  m: MINUTE,
};
const ABSOLUTE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/;
const PERIOD = /^([+-]?)((?:\d+\s*[wdhm]\s*)+)$/;

/** A date in JQL: `2026-03-02`, `"2026/03/02 09:00"`, `-5d`, `"4w 2d"`, or milliseconds. Undefined for other texts. */
export function parseJqlDate(text: string, context: DateContext): JqlDate | undefined {
  const trimmed = text.trim();
  if (/^\d{5,}$/.test(trimmed)) return { instant: Number(trimmed), until: Number(trimmed) };
  return absolute(trimmed, context) ?? period(trimmed, context);
}

function absolute(text: string, { timeZone }: DateContext): JqlDate | undefined {
  const found = ABSOLUTE.exec(text);
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1).map((part) => Number(part ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || hour > 23 || minute > 59) return undefined;
  const wall: Wall = { year, month, day, hour, minute, second: 0 };
  const instant = instantOf(wall, timeZone);
  const next = found[4] === undefined ? instantOf({ ...wall, day: day + 1 }, timeZone) : instant + MINUTE;
  return { instant, until: next - 1 };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function period(text: string, { now }: DateContext): JqlDate | undefined {
  const found = PERIOD.exec(text);
  if (!found) return undefined;
  const parts = [...(found[2] ?? '').matchAll(/(\d+)\s*([wdhm])/g)];
  const length = parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? 0), 0);
  const instant = now + (found[1] === '-' ? -length : length);
  return Number.isSafeInteger(instant) && Math.abs(instant) < 8.64e15 ? { instant, until: instant } : undefined;
}

export type Span = 'day' | 'week' | 'month' | 'year';

/**
 * An offset of `startOfDay()` and similar functions, such as `-1M`, `2`, `"+3d"`; without a unit it counts in the
 * function's own.
 */
export function parseOffset(text: string, span: Span): { count: number; unit: string } | undefined {
  const found = /^([+-]?\d{1,6})([yMwdhm]?)$/.exec(text.trim());
  const own = { day: 'd', week: 'w', month: 'M', year: 'y' }[span];
  if (!found) return undefined;
  return { count: Number(found[1]), unit: found[2] === '' || found[2] === undefined ? own : found[2] };
}

/**
 * The first or last moment of the present day, week, month or year plus an offset, in the viewer's time zone.
 * @NOTE weeks start on Sunday here; Jira follows the viewer's locale.
 */
export function edgeOf(
  edge: 'start' | 'end',
  span: Span,
  { now, timeZone, move }: DateContext & { move: { count: number; unit: string } },
): number {
  const wall = startWall(moved(wallAt(now, timeZone), move), span);
  if (edge === 'start') return instantOf(wall, timeZone);
  const next = { day: { ...wall, day: wall.day + 1 }, week: { ...wall, day: wall.day + 7 } };
  const later = { ...next, month: { ...wall, month: wall.month + 1 }, year: { ...wall, year: wall.year + 1 } };
  return instantOf(later[span], timeZone) - 1;
}

function moved(wall: Wall, { count, unit }: { count: number; unit: string }): Wall {
  switch (unit) {
    case 'y':
      return { ...wall, year: wall.year + count };
    case 'M':
      return withinMonth({ ...wall, month: wall.month + count });
    case 'w':
      return { ...wall, day: wall.day + 7 * count };
    case 'd':
      return { ...wall, day: wall.day + count };
    case 'h':
      return { ...wall, hour: wall.hour + count };
    default:
      return { ...wall, minute: wall.minute + count };
  }
}

/** A month before 31 March is 28 February, not 3 March. */
function withinMonth(wall: Wall): Wall {
  return { ...wall, day: Math.min(wall.day, daysIn(wall.year, wall.month)) };
}

function startWall(wall: Wall, span: Span): Wall {
  const date = new Date(Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute));
  const start: Wall = {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: 0,
    minute: 0,
    second: 0,
  };
  if (span === 'week') return { ...start, day: start.day - date.getUTCDay() };
  if (span === 'month') return { ...start, day: 1 };
  return span === 'year' ? { ...start, month: 1, day: 1 } : start;
}
