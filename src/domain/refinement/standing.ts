import type { ReadinessState } from '../shared/readiness-state';
import type { Lacks, Readiness } from './readiness';

/** A state as pages name it. Of what is to refine, `incomplete` is agreed and lacks its form, `on-paper` lacks agreement. */
export type Standing = ReadinessState | 'incomplete' | 'on-paper';

/** In the order in which pages list them. */
export const standings = [
  'ready',
  'incomplete',
  'exception',
  'recheck',
  'on-paper',
  'refine',
  'draft',
  'unknown',
] as const satisfies readonly Standing[];

/** `lacks`: null where that was not recorded. */
type StateWithLacks = { readonly state: ReadinessState; readonly lacks: Lacks | null };

/** Exactly one for each item; an unassessed one is unknown. */
export function standingOf(readiness: StateWithLacks | null): Standing {
  if (readiness?.state !== 'refine') return readiness?.state ?? 'unknown';
  if (readiness.lacks === 'form') return 'incomplete';
  return readiness.lacks === 'agreement' ? 'on-paper' : 'refine';
}

/** Whether the team agreed to start, also where fields are still empty. In JQL: `agreed`. */
export function isAgreed(readiness: StateWithLacks | null): boolean {
  const standing = standingOf(readiness);
  return standing === 'ready' || standing === 'incomplete';
}

/** Whether it is agreed, or taken as is: then it counts as ready work, and needs no talk. */
export function isAgreedOrTaken(readiness: StateWithLacks | null): boolean {
  return isAgreed(readiness) || readiness?.state === 'exception';
}

/** The remark that the description asks something that was neither dismissed nor made a question. */
export const TEXT_ASKS = 'text-asks';
/** The remark that an item has no size though its policy asks for one: see `isSizeAsked`. */
export const NO_SIZE = 'no-size';

type Sized = StateWithLacks & Pick<Readiness, 'missing' | 'remarks'>;

/** Whether it has no size though its policy asks for one. */
function lacksSize({ remarks }: Pick<Readiness, 'remarks'>): boolean {
  return remarks.split(' ').includes(NO_SIZE);
}

/** Whether it is agreed without a size, and nothing else says so: a required one is among what is missing. */
export function isWithoutSize(readiness: Sized | null): boolean {
  if (readiness === null || !isAgreed(readiness)) return false;
  return lacksSize(readiness) && !readiness.missing.split(' ').includes('estimated');
}
