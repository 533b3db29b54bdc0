import type { PanelView } from '../../contract';
import { whatIsAsked } from '../../domain/asking';
import type { QuestionKind } from '../../domain/question';
import { ask } from '../../domain/question-change';
import { shortened } from '../../domain/shortened';
import type { Call } from '../call';
import type { QuestionPorts } from './change-question';
import { conclude } from '../conclude';
import { checkOpenQuestions, toDraft } from '../new-question';
import type { Ports } from '../ports';
import { restoreIn } from './restore-question';
import { readToEdit } from '../situation';
import { writeQuestionOnce, type WritePorts } from './write-question';

export type FromComment = {
  readonly commentId: string;
  /** null: what the comment asks, else all of it. */
  readonly text: string | null;
  readonly kind: QuestionKind;
  readonly blocking: boolean;
};

/**
 * A comment that asks becomes a question of whoever wrote it; they settle it. A comment becomes one once, also where two
 * people take it up at once: the question's id is made of the comment's. One that was withdrawn is open again.
 */
export async function questionFromComment(
  ports: WritePorts & QuestionPorts & Pick<Ports, 'readComment'>,
  call: Call,
  input: FromComment,
): Promise<PanelView> {
  const { commentId, kind, blocking } = input;
  const situation = await readToEdit(ports, call);
  const made = situation.records.questions.find(({ fromComment }) => fromComment === commentId);
  if (made?.state === 'withdrawn') return restoreIn(ports, situation, made);
  if (made !== undefined) return conclude(ports, situation);
  const comment = await ports.readComment(call.issueId, commentId);
  const text = input.text ?? shortened(whatIsAsked(comment.text) || comment.text);
  checkOpenQuestions(situation);
  const draft = toDraft(
    { kind, text, blocking, category: null, owner: null, due: null, askedFor: comment.by },
    situation,
  );
  const asking = { id: `comment${commentId}`, by: call.me, at: situation.now, fromRound: null, fromComment: commentId };
  return writeQuestionOnce(ports, situation, ask(draft, asking));
}
