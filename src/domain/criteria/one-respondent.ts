import type { Current } from '../content/fingerprint';
import type { PolicyNumbers } from '../shared/policy-numbers';
import { askedForOf } from '../talk/asked-for';
import type { PublicTalk } from '../talk/public-talk';
import { respondentsOn } from '../talk/respondents';
import { runningOf } from '../talk/running-talk';

/**
 * What the policy says of one respondent alone: `enough` where its least quorum is 1, else `one-more`; null where it is not about
 * that. A record of one respondent was made by the policy of its time; the present one counts.
 */
export function ofOneRespondent(
  { count, quorum }: { readonly count: number; readonly quorum: number },
  { quorumAtLeast }: Pick<PolicyNumbers, 'quorumAtLeast'>,
): 'enough' | 'one-more' | null {
  if (count !== 1 || quorum > 2) return null;
  return quorumAtLeast <= 1 ? 'enough' : 'one-more';
}

/** Whether exactly one person has answered on this content, and the talk asks for no other person. */
export function answeredAlone(talk: PublicTalk | null, content: Current): boolean {
  if (talk === null) return false;
  const answered = respondentsOn(talk, content).map(({ accountId }) => accountId);
  const running = runningOf(talk);
  return answered.length === 1 && new Set([...answered, ...(running === null ? [] : askedForOf(running))]).size === 1;
}
