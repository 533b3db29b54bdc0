import type { AccountId } from '../shared/person';
import type { Talk } from './talk';

/** Whether this person took part in a closed talk. */
export const isParticipant = (
  { facilitator, participants }: Pick<Talk, 'facilitator' | 'participants'>,
  who: AccountId,
): boolean => facilitator === who || participants.includes(who);
