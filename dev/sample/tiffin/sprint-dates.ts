import { DAY } from '../day.ts';

const HOUR = DAY / 24;
const USUAL_DAYS = 14;

/** Start in days before start-up: sprint 11 is on its fourth day; sprints last two weeks and follow each other. */
export const startOf = (sprint: number): number => 3 + (11 - sprint) * USUAL_DAYS;

/** Ids of Tiffin's sprints by their number. */
export type Sprints = ReadonlyMap<number, number>;

/** Dates in REST's format, from a start in milliseconds since the epoch. */
export const datesFrom = (start: number, days = USUAL_DAYS) => ({
  startDate: new Date(start).toISOString(),
  endDate: new Date(start + days * DAY - HOUR).toISOString(),
});
