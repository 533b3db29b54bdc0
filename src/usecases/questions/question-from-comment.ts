import type { PanelView } from '../../contract';
import { whatIsAsked } from '../../domain/content/asking';
import type { QuestionKind } from '../../domain/question/question';
import { ask } from '../../domain/question/question-change';
import { shortened } from '../../domain/question/shortened';
import type { Call } from '../call';
import { change } from '../core/change';
import { checkOpenQuestions, toDraft } from '../new-question';
import { toPanelView } from '../panel-view';
import type { Ports } from '../ports';
import { type AskPorts, written } from './ask-question';
import { changedIn, type QuestionPorts } from './change-question';
import { restoring } from './restore-question';

export type FromComment = {
  readonly commentId: string;
  /** null: what the comment asks, else all of it. */
  readonly text: string | null;
  readonly kind: QuestionKind;
  readonly blocking: boolean;
};

/**
 * A comment that asks becomes a question of its author; they settle it. A comment becomes one once, also where two people
 * take it up at once: the question's id is made of the comment's. One that was withdrawn is open again.
 */
export async function questionFromComment(
  ports: AskPorts & QuestionPorts & Pick<Ports, 'readComment'>,
  call: Call,
  input: FromComment,
): Promise<PanelView> {
  const { commentId, kind, blocking } = input;
  const after = await change(ports, call, async (context) => {
    const { refinement, now } = context;
    const made = refinement.questions.find(({ fromComment }) => fromComment === commentId);
    if (made?.state === 'withdrawn') return changedIn(ports, context, restoring(context, made));
    if (made !== undefined || refinement.archive.origins.includes(commentId)) return refinement;
    const comment = await ports.readComment(call.issueId, commentId);
    const text = input.text ?? shortened(whatIsAsked(comment.text) || comment.text);
    checkOpenQuestions(refinement);
    const draft = toDraft(
      { kind, text, blocking, category: null, owner: null, due: null, askedFor: comment.by },
      context,
    );
    const asking = { id: `comment${commentId}`, by: call.me, at: now, fromRound: null, fromComment: commentId };
    return written(ports, context, ask(draft, asking));
  });
  return toPanelView(after);
}
