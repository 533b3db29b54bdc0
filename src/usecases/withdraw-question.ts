import type { PanelView } from '../contract';
import { withdraw } from '../domain/question-change';
import type { Call } from './call';
import { changeQuestion, type QuestionPorts } from './change-question';

/** Open → withdrawn: whoever asked takes it back. */
export async function withdrawQuestion(
  ports: QuestionPorts,
  call: Call,
  input: { readonly id: string; readonly version: number },
): Promise<PanelView> {
  const isDone = ({ state }: { readonly state: string }) => state === 'withdrawn';
  return changeQuestion(ports, call, { ...input, yours: '', isDone, change: withdraw });
}
