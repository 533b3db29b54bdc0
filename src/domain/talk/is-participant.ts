import type { AccountId } from '../shared/person';
import type { Talk } from './talk';

/** Whether this person took part in a closed talk. */
export const isParticipant = (
  { facilitator, participants }: Pick<Talk, 'facilitator' | 'participants'>,
  who: AccountId,
): boolean => facilitator === who || participants.includes(who);

/** Whether this person was in a closed talk, and not only ahead of it. */
export const wasPresent = (
  { earlyRespondents = [], ...talk }: Pick<Talk, 'facilitator' | 'participants' | 'earlyRespondents'>,
  who: AccountId,
): boolean => isParticipant(talk, who) && !earlyRespondents.includes(who);
