import type { PanelView } from '../../contract';
import { restore } from '../../domain/question/question-change';
import type { ChangingCall } from '../call';
import { checkOpenQuestions } from '../core/new-question';
import { changeQuestion, type QuestionChange, type QuestionPorts, type AtVersion } from './change-question';

/** Withdrawn → open, unchanged: it undoes an accidental withdrawal. */
export async function restoreQuestion(
  ports: QuestionPorts,
  call: ChangingCall,
  { base, input: { id } }: AtVersion,
): Promise<PanelView> {
  return changeQuestion(ports, call, { id, change: restoring(base.version) });
}

/** The change that restores the question that was seen at this version. */
export function restoring(version: number): QuestionChange {
  return (question, _setting, { refinement }) => {
    if (question.state === 'withdrawn') checkOpenQuestions(refinement);
    return { base: { version }, mine: { state: 'open' }, changed: restore(question) };
  };
}
