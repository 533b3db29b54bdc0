import type { AccountId } from '../shared/person';
import type { TalkRow } from './talk';

/** An anonymous question is shown where this many people could have written it: of two, each would know the other. */
export const K_ANONYMITY = 3;

/**
 * How many respondents may have written an anonymous question of this talk, as others see it. A respondent with a signed
 * question is ruled out: if two of three signed, the third would be known. So is a respondent from before a reveal
 * without a talk, until they respond again.
 */
export function possibleWritersIn(talk: Pick<TalkRow, 'respondents'> | null): number {
  return talk?.respondents.filter(({ what, isPast }) => what !== 'wrote' && isPast !== true).length ?? 0;
}

/** How many of these people have signed nothing in this talk, also those without a response. */
export function possibleWriters(people: readonly AccountId[], talk: Pick<TalkRow, 'respondents'> | null): number {
  const signed = new Set(talk?.respondents.filter(({ what }) => what === 'wrote').map(({ accountId }) => accountId));
  return people.filter((person) => !signed.has(person)).length;
}
