import type { Current } from '../content/fingerprint';
import { isSaidOf } from './running-talk';
import type { Respondent, TalkRow } from './talk';

/** An anonymous question is shown where this many people could have written it: of two, each would know the other. */
export const K_ANONYMITY = 3;

/**
 * How many people may have written an anonymous question, as others see it: who answered since the last show, on the present content. A
 * respondent with a signed question is ruled out: if two of three signed, the third would be known.
 */
export function possibleWritersIn(talk: Pick<TalkRow, 'respondents'> | null, { fingerprint, share }: Current): number {
  const mayHave = (one: Respondent) => one.what !== 'wrote' && one.isPast !== true && isSaidOf(one, fingerprint, share);
  return talk?.respondents.filter(mayHave).length ?? 0;
}
