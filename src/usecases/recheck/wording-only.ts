import type { PanelView } from '../../contract';
import { runningOf } from '../../domain/talk/running-talk';
import { AppError } from '../../failure';
import type { AgreedFactsPorts } from '../core/agreed-facts-now';
import type { ChangingCall } from '../call';
import { change, type ChangePorts } from '../core/change';
import { toPanelView } from '../views/panel-view';
import { toRecheckView } from '../views/recheck-view';
import { seenContent } from '../core/seen-content';
import { renewed } from './kept-agreement';

/** A participant says, outside a talk, that only the wording changed: the agreement counts on it, and their name is kept. */
export async function wordingOnly(
  ports: ChangePorts & AgreedFactsPorts,
  call: ChangingCall,
  { base }: { readonly base: { readonly content: string } },
): Promise<PanelView> {
  const after = await change(ports, call, async (context) => {
    const { refinement, now } = context;
    const view = toRecheckView(context);
    if (view === null) return refinement;
    if (runningOf(refinement.talk) !== null)
      throw new AppError('not-allowed', 'A talk is running.', { because: 'in-talk' });
    if (!view.mayCallWording) throw new AppError('not-allowed', 'The caller took no part.', { because: 'no-part' });
    const fingerprint = seenContent(context, base.content);
    return renewed(ports, context, { how: 'wording-only', by: call.me, confirmed: 1, at: now, fingerprint });
  });
  return toPanelView(after);
}
