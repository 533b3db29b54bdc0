import type { RecordedMoment } from './past';

const HOUR = 60 * 60_000;

/** Whole hours from the start to its snapshot, from one on: what was known at the start is not in it then. Else null. */
export function hoursLate({ at, recorded }: Pick<RecordedMoment, 'at' | 'recorded'>): number | null {
  const milliseconds = Date.parse(recorded) - Date.parse(at);
  return milliseconds > HOUR ? Math.floor(milliseconds / HOUR) : null;
}
