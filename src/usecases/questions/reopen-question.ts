import type { PanelView } from '../../contract';
import { QUESTION_TEXT_LIMIT } from '../../domain/question/question';
import { reopen } from '../../domain/question/question-change';
import type { Call } from '../call';
import { changeQuestion, type QuestionPorts } from './change-question';
import { meaningful } from '../core/texts';

/** Answered, or closed for an asker who was away → open, with the reason why the answer was refused. */
export async function reopenQuestion(
  ports: QuestionPorts,
  call: Call,
  input: { readonly id: string; readonly version: number; readonly because: string },
): Promise<PanelView> {
  const because = meaningful(input.because, QUESTION_TEXT_LIMIT);
  return changeQuestion(ports, call, {
    id: input.id,
    version: input.version,
    yours: because,
    isDone: (question) => question.state === 'open' && question.reopenedBecause === because,
    change: (question, setting) => reopen(question, because, setting),
  });
}
