import type { Written } from '../../domain/refinement/anonymous';
import type { Refinement } from '../../domain/refinement/refinement';
import type { Call } from '../call';
import type { Ports } from '../ports';
import { change, type ChangePorts } from './change';
import type { IssueContext } from './issue-context';

export type CountingPorts = ChangePorts & Pick<Ports, 'readWritten'>;

/** The decided row, and how many anonymous questions the caller adds with it: 0 or 1. */
type Counted = { readonly row: Refinement; readonly more: number };

/**
 * A change that counts the caller's anonymous questions in the talk, in the caller's person row, in one transaction.
 * The count is written also where it stays the same: "nothing from me" and a question leave the same traces.
 */
export function changeCounting(
  ports: CountingPorts,
  call: Call,
  decide: (context: IssueContext, count: number) => Promise<Counted>,
): Promise<IssueContext> {
  let written: Written | null = null;
  const storing: ChangePorts = {
    ...ports,
    storeRow: (next) => ports.storeRow(next, written === null ? undefined : { account: call.me, ...written }),
  };
  return change(storing, call, async (context) => {
    const before = await ports.readWritten(context.issue.id, call.me);
    const since = context.refinement.talk?.since ?? context.now;
    const count = before?.since === since ? before.count : 0;
    const { row, more } = await decide(context, count);
    written = { since: row.talk?.since ?? since, count: count + more };
    return row;
  });
}
