import type { AccountId } from '../shared/person';
import type { RunningTalk } from './talk';

/**
 * Who leads the talk: its facilitator once they have been there, whom a list may name before. Until then it is who has been
 * there the longest, first of all who started it.
 */
export function leaderIn({
  facilitator,
  joined,
  markedAway,
}: Pick<RunningTalk, 'facilitator' | 'joined' | 'markedAway'>): AccountId {
  const there = [...joined, ...markedAway.map(({ who }) => who)];
  return there.includes(facilitator) ? facilitator : (there[0] ?? facilitator);
}
