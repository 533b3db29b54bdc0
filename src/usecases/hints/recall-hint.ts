import type { PanelView } from '../../contract';
import { withRecalled } from '../../domain/brief';
import type { Call } from '../call';
import { changeHints, type HintPorts } from './change-hints';

/** A hint that was dismissed is there again, for everybody. */
export async function recallHint(
  ports: HintPorts,
  call: Call,
  { hint }: { readonly hint: string },
): Promise<PanelView> {
  return changeHints(ports, call, (brief) => (brief.dismissed.includes(hint) ? withRecalled(brief, hint) : brief));
}
