import type { Readiness } from './readiness';
import type { Standing } from '../shared/standing';

/** Standings that count as agreed: the team would start, also if a field is empty or something is in the way. */
export const agreedStandings = [
  'agreed',
  'agreed-incomplete',
  'agreed-in-the-way',
] as const satisfies readonly Standing[];

type Standings = { readonly standing: Standing };

/** Returns whether the item is agreed. In JQL: `agreed`. */
export function isAgreed(item: Standings | null): boolean {
  return agreedStandings.some((one) => one === item?.standing);
}

/** Returns whether the item is agreed or an exception: it counts as ready work and needs no talk. */
export function isAgreedOrTaken(item: Standings | null): boolean {
  return isAgreed(item) || item?.standing === 'exception';
}

/** Returns how many questions must be answered first: each is a gap of its own. */
export function questionsFirst({ gaps, missing, outdated }: Pick<Readiness, 'gaps' | 'missing' | 'outdated'>): number {
  const ids = `${missing} ${outdated}`.split(' ').filter((id) => id !== '');
  return ids.includes('blocking-answered') ? gaps - (ids.length - 1) : 0;
}

/** The remark that the description asks something that was neither dismissed nor made a question. */
export const TEXT_ASKS = 'text-asks';
/** The remark that an item has no size though its policy asks for one: see `isSizeAsked`. */
export const NO_SIZE = 'no-size';

type Sized = Pick<Readiness, 'standing' | 'missing' | 'remarks'>;

/** Returns whether the item has no size though its policy asks for one. */
function lacksSize({ remarks }: Pick<Readiness, 'remarks'>): boolean {
  return remarks.split(' ').includes(NO_SIZE);
}

/** Returns whether the item is agreed without a size, and nothing else says so: a required one is among what is missing. */
export function isWithoutSize(readiness: Sized | null): boolean {
  if (readiness === null || !isAgreed(readiness)) return false;
  return lacksSize(readiness) && !readiness.missing.split(' ').includes('estimated');
}
