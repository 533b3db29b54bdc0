import type { PanelView } from '../../contract';
import { whatIsAsked } from '../../domain/content/asking';
import type { QuestionKind } from '../../domain/question/question';
import { ask } from '../../domain/question/question-change';
import { shortened } from '../../domain/question/shortened';
import { AppError } from '../../failure';
import type { ChangingCall } from '../call';
import { checkOpenQuestions, toQuestionInput } from '../core/new-question';
import { changePanel } from '../views/change-panel';
import type { Ports } from '../ports';
import { type AskPorts, written } from './ask-question';
import { changedIn, type QuestionPorts } from './change-question';
import { restoring } from './revise-question';

type FromComment = {
  readonly commentId: string;
  /** Words of the comment; null: the part of it that asks, else all of it. */
  readonly text: string | null;
  readonly kind: QuestionKind;
  readonly blocking: boolean;
};

/**
 * Makes a question of a comment, for the comment's author to settle. Its id comes from the comment's id, so that a
 * comment becomes one question, also where two people try at once. A withdrawn one is restored.
 */
export async function questionFromComment(
  ports: AskPorts & QuestionPorts & Pick<Ports, 'readComment'>,
  call: ChangingCall,
  { input }: { readonly input: FromComment },
): Promise<PanelView> {
  const { commentId, kind, blocking } = input;
  return changePanel(ports, call, async (context) => {
    const { refinement, now } = context;
    const question = refinement.questions.find(({ fromComment }) => fromComment === commentId);
    if (question?.state === 'withdrawn')
      return changedIn(ports, context, { question, by: restoring(question.version) });
    if (question !== undefined || refinement.archive.origins.includes(commentId)) return refinement;
    const comment = await ports.readComment(call.issueId, commentId);
    if (input.text !== null && !isPartOf(input.text, comment.text))
      throw new AppError('bad-request', 'The comment does not say this.', { because: 'not-said' });
    const text = input.text ?? shortened(whatIsAsked(comment.text) || comment.text);
    checkOpenQuestions(refinement);
    const draft = toQuestionInput(
      { kind, text, blocking, category: null, owner: null, due: null, askedFor: comment.by },
      context,
    );
    const asking = { id: `comment${commentId}`, by: call.me, at: now, fromRound: null, fromComment: commentId };
    return written(ports, context, ask(draft, asking));
  });
}

/** Whether these words stand in the comment, whatever the spaces between them; an ellipsis may end them. */
function isPartOf(text: string, comment: string): boolean {
  const plain = (words: string) => words.replaceAll(/\s+/gu, ' ').trim();
  return plain(comment).includes(plain(text).replace(/…$/u, '').trim());
}
