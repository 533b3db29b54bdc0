import type { PanelView } from '../../contract';
import type { AccountId } from '../../domain/shared/person';
import { leave, runningOf } from '../../domain/talk/running-talk';
import { AppError } from '../../failure';
import type { ChangingCall } from '../call';
import { change, type ChangePorts } from '../core/change';
import { noPerson } from '../named-people';
import { toPanelView } from '../views/panel-view';

type Sent = { readonly input: { readonly who: AccountId | null } };

/**
 * The caller only watches the talk, or says as the facilitator that another person is not here. Opening the panel does
 * not bring them back; pressing "Come back", or an act of theirs, does.
 */
export async function leaveTalk(ports: ChangePorts, call: ChangingCall, { input: { who } }: Sent): Promise<PanelView> {
  const after = await change(ports, call, ({ refinement }) => {
    const talk = runningOf(refinement.talk);
    if (talk === null) return refinement;
    const leaver = who ?? call.me;
    if (leaver !== call.me && talk.facilitator !== call.me)
      throw new AppError('not-allowed', 'The facilitator says who is not here.', { because: 'not-leading' });
    const isOfTalk = [talk.joined, talk.earlyRespondents, talk.away].some((people) => people.includes(leaver));
    if (leaver !== call.me && !isOfTalk) throw noPerson();
    const left = leave(talk, leaver);
    return left === talk ? refinement : { ...refinement, talk: left };
  });
  return toPanelView(after);
}
