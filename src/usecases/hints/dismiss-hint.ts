import type { PanelView } from '../../contract';
import { DISMISSED_LIMIT, withDismissed } from '../../domain/content/brief';
import { AppError } from '../../failure';
import type { Call } from '../call';
import { change, type ChangePorts } from '../core/change';
import { toPanelView } from '../panel-view';

type Input = { readonly hint: string; readonly known: readonly string[] };

/**
 * A dismissed hint never comes back, for everybody, unless it is recalled. `known`: every hint that the caller sees.
 * Fails with `limit-reached` where all that fit are dismissed and still stand.
 */
export async function dismissHint(ports: ChangePorts, call: Call, { hint, known }: Input): Promise<PanelView> {
  const after = await change(ports, call, ({ refinement }) => {
    if (refinement.brief.dismissed.includes(hint)) return refinement;
    const brief = withDismissed(refinement.brief, hint, known);
    if (brief !== null) return { ...refinement, brief };
    throw new AppError('limit-reached', 'Too many hints are dismissed.', { limit: DISMISSED_LIMIT, unit: 'hints' });
  });
  return toPanelView(after);
}
