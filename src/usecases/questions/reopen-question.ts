import type { PanelView } from '../../contract';
import { QUESTION_TEXT_LIMIT } from '../../domain/question/question';
import { reopen } from '../../domain/question/question-change';
import type { ChangingCall } from '../call';
import { changeQuestion, type QuestionPorts, type AtVersion } from './change-question';
import { meaningful } from '../core/texts';

/** Answered, or closed by another person than the asker → open, with the reason why the answer was refused. */
export async function reopenQuestion(
  ports: QuestionPorts,
  call: ChangingCall,
  { base, input: { id, because } }: AtVersion<{ readonly because: string }>,
): Promise<PanelView> {
  const text = meaningful(because, QUESTION_TEXT_LIMIT);
  return changeQuestion(ports, call, {
    id,
    change: (question, setting) => ({
      base,
      mine: { state: 'open', reopenedBecause: text },
      text,
      changed: reopen(question, text, setting),
    }),
  });
}
