import type { ReadinessState } from '../shared/readiness-state';
import type { Standing } from '../shared/standing';
import type { Lacks } from './readiness';

/** A state as a lozenge names it. Of what is to refine, `incomplete` is agreed and lacks its form, `on-paper` lacks agreement. */
export type LozengeState = ReadinessState | 'incomplete' | 'on-paper';

/** In the order in which pages list them. */
export const lozengeStates = [
  'ready',
  'incomplete',
  'exception',
  'recheck',
  'on-paper',
  'refine',
  'draft',
  'unknown',
] as const satisfies readonly LozengeState[];

/** `lacks`: null if that was not recorded. */
export type StateWithLacks = { readonly state: ReadinessState; readonly lacks: Lacks | null };

/** Returns exactly one lozenge for each item; an item without a summary is unknown. */
export function lozengeStateOf(readiness: StateWithLacks | null): LozengeState {
  if (readiness?.state !== 'refine') return readiness?.state ?? 'unknown';
  if (readiness.lacks === 'form') return 'incomplete';
  return readiness.lacks === 'agreement' ? 'on-paper' : 'refine';
}

/** Returns the state under which pages count the item: what is agreed counts as that, also with something in the way. */
export function countedStateOf(readiness: (StateWithLacks & { readonly standing: Standing }) | null): LozengeState {
  return readiness?.standing === 'agreed-in-the-way' ? 'incomplete' : lozengeStateOf(readiness);
}
