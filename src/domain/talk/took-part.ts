import type { Round } from '../ballot/round';
import type { AccountId } from '../shared/person';
import type { Question } from '../question/question';
import type { TalkRecord } from './talk';

/** The accounts that took part in the issue: in a recorded talk, with a question, a vote or an exception. */
export function tookPart(
  { talks, questions }: { readonly talks: TalkRecord; readonly questions: readonly Question[] },
  round: Pick<Round, 'votes' | 'earlier'> | null,
): ReadonlySet<AccountId> {
  const talked = talks.talks.flatMap(({ participants }) => participants);
  const asked = questions.flatMap(({ askedBy, askedFor }) => [askedBy ?? [], askedFor ?? []].flat());
  const voted = [...(round?.votes ?? []), ...(round?.earlier?.votes ?? [])].map(({ voter }) => voter);
  return new Set([...talked, ...asked, ...voted, ...(talks.exception === null ? [] : [talks.exception.by])]);
}
