import type { PanelView } from '../../contract';
import { confirm, whyNotConfirm } from '../../domain/recheck';
import { AppError } from '../../failure';
import type { Call } from '../call';
import type { ChangePorts } from '../change-ports';
import { changeRound } from '../change-round';
import { conclude } from '../conclude';
import { keepAgreement } from '../keep-agreement';
import { toRecheckView } from '../recheck-view';
import type { RenewPorts } from '../renew-records';
import { seenContent } from '../seen-content';
import { readToEdit } from '../situation';

/**
 * Somebody who voted says that they would still start, although the content has changed. Once a quorum of the voters has
 * said so, the team's records count on the content as it is. A vote of 2 or less is taken back by voting, not by this.
 */
export async function stillAgreed(
  ports: ChangePorts & RenewPorts,
  call: Call,
  input: { readonly on: string },
): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  const view = toRecheckView(situation);
  if (view === null) return conclude(ports, situation);
  if (view.whyNot !== null) throw refusal(view.whyNot);
  const current = { fingerprint: seenContent(situation, input.on), share: situation.policy.materialChange };
  await ports.queueAssessment(call.issueId);
  const round = await changeRound(ports, call.issueId, (fresh) => {
    const whyNot = whyNotConfirm(fresh, call.me);
    if (fresh === null || whyNot !== null) throw refusal(whyNot ?? 'no-vote');
    return confirm(fresh, call.me, current);
  });
  return conclude(ports, await keepAgreement(ports, { ...situation, round }));
}

function refusal(because: string): AppError {
  return new AppError('not-allowed', 'The caller cannot keep the agreement.', { because });
}
