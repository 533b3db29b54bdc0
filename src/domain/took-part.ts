import type { Round } from './ballot';
import type { AccountId } from './issue';
import type { Records } from './records';

/** Everybody of whom the issue says that they had a part in it: in a recorded talk, with a question, or with a vote. */
export function tookPart(
  { talks, questions }: Pick<Records, 'talks' | 'questions'>,
  round: Pick<Round, 'votes'> | null,
): ReadonlySet<AccountId> {
  const talked = talks.talks.flatMap(({ participants }) => participants);
  const asked = questions.flatMap(({ askedBy, askedFor }) => [askedBy ?? [], askedFor ?? []].flat());
  return new Set([...talked, ...asked, ...(round?.votes.map(({ voter }) => voter) ?? [])]);
}
