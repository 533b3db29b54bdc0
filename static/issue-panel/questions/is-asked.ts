import type { NewQuestion, PanelView } from '../../../src/contract';
import type { Question } from '../../../src/domain/question';
import { isUnsettled } from '../../../src/domain/question-count';
import { isPending } from '../store/foresee';

/**
 * Whether what was sent is there as the viewer's own: for everybody to see, or hidden so far. It has the id that it was
 * sent with, or, where it was sent before in the same words, is the viewer's with these. An owner and a day that were left out are
 * the back end's to choose.
 */
export function isAsked(sent: NewQuestion, { questions, talk, me }: PanelView): boolean {
  const parts = ['kind', 'text', 'blocking', 'category'] as const;
  const isChosen = (part: 'owner' | 'due', question: Question): boolean =>
    sent[part] === null || question[part] === sent[part];
  const askedFor = sent.askedFor === me.accountId ? null : (sent.askedFor ?? null);
  const isMine = (question: Question): boolean =>
    question.askedBy === me.accountId &&
    question.askedFor === askedFor &&
    !isPending(question) &&
    isUnsettled(question) &&
    parts.every((part) => question[part] === sent[part]) &&
    isChosen('owner', question) &&
    isChosen('due', question);
  const isIt = (question: Question): boolean =>
    question.id === sent.once || (sent.withoutName !== true && isMine(question));
  return [...questions, ...(talk?.silence?.mine ?? [])].some(isIt);
}
