import type { PanelView } from '../../../src/contract';
import { COUNTS_FROM } from '../../../src/domain/ballot/round';

type OpenBallot = Extract<PanelView['ballot'], { state: 'open' }>;
type Seen = Pick<PanelView, 'talk' | 'me'>;

/**
 * Whether the viewer is offered to reveal: outside of a talk once there are three votes, in a talk who leads it; with one or
 * two votes also who voted, since a single answer is revealed by who gave it.
 * @param isShort whether the panel is a short one, without the moments of a talk
 */
export function offersReveal({ talk, me }: Seen, ballot: OpenBallot, isShort: boolean): boolean {
  if (!me.canEdit) return false;
  if (talk === null) return ballot.enough;
  if (talk.facilitator === me.accountId || isShort) return true;
  return ballot.enough && ballot.voted.length < COUNTS_FROM && ballot.voted.includes(me.accountId);
}

/** What is asked before a reveal: who is missing, and whether it may go on with them counted; null where nobody is. */
export const revealQuestion = ({
  waiting,
  everybody,
}: Pick<OpenBallot, 'waiting' | 'everybody'>): {
  readonly missing: readonly string[];
  readonly mayGoOn: boolean;
} | null => (waiting.length === 0 ? null : { missing: waiting, mayGoOn: !everybody });

/** Whether each of those who have voted so far would know the other's answer. */
export const areFew = ({ voted }: Pick<OpenBallot, 'voted'>): boolean => voted.length < COUNTS_FROM;
