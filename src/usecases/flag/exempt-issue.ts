import type { PanelView } from '../../contract';
import { exemptUntil, holding } from '../../domain/issue/exemption';
import type { Instant } from '../../domain/shared/instant';
import type { Refinement } from '../../domain/refinement/refinement';
import { TALK_TEXT_LIMIT } from '../../domain/talk/talk';
import type { ChangingCall } from '../call';
import { change, type ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { isReasonGiven } from '../core/merge';
import { meaningful } from '../core/texts';
import { toPanelView } from '../views/panel-view';

type Payload = {
  /** When the exemption was made that the caller saw; null without one that holds. */
  readonly base: { readonly exempt: Instant | null };
  readonly input: { readonly reason: string };
};

/**
 * "Not this one": the issue carries no flag of ours for two weeks, with a reason. Fails with `conflict` and both reasons
 * where another exemption holds than the caller saw.
 */
export async function exemptIssue(
  ports: ChangePorts,
  call: ChangingCall,
  { base, input }: Payload,
): Promise<PanelView> {
  const text = meaningful(input.reason, TALK_TEXT_LIMIT);
  return toPanelView(await change(ports, call, (context) => exempted(context, text, base.exempt)));
}

function exempted({ call, refinement, now }: IssueContext, reason: string, seen: Instant | null): Refinement {
  if (isReasonGiven(holding(refinement.exempt, now), reason, seen)) return refinement;
  return { ...refinement, exempt: { by: call.me, at: now, until: exemptUntil(now), reason } };
}

/** Takes "not this one" back: the issue may be flagged again. */
export async function flagAgain(ports: ChangePorts, call: ChangingCall): Promise<PanelView> {
  const after = await change(ports, call, ({ refinement }) =>
    refinement.exempt === null ? refinement : { ...refinement, exempt: null },
  );
  return toPanelView(after);
}
