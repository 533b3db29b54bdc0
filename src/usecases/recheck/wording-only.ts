import type { PanelView } from '../../contract';
import { diffsOf, isEditor } from '../../domain/content/content-edit';
import { publicPart } from '../../domain/refinement/public-row';
import { runningOf } from '../../domain/talk/running-talk';
import { AppError } from '../../failure';
import { agreedContent } from '../core/agreed-content';
import type { AgreedFactsPorts } from '../core/agreed-facts-now';
import type { ChangingCall } from '../call';
import { change, type ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import type { Ports } from '../ports';
import { toPanelView } from '../views/panel-view';
import { toRecheckView } from '../views/recheck-view';
import { seenContent } from '../core/seen-content';
import { renewed } from './kept-agreement';

/**
 * Somebody who had a part in the agreement, and made none of the edits since, says outside a talk that only the wording
 * changed: the agreement counts on it, and their name is kept.
 */
export async function wordingOnly(
  ports: ChangePorts & AgreedFactsPorts & Pick<Ports, 'readContentEdits'>,
  call: ChangingCall,
  { base }: { readonly base: { readonly content: string } },
): Promise<PanelView> {
  const after = await change(ports, call, async (context) => {
    const { refinement, now } = context;
    const view = toRecheckView(context);
    if (view === null) return refinement;
    if (runningOf(refinement.talk) !== null)
      throw new AppError('not-allowed', 'A talk is running.', { because: 'in-talk' });
    const fingerprint = seenContent(context, base.content);
    if (!view.mayCallWording) throw new AppError('not-allowed', 'The caller took no part.', { because: 'no-part' });
    if (await hasEdited(ports, context))
      throw new AppError('not-allowed', 'The caller made the change.', { because: 'own-change' });
    return renewed(ports, context, { how: 'wording-only', by: call.me, confirmed: 1, at: now, fingerprint });
  });
  return toPanelView(after);
}

/** Whether the caller made one of the changes since the agreement. */
async function hasEdited(
  ports: Pick<Ports, 'readContentEdits'>,
  { call, issue, refinement, policy }: IssueContext,
): Promise<boolean> {
  const agreed = agreedContent({ issue, row: publicPart(refinement), policy });
  if (agreed === null) return false;
  const { acceptanceField } = policy;
  const edits = await ports.readContentEdits(call.issueId, { since: agreed.at, acceptanceField });
  return isEditor(diffsOf(edits), call.me);
}
