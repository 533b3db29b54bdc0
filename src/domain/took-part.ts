import type { Round } from './ballot';
import type { AccountId } from './issue';
import type { Refinement } from './refinement';

/**
 * Everybody of whom the issue says that they had a part in it: in a recorded talk, with a question, with a vote, or with a
 * reason to take it as it is.
 */
export function tookPart(
  { talks, questions, archive }: Pick<Refinement, 'talks' | 'questions' | 'archive'>,
  round: Pick<Round, 'votes' | 'earlier'> | null,
): ReadonlySet<AccountId> {
  const talked = [...talks.spoke, ...talks.talks.flatMap(({ participants }) => participants)];
  const asked = questions.flatMap(({ askedBy, askedFor }) => [askedBy ?? [], askedFor ?? []].flat());
  const voted = [...(round?.votes ?? []), ...(round?.earlier?.votes ?? [])].map(({ voter }) => voter);
  return new Set([
    ...talked,
    ...archive.askers,
    ...asked,
    ...voted,
    ...(talks.exception === null ? [] : [talks.exception.by]),
  ]);
}
