import type { PanelView } from '../../contract';
import { runningOf, toTheVote } from '../../domain/talk/running-talk';
import { AppError } from '../../failure';
import type { ChangingCall } from '../call';
import { change, type ChangePorts } from '../core/change';
import { toPanelView } from '../views/panel-view';

/**
 * Ends talking about the questions: every page of the talk goes to the vote. Fails with `not-allowed` for anybody but
 * the facilitator; a second call changes nothing.
 */
export async function goToVote(ports: ChangePorts, call: ChangingCall): Promise<PanelView> {
  const after = await change(ports, call, ({ refinement, now }) => {
    const talk = runningOf(refinement.talk);
    if (talk === null) return refinement;
    const voting = toTheVote(talk, now);
    if (voting === talk) return refinement;
    if (talk.facilitator !== call.me)
      throw new AppError('not-allowed', 'The facilitator goes to the vote.', { because: 'not-leading' });
    return { ...refinement, talk: voting };
  });
  return toPanelView(after);
}
