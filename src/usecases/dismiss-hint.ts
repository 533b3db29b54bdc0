import type { PanelView } from '../contract';
import { DISMISSED_LIMIT, type Brief } from '../domain/brief';
import { withUnsent } from '../domain/outbox';
import type { Call } from './call';
import type { ChangePorts } from './change-ports';
import { sendRecord, type SendPorts } from './outbox';
import { toPanelView } from './panel-view';
import { readToEdit, withRecords } from './situation';
import { storeWithRetry } from './store-with-retry';

/** A hint never comes back, for nobody. It is part of no state, so the summary stays as it is. */
export async function dismissHint(
  ports: ChangePorts & SendPorts,
  call: Call,
  { hint }: { readonly hint: string },
): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  const dismissed = await storeWithRetry<Brief>(ports, async () => {
    const { brief } = withUnsent(situation.records, await ports.readOutbox(call.issueId));
    if (brief.dismissed.includes(hint)) return { stored: true, value: brief };
    const kept = [...brief.dismissed, hint].slice(-DISMISSED_LIMIT);
    const value: Brief = { ...brief, dismissed: kept, version: brief.version + 1 };
    return (await sendRecord(ports, call.issueId, { what: 'brief', value })) === null
      ? { stored: true, value }
      : { stored: false };
  });
  return toPanelView(withRecords(situation, { brief: dismissed }));
}
