import { atBatchMoment, type BatchMoment } from '../../domain/refinement/anonymous';
import { ownerToTell } from '../../domain/question/question-change';
import { isPresent } from '../../domain/shared/presence';
import type { AccountId } from '../../domain/shared/person';
import type { Question } from '../../domain/question/question';
import type { Refinement } from '../../domain/refinement/refinement';
import { runningOf } from '../../domain/talk/running-talk';
import type { RunningTalk } from '../../domain/talk/talk';
import type { IssueContext } from './issue-context';
import { withDefaults } from './new-question';
import { toldTo } from './notices';

type Revealing = Pick<IssueContext, 'issue' | 'policy' | 'refinement' | 'now'>;

/**
 * The row after a batch moment: private and anonymous questions are shown. Their owners are owed a notice, unless they
 * are in the talk. `by`: who reveals, in whose name the owners are told; null where a talk was left.
 */
export function revealedTogether(context: Revealing, is: BatchMoment['is'], by: AccountId | null): Refinement {
  const { refinement, now } = context;
  const talk = by === null ? null : runningOf(refinement.talk);
  const known = new Set(refinement.questions.map(({ id }) => id));
  const after = atBatchMoment(refinement, { now, is }, (question) => withDefaults(question, context));
  return after.questions.reduce((row, question) => {
    const to = known.has(question.id) ? null : ownerOf(question, talk, by);
    return to === null ? row : toldTo(row, question, to);
  }, after);
}

/** The owner to tell: of a private question as noted when it was asked. Null for the asker's own question. */
function ownerOf(question: Question, talk: RunningTalk | null, by: AccountId | null): AccountId | null {
  const to = question.told.at(-1) ?? null;
  if (to === null) return question.askedBy === question.owner ? null : ownerToTell(question, by, talk);
  return talk !== null && isPresent(talk, to) ? null : to;
}
