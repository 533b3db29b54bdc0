import { showWriting } from '../../domain/refinement/anonymous';
import { currentFingerprint } from '../../domain/readiness/assess';
import { ownerToTell } from '../../domain/question/question-change';
import { isLeft, isPresent } from '../../domain/shared/presence';
import type { AccountId } from '../../domain/shared/person';
import type { Question } from '../../domain/question/question';
import type { Refinement } from '../../domain/refinement/refinement';
import { runningOf } from '../../domain/talk/running-talk';
import type { RunningTalk } from '../../domain/talk/talk';
import type { IssueContext } from './issue-context';
import { withDefaults } from './new-question';
import { toldTo } from './notices';

type Showing = Pick<IssueContext, 'issue' | 'policy' | 'refinement' | 'now'>;

/**
 * The row with what was written privately shown, see {@link showWriting}. Owners are owed a notice, unless they are in the
 * talk. `by`: in whose name they are told; null where nobody pressed.
 */
export function withWritingShown(context: Showing, by: AccountId | null): Refinement {
  const { issue, policy, refinement, now } = context;
  const running = runningOf(refinement.talk);
  const talk = running !== null && !isLeft(running, now) ? running : null;
  const idsBefore = new Set(refinement.questions.map(({ id }) => id));
  const content = { fingerprint: currentFingerprint(issue), share: policy.materialChange };
  const after = showWriting(refinement, { now, content }, (question) => withDefaults(question, context));
  return after.questions.reduce((row, question) => {
    const to = idsBefore.has(question.id) ? null : ownerOf(question, talk, by);
    return to === null ? row : toldTo(row, question, to);
  }, after);
}

/** The owner to tell: of a private question as noted when it was asked. Null for the asker's own question. */
function ownerOf(question: Question, talk: RunningTalk | null, by: AccountId | null): AccountId | null {
  const to = question.told.at(-1) ?? null;
  if (to === null) return question.askedBy === question.owner ? null : ownerToTell(question, by, talk);
  return talk !== null && isPresent(talk, to) ? null : to;
}
