import type { PanelView } from '../../contract';
import { withRecalled } from '../../domain/content/brief';
import type { ChangingCall } from '../call';
import { change, type ChangePorts } from '../core/change';
import { toPanelView } from '../views/panel-view';

/** Shows a dismissed hint again, for everybody. */
export async function recallHint(
  ports: ChangePorts,
  call: ChangingCall,
  { input: { hint } }: { readonly input: { readonly hint: string } },
): Promise<PanelView> {
  const after = await change(ports, call, ({ refinement }) => {
    const { brief } = refinement;
    return brief.dismissed.includes(hint) ? { ...refinement, brief: withRecalled(brief, hint) } : refinement;
  });
  return toPanelView(after);
}
