import type { PanelView } from '../../contract';
import { runningOf } from '../../domain/talk/running-talk';
import { AppError } from '../../failure';
import type { ChangingCall } from '../call';
import type { ChangePorts } from '../core/change';
import { changePanel } from '../views/change-panel';
import { atTheVote } from './at-the-vote';

/**
 * Ends talking about the questions: every page of the talk goes to the vote, and where the last one is older, its round opens.
 * Fails with `not-allowed` for anybody but the facilitator; a second call changes nothing.
 */
export async function goToVote(ports: ChangePorts, call: ChangingCall): Promise<PanelView> {
  return changePanel(ports, call, (context) => {
    const { refinement } = context;
    const row = atTheVote(refinement, context);
    if (row !== refinement && runningOf(refinement.talk)?.facilitator !== call.me)
      throw new AppError('not-allowed', 'The facilitator goes to the vote.', { because: 'not-leading' });
    return row;
  });
}
