import type { ReadinessState } from '../shared/readiness-state';
import type { Readiness } from './readiness';

/** A state as pages name it: an issue to refine that is complete on paper is `on-paper`. */
export type Standing = ReadinessState | 'on-paper';

/** In the order in which pages list them. */
export const standings = ['ready', 'exception', 'recheck', 'on-paper', 'refine', 'draft', 'unknown'] as const;

/** Exactly one for each item; an unassessed one is unknown. */
export function standingOf(readiness: Pick<Readiness, 'state' | 'onPaper'> | null): Standing {
  const state = readiness?.state ?? 'unknown';
  return state === 'refine' && readiness?.onPaper === 'yes' ? 'on-paper' : state;
}
