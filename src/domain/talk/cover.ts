import type { AccountId } from '../shared/person';
import type { OpenTalk } from './talk';

/** A doubt without a name appears where so many could have written it: of two each would know the other. */
export const WRITERS = 3;

/**
 * How many voices may be behind a doubt that nobody signed, in everybody else's eyes. Who signed a question has said what
 * they had to say: of three of whom two signed, the third would be known.
 */
export function coverOf(talk: Pick<OpenTalk, 'said'> | null): number {
  return talk?.said.filter(({ what }) => what !== 'wrote').length ?? 0;
}

/** The same of everybody who takes part, whether or not they have said anything yet. */
export function possibleWriters(people: readonly AccountId[], talk: Pick<OpenTalk, 'said'> | null): number {
  const signed = new Set(talk?.said.filter(({ what }) => what === 'wrote').map(({ accountId }) => accountId));
  return people.filter((person) => !signed.has(person)).length;
}
