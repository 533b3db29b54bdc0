import type { Day, Instant } from '../../../src/domain/shared/instant';
import type { Sprint } from '../../../src/domain/issue/issue';
import { type Formats, useFormats } from '../../ui/formats';
import type { ReportWords } from './report.en';
import { useWords } from './words';

const DAY_MS = 86_400_000;
/** A weekday's name is clear only within the next week. */
const WEEK = 7;

/** The calendar day of a moment in the reader's time zone. Swedish formats dates as ISO. */
const dayAt = (at: Instant): Day => new Intl.DateTimeFormat('sv-SE').format(new Date(at));

/** Whole days from one day to another; negative when the second is earlier. */
const daysUntil = (day: Day, today: Day): number => Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);

export type Reading = { readonly words: ReportWords; readonly formats: Pick<Formats, 'day'> };

/** A start date in words: "today", "Thursday", "on 12 Dec". Null when that day has passed. */
export function whenWords(at: Instant, today: Day, { words, formats }: Reading): string | null {
  const day = dayAt(at);
  const days = daysUntil(day, today);
  if (days < 0) return null;
  if (days === 0) return words.today;
  if (days === 1) return words.tomorrow;
  if (days >= WEEK) return words.onDate(formats.day(day, today));
  const weekday = new Intl.DateTimeFormat(words.language, { weekday: 'long', timeZone: 'UTC' });
  return words.onWeekday(weekday.format(new Date(`${day}T12:00:00Z`)));
}

/** "starts Thursday", "running", "planned for 3 Nov"; null for the backlog, which has no start. */
export function useStart(sprint: Sprint | null, today: Day): string | null {
  const words = useWords();
  const formats = useFormats();
  if (sprint === null) return null;
  if (sprint.state === 'active') return words.sprintStarted;
  if (sprint.startDate === null) return words.sprintNoDate;
  const when = whenWords(sprint.startDate, today, { words, formats });
  return when === null ? words.sprintPassed(formats.dayOf(sprint.startDate, today)) : words.sprintStarts(when);
}
