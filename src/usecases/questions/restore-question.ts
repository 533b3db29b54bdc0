import type { PanelView } from '../../contract';
import type { Question } from '../../domain/question';
import { restore } from '../../domain/question-change';
import type { Call } from '../call';
import { changeQuestionIn, type QuestionPorts } from './change-question';
import { checkOpenQuestions } from '../new-question';
import { readToEdit, type Situation } from '../situation';

type Withdrawn = { readonly id: string; readonly version: number };

/** Withdrawn → open, as it was: one tap takes a question along, so that one tap brings it back. */
export async function restoreQuestion(ports: QuestionPorts, call: Call, input: Withdrawn): Promise<PanelView> {
  return restoreIn(ports, await readToEdit(ports, call), input);
}

/** The same where the issue has been read already. */
export async function restoreIn(ports: QuestionPorts, situation: Situation, input: Withdrawn): Promise<PanelView> {
  const isDone = ({ state }: { readonly state: string }) => state === 'open';
  const change = (question: Question) => {
    checkOpenQuestions(situation);
    return restore(question);
  };
  return changeQuestionIn(ports, situation, { ...input, yours: '', isDone, change });
}
