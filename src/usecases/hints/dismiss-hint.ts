import type { PanelView } from '../../contract';
import { DISMISSED_LIMIT, withDismissed } from '../../domain/brief';
import { AppError } from '../../failure';
import type { Call } from '../call';
import { changeHints, type HintPorts } from './change-hints';

/**
 * A hint never comes back, for nobody, unless somebody recalls it. `known`: every hint that the caller sees. Fails with
 * `limit-reached` where all that fit are dismissed and still stand.
 */
export async function dismissHint(
  ports: HintPorts,
  call: Call,
  { hint, known }: { readonly hint: string; readonly known: readonly string[] },
): Promise<PanelView> {
  return changeHints(ports, call, (brief) => {
    const after = brief.dismissed.includes(hint) ? brief : withDismissed(brief, hint, known);
    if (after === null)
      throw new AppError('limit-reached', 'Too many hints are dismissed.', { limit: DISMISSED_LIMIT, unit: 'hints' });
    return after;
  });
}
