import type { PanelView } from '../../contract';
import type { Instant } from '../../domain/shared/instant';
import type { Refinement } from '../../domain/refinement/refinement';
import { sameValue } from '../../domain/shared/same-value';
import type { Call } from '../call';
import { settledIn, withRow } from '../core/context';
import { toPanelView } from '../views/panel-view';
import type { PassContent, Ports } from '../ports';

/** How long what a full read has found out about the caller's rights may count. A refresh does not make it longer. */
const PASS_MS = 120_000;

type RefreshPorts = Pick<Ports, 'now' | 'readRow' | 'openPass'>;

/**
 * The panel from its row alone, with the facts of the caller's last full read; null where their pass does not count, so
 * that the page opens in full. Authorises nothing else: every change reads the issue as the caller.
 */
export async function refreshPanel(
  ports: RefreshPorts,
  call: Call,
  { pass }: { readonly pass: string },
): Promise<PanelView | null> {
  const row = await ports.readRow(call.issueId);
  const now = ports.now();
  const content = row.passKey === null ? null : ports.openPass(row.passKey, pass);
  if (content === null || !isOf(content, call) || isOld(content, row, now)) return null;
  return toPanelView(withRow({ ...content, call, refinement: row, stored: row, now, over: null, mails: 0, pass }, row));
}

function isOf({ me, issueId }: PassContent, call: Call): boolean {
  return me === call.me && issueId === call.issueId;
}

/** Also where the row says that the app has written the estimate since: what was read of the issue is older. */
function isOld({ readAt, settled }: PassContent, row: Refinement, now: Instant): boolean {
  const age = Math.abs(Date.parse(now) - Date.parse(readAt));
  const latest = settledIn(row);
  return !(age <= PASS_MS) || (latest?.written === true && !sameValue(latest, settled));
}
