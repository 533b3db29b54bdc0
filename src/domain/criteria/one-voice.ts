import type { Current } from '../content/fingerprint';
import type { PolicyNumbers } from '../shared/policy-numbers';
import type { PublicTalk } from '../talk/public-talk';
import { isSaidOf } from '../talk/running-talk';

/**
 * What the policy says of one voice alone: `enough` where its least quorum is 1, else `one-more`; null where it is not about
 * that. A record of one voice was made by the policy of its time; the present one counts.
 */
export function ofOneVoice(
  { count, quorum }: { readonly count: number; readonly quorum: number },
  { quorumAtLeast }: Pick<PolicyNumbers, 'quorumAtLeast'>,
): 'enough' | 'one-more' | null {
  if (count !== 1 || quorum > 2) return null;
  return quorumAtLeast <= 1 ? 'enough' : 'one-more';
}

/** Whether one person alone has answered on this content, and nobody else is there. */
export function answeredAlone(talk: PublicTalk | null, { fingerprint, share }: Current): boolean {
  if (talk === null) return false;
  const answered = talk.respondents
    .filter((one) => isSaidOf(one, fingerprint, share))
    .map(({ accountId }) => accountId);
  return answered.length === 1 && new Set([...answered, ...talk.joined]).size === 1;
}
