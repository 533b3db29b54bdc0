import type { PanelView } from '../src/contract';
import type { FailureCode, FailureDetails } from '../src/failure';
import { ui } from './ui-host';

type Part = Readonly<Record<string, unknown>>;
/** A call of the page. A change has an id, what the page saw, and what the person does. */
type Invocation = {
  functionKey: string;
  payload: { readonly requestId?: string; readonly base: Part; readonly input: Part } | undefined;
};
/** The panel, as it answers an act that came too late. */
export const late = { isOver: 'round' } as const;
export type Answer =
  PanelView | typeof late | { readonly fails: FailureCode; readonly details?: FailureDetails } | Promise<unknown>;

const isInvocation = (data: unknown): data is Invocation =>
  typeof data === 'object' && data !== null && 'functionKey' in data && typeof data.functionKey === 'string';

/** An answer as the back end sends it. */
export const asResult = (answer: Exclude<Answer, typeof late>): unknown => {
  if (answer instanceof Promise) return answer;
  if ('fails' in answer)
    return { ok: false, failure: { code: answer.fails, details: answer.details ?? {}, reference: 'ref-1' } };
  return { ok: true, value: answer };
};

const reads: readonly string[] = ['openPanel', 'signToken', 'look', 'refreshPanel', 'openMeeting'];

type InTurn = { readonly inTurn: readonly Answer[] };
/** Gives each answer once, in turn, then repeats the last. */
export const inTurn = (...answers: readonly Answer[]): InTurn => ({ inTurn: answers });

/** A failure without a connection, after which the page sends no repeat. */
export const offline = { fails: 'jira-unavailable', details: { because: 'offline' } } as const;

function withoutId({ functionKey, payload }: Invocation): Invocation {
  if (payload === undefined) return { functionKey, payload };
  const { requestId: _id, ...sent } = payload;
  const isBare = Object.values(sent).every((part) => Object.keys(Object(part)).length === 0);
  return { functionKey, payload: isBare ? undefined : sent };
}

/**
 * A back end for one panel: each function answers as given, all others with `panel`. `sent` are the changing calls,
 * `asked` the same without request ids.
 */
export function servePanel(
  panel: PanelView,
  answers: Readonly<Record<string, Answer | InTurn>> = {},
): Readonly<Record<'asked' | 'sent', () => Invocation[]>> {
  const asked: Invocation[] = [];
  ui.answer('invoke', (data) => {
    if (!isInvocation(data)) throw new Error('not an invocation');
    const { functionKey } = data;
    const given = asked.filter((one) => one.functionKey === functionKey).length;
    asked.push(data);
    if (functionKey === 'look' && answers['look'] === undefined) return { ok: true, value: { shown: panel.shown } };
    if (functionKey === 'seeChanges' && answers['seeChanges'] === undefined)
      return { ok: true, value: { since: panel.now, fields: [], elsewhere: false } };
    const answer = answers[functionKey] ?? panel;
    const now = 'inTurn' in answer ? (answer.inTurn[Math.min(given, answer.inTurn.length - 1)] ?? panel) : answer;
    return asResult('isOver' in now ? { ...panel, over: now.isOver } : now);
  });
  const sent = (): Invocation[] => asked.filter(({ functionKey }) => !reads.includes(functionKey));
  return { sent, asked: () => sent().map(withoutId) };
}
