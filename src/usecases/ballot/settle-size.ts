import type { PanelView } from '../../contract';
import type { ChangingCall } from '../call';
import { change, type ChangePorts } from '../core/change';
import { settledIn } from '../core/context';
import { settleCard, type Settling } from '../core/settle-card';
import { toPanelView } from '../views/panel-view';

/**
 * Settles the size after a reveal, whatever was voted, on a card or without one. A card with a value is owed to the
 * estimate field; the view says where Jira did not take it. Fails with `conflict` and both labels, empty for none, where
 * another size was settled meanwhile.
 */
export async function settleSize(ports: ChangePorts, call: ChangingCall, sent: Settling): Promise<PanelView> {
  const after = await change(ports, call, (context) => settleCard(context, sent));
  const now = settledIn(after.refinement);
  const estimate = now?.written === true ? { value: now.value } : after.issue.estimate;
  return toPanelView({ ...after, issue: { ...after.issue, estimate } });
}
