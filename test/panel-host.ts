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

type InTurn = { readonly inTurn: readonly Answer[] };
/** Several answers: each is given once, in turn, and the last from then on. */
export const inTurn = (...answers: readonly Answer[]): InTurn => ({ inTurn: answers });

/** A back end for one panel: what each function answers, and what it was asked to change. The rest answers with `panel`. */
export function servePanel(
  panel: PanelView,
  answers: Readonly<Record<string, Answer | InTurn>> = {},
): { asked: () => Invocation[] } {
  const asked: Invocation[] = [];
  ui.answer('invoke', (data) => {
    if (!isInvocation(data)) throw new Error('not an invocation');
    const { functionKey } = data;
    const given = asked.filter((one) => one.functionKey === functionKey).length;
    asked.push(data);
    if (functionKey === 'look' && answers['look'] === undefined) return { ok: true, value: { shown: panel.shown } };
    const answer = answers[functionKey] ?? panel;
    if (!('inTurn' in answer)) return asResult(answer);
    return asResult(answer.inTurn[Math.min(given, answer.inTurn.length - 1)] ?? panel);
  });
  return { asked: () => asked.filter(({ functionKey }) => !reads.includes(functionKey)) };
}
