import type { Brief } from '../domain/brief';
import { withUnsent } from '../domain/outbox';
import { sendRecord, type SendPorts } from './outbox';
import type { Situation } from './situation';
import { storeWithRetry } from './store-with-retry';

/**
 * Texts and dismissed hints share one record. What somebody else stores in the same instant counts: `change` is called again
 * on theirs, and may fail. Nothing is written where it gives the brief back as it is.
 */
export async function changeBrief(
  ports: SendPorts,
  { call: { issueId }, records }: Situation,
  change: (brief: Brief) => Brief | Promise<Brief>,
): Promise<Brief> {
  return storeWithRetry<Brief>(ports, async () => {
    const { brief } = withUnsent(records, await ports.readOutbox(issueId));
    const value = await change(brief);
    const isStored = value === brief || (await sendRecord(ports, issueId, { what: 'brief', value })) === null;
    return isStored ? { stored: true, value } : { stored: false };
  });
}
