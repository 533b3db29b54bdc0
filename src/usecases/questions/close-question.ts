import type { PanelView } from '../../contract';
import { closeAnswered } from '../../domain/question/question-change';
import type { Call } from '../call';
import { changeQuestion, type QuestionPorts } from './change-question';

/** Answered → closed, by a person who may accept the answer. */
export async function closeQuestion(
  ports: QuestionPorts,
  call: Call,
  input: { readonly id: string; readonly version: number },
): Promise<PanelView> {
  const isDone = ({ state }: { readonly state: string }) => state === 'closed';
  return changeQuestion(ports, call, { ...input, yours: '', isDone, change: closeAnswered });
}
