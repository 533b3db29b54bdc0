import type { PanelView, RecheckView } from '../../contract';
import { confirm } from '../../domain/readiness/recheck';
import { AppError } from '../../failure';
import type { AgreedFactsPorts } from '../core/agreed-facts-now';
import type { ChangingCall } from '../call';
import type { ChangePorts } from '../core/change';
import { changePanel } from '../views/change-panel';
import { toRecheckView } from '../views/recheck-view';
import { seenContent } from '../core/seen-content';
import { keptAgreement } from './kept-agreement';

/**
 * A voter says "still agreed" of changed content. A quorum of the voters brings the agreement onto it, in the talk of the
 * vote two of them. A low voter votes again instead.
 */
export async function stillAgreed(
  ports: ChangePorts & AgreedFactsPorts,
  call: ChangingCall,
  { base }: { readonly base: { readonly content: string } },
): Promise<PanelView> {
  return changePanel(ports, call, async (context) => {
    const { issue, refinement, policy } = context;
    const view = toRecheckView(context);
    if (view === null) return refinement;
    if (view.whyNot !== null) throw refusal(view.whyNot);
    const current = { fingerprint: seenContent(context, base.content), share: policy.materialChange };
    const { round } = refinement;
    if (round === null) throw refusal('no-vote');
    const confirmed = { ...refinement, round: confirm(round, call.me, current, issue) };
    return keptAgreement(ports, { ...context, refinement: confirmed });
  });
}

function refusal(because: NonNullable<RecheckView['whyNot']>): AppError {
  return new AppError('not-allowed', 'The caller cannot keep the agreement.', { because });
}
