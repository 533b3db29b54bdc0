import { type Voted, votersIn } from '../ballot/ballot';
import type { AccountId } from '../shared/person';
import type { Question } from '../question/question';
import type { TalkRecord } from './talk';

/** What people have said of the issue in talks and questions; `archive`: who asked those that have left the row. */
export type Contributions = {
  readonly talks: TalkRecord;
  readonly questions: readonly Question[];
  readonly archive: { readonly askers: readonly AccountId[] };
};

/**
 * Everybody who had a part in the issue: in a recorded talk, with a question, a vote, or the reason of an exception.
 */
export function everyParticipant(
  { talks, questions, archive }: Contributions,
  round: Voted | null,
): ReadonlySet<AccountId> {
  const talked = [...talks.spoke, ...talks.talks.flatMap(({ participants }) => participants)];
  const askers = questions.flatMap(({ askedBy, askedFor }) => [askedBy ?? [], askedFor ?? []].flat());
  const voted = round === null ? [] : votersIn(round);
  return new Set([
    ...talked,
    ...archive.askers,
    ...askers,
    ...voted,
    ...(talks.exception === null ? [] : [talks.exception.by]),
  ]);
}
