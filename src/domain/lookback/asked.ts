import * as z from 'zod/mini';
import { list, record } from '../shared/schema';
import { justAfter, valueBefore, isDone, type Past } from './at';
import { isMember, type Member, type Run } from './members';
import type { AskingComment, DoneStatuses, LookBackInput } from './past';

/** Questions asked in a sprint or week. `hours`: from asked to closed; null while it is open. */
export const askedQuestions = list(record({ issueId: z.string(), hours: z.nullable(z.number()) }));
type AskedQuestions = z.infer<typeof askedQuestions>;

/** Comments written while the sprint ran and their issue was in it; null while comments are not read. */
export function askingIn(
  asking: readonly AskingComment[] | null,
  members: ReadonlyMap<string, Member>,
  run: Run,
): readonly AskingComment[] | null {
  if (asking === null) return null;
  return asking.filter(({ issueId, at }) => {
    const member = members.get(issueId);
    return member !== undefined && isRunning(member, run, at);
  });
}

/**
 * Questions asked while the sprint ran and their issue was in it; null where they were not recorded from its start on.
 */
export function questionsIn(
  { questions, recordedSince }: Pick<LookBackInput, 'questions' | 'recordedSince'>,
  members: readonly Member[],
  run: Run,
): AskedQuestions | null {
  if (recordedSince === null || recordedSince > run.start) return null;
  return members.flatMap((member) =>
    (questions.get(member.past.issue.id) ?? [])
      .filter(({ at }) => isRunning(member, run, at))
      .map(({ hours }) => ({ issueId: member.past.issue.id, hours })),
  );
}

/** Members on which work had begun by the close: their status had changed, or was done. */
export function startedIn(members: readonly Member[], { completed }: Run, statuses: DoneStatuses): readonly Member[] {
  const bound = justAfter(completed);
  return members.filter(({ past }) => {
    const began = beganAt(past);
    return (began !== null && began < bound) || isDone(valueBefore(past.status, bound), statuses) === true;
  });
}

/** When the status first changed; null where it never did. */
export function beganAt({ status }: Past): string | null {
  return status.changes.find(({ from, to }) => from !== to)?.at ?? null;
}

function isRunning({ stretches }: Member, { start, completed }: Run, at: string): boolean {
  if (at < start || at > completed) return false;
  return isMember(stretches, at) || (at === completed && stretches.at(-1)?.to === null);
}
