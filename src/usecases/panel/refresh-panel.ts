import type { PanelView } from '../../contract';
import type { Call } from '../call';
import { contextByPass } from '../core/by-pass';
import { toPanelView } from '../views/panel-view';
import type { Ports } from '../ports';

type RefreshPorts = Pick<Ports, 'now' | 'readRow' | 'openPass'>;

/**
 * The panel from its row alone, with the facts of the caller's last read in full; null where their pass does not count, so
 * that the page opens in full.
 */
export async function refreshPanel(
  ports: RefreshPorts,
  call: Call,
  { pass }: { readonly pass: string },
): Promise<PanelView | null> {
  const context = contextByPass(ports, call, { pass, row: await ports.readRow(call.issueId) });
  return context === null ? null : toPanelView(context);
}
