import type { PanelView } from '../src/contract';
import type { FailureCode, FailureFacts } from '../src/failure';
import { ui } from './ui-host';

type Invocation = { functionKey: string; payload: Readonly<Record<string, unknown>> | undefined };
export type Answer = PanelView | { readonly fails: FailureCode; readonly facts?: FailureFacts } | Promise<unknown>;

const isInvocation = (data: unknown): data is Invocation =>
  typeof data === 'object' && data !== null && 'functionKey' in data && typeof data.functionKey === 'string';

/** What the back end sends. */
export const asResult = (answer: Answer): unknown => {
  if (answer instanceof Promise) return answer;
  if ('fails' in answer)
    return { ok: false, failure: { code: answer.fails, facts: answer.facts ?? {}, reference: 'ref-1' } };
  return { ok: true, value: answer };
};

const reads: readonly string[] = ['openPanel', 'look'];

/** A back end for one panel: what each function answers, and what it was asked to change. The rest answers with `panel`. */
export function servePanel(
  panel: PanelView,
  answers: Readonly<Record<string, Answer>> = {},
): { asked: () => Invocation[] } {
  const asked: Invocation[] = [];
  ui.answer('invoke', (data) => {
    if (!isInvocation(data)) throw new Error('not an invocation');
    asked.push(data);
    const answer = answers[data.functionKey];
    if (answer === undefined && data.functionKey === 'look') return { ok: true, value: { shown: panel.shown } };
    return asResult(answer ?? panel);
  });
  return { asked: () => asked.filter(({ functionKey }) => !reads.includes(functionKey)) };
}
