import type { PanelView } from '../../contract';
import { AppError } from '../../failure';
import type { Call } from '../call';
import type { ChangePorts } from '../change-ports';
import { conclude } from '../conclude';
import { toRecheckView } from '../recheck-view';
import { renewRecords, type RenewPorts } from '../renew-records';
import { seenContent } from '../seen-content';
import { readToEdit } from '../situation';

/** Somebody who took part says that only the wording changed: what was agreed counts on it, and who said so is kept. */
export async function wordingOnly(
  ports: ChangePorts & RenewPorts,
  call: Call,
  input: { readonly on: string },
): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  const view = toRecheckView(situation);
  if (view === null) return conclude(ports, situation);
  if (!view.mayCallWording) throw new AppError('not-allowed', 'The caller took no part.', { because: 'no-part' });
  const fingerprint = seenContent(situation, input.on);
  await ports.queueAssessment(call.issueId);
  const renewal = { how: 'wording-only', by: call.me, voices: 1, at: situation.now, fingerprint } as const;
  return conclude(ports, await renewRecords(ports, situation, renewal));
}
