import type { PanelView } from '../../contract';
import { DISMISSED_LIMIT, withDismissed } from '../../domain/refinement/dismissed';
import { AppError } from '../../failure';
import type { ChangingCall } from '../call';
import type { ChangePorts } from '../core/change';
import { changePanel } from '../views/change-panel';

type Payload = {
  /** All hints that the caller sees. */
  readonly base: { readonly hints: readonly string[] };
  readonly input: { readonly hint: string };
};

/**
 * Dismisses a hint for everybody, until it is recalled. Fails with `limit-reached` where the list of dismissed hints is
 * full of those that the caller sees.
 */
export async function dismissHint(
  ports: ChangePorts,
  call: ChangingCall,
  { base, input }: Payload,
): Promise<PanelView> {
  const { hint } = input;
  return changePanel(ports, call, ({ refinement }) => {
    if (refinement.dismissed.includes(hint)) return refinement;
    const dismissed = withDismissed(refinement.dismissed, hint, base.hints);
    if (dismissed !== null) return { ...refinement, dismissed };
    throw new AppError('limit-reached', 'Too many hints are dismissed.', {
      because: 'too-many-hints',
      limit: DISMISSED_LIMIT,
    });
  });
}
