import { DAY } from '../day.ts';

const HOUR = DAY / 24;
const USUAL_DAYS = 14;

/** The sprint before a holiday. */
const SHORT = { sprint: 11, days: 5 };

/** Start in days before start-up: sprint 11 is on its fourth day; sprints follow each other, and all others last two weeks. */
export const startOf = (sprint: number): number =>
  3 + (SHORT.sprint - sprint) * USUAL_DAYS + (sprint > SHORT.sprint ? USUAL_DAYS - SHORT.days : 0);

/** Planned length in days. */
export const daysOf = (sprint: number): number => startOf(sprint) - startOf(sprint + 1);

/** Ids of Tiffin's sprints by their number. */
export type Sprints = ReadonlyMap<number, number>;

/** Dates in REST's format, from a start in milliseconds since the epoch. */
export const datesFrom = (start: number, days = USUAL_DAYS) => ({
  startDate: new Date(start).toISOString(),
  endDate: new Date(start + days * DAY - HOUR).toISOString(),
});
