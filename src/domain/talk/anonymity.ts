import type { AccountId } from '../shared/person';
import type { TalkRow } from './talk';

/** An anonymous question is shown where this many people could have written it: of two, each would know the other. */
export const K_ANONYMITY = 3;

/**
 * How many respondents may have written an anonymous question, as others see it. A respondent with a signed question is
 * ruled out: if two of three signed, the third would be known.
 */
export function unsignedRespondents(talk: Pick<TalkRow, 'respondents'> | null): number {
  return talk?.respondents.filter(({ what }) => what !== 'wrote').length ?? 0;
}

/** As `coverOf`, for these participants, also those without a response. */
export function possibleWriters(people: readonly AccountId[], talk: Pick<TalkRow, 'respondents'> | null): number {
  const signed = new Set(talk?.respondents.filter(({ what }) => what === 'wrote').map(({ accountId }) => accountId));
  return people.filter((person) => !signed.has(person)).length;
}
