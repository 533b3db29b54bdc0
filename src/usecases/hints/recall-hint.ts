import type { PanelView } from '../../contract';
import type { ChangingCall } from '../call';
import type { ChangePorts } from '../core/change';
import { changePanel } from '../views/change-panel';

/** Shows a dismissed hint again, for everybody. */
export async function recallHint(
  ports: ChangePorts,
  call: ChangingCall,
  { input: { hint } }: { readonly input: { readonly hint: string } },
): Promise<PanelView> {
  return changePanel(ports, call, ({ refinement }) => {
    const { dismissed } = refinement;
    if (!dismissed.includes(hint)) return refinement;
    return { ...refinement, dismissed: dismissed.filter((one) => one !== hint) };
  });
}
