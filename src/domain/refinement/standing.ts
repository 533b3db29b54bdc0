import type { ReadinessState } from '../shared/readiness-state';
import type { Readiness } from './readiness';

/** A state as the pages name it: of what is to refine, that which is complete on paper has a name of its own. */
export type Standing = ReadinessState | 'on-paper';

/** In the order in which pages list them. */
export const standings = ['ready', 'exception', 'recheck', 'on-paper', 'refine', 'draft', 'unknown'] as const;

/** Exactly one for each item; an unassessed one is unknown. */
export function standingOf(readiness: Pick<Readiness, 'state' | 'onPaper'> | null): Standing {
  const state = readiness?.state ?? 'unknown';
  return state === 'refine' && readiness?.onPaper === 'yes' ? 'on-paper' : state;
}
