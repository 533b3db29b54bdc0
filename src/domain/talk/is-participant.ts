import type { AccountId } from '../shared/person';
import type { Talk } from './talk';

/** Whether this person took part in a closed talk. */
export const isParticipant = ({ leads, participants }: Pick<Talk, 'leads' | 'participants'>, who: AccountId): boolean =>
  leads === who || participants.includes(who);
