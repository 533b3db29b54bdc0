import type { AccountId } from '../shared/person';
import type { PublicRunningTalk } from './public-talk';
import type { RunningTalk } from './talk';

type Present = Pick<RunningTalk, 'joined' | 'listeners'>;

/** Who is asked for: present, not listening, and not said to be away. A reveal and the quorum wait for them. */
export const askedForIn = ({ joined, listeners }: Present): readonly AccountId[] =>
  joined.filter((one) => !listeners.includes(one));

/** Who was asked for at the last reveal of a ballot in the talk; before one, who is asked for now. Who comes later is not counted. */
export const askedForOf = (talk: Present & Pick<RunningTalk, 'askedAtReveal'>): readonly AccountId[] =>
  talk.askedAtReveal ?? askedForIn(talk);

/** Who of them did nothing: they opened the panel, and neither answered nor voted. */
export function onlyOpenedIn(
  talk: Present & Pick<PublicRunningTalk, 'askedAtReveal' | 'facilitator' | 'votedBefore' | 'respondents'>,
  voters: readonly AccountId[],
): readonly AccountId[] {
  const answered = talk.respondents.map(({ accountId }) => accountId);
  const acted = [talk.facilitator, ...voters, ...talk.votedBefore, ...answered];
  return askedForOf(talk).filter((one) => !acted.includes(one));
}
