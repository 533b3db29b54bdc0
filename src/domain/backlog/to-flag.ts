import { isFlagWanted } from '../readiness/flag';
import type { BacklogItem } from './backlog-item';

/** Whether a rule would flag the item now: it carries no flag of the app yet. */
export function isToFlag(item: BacklogItem, nextSprint: number | null): boolean {
  const { readiness, flag } = item;
  return readiness !== null && flag === null && isFlagWanted({ issue: item, readiness, nextSprint });
}
