import type { PanelView } from '../../contract';
import type { AccountId } from '../../domain/shared/person';
import { markAway, runningOf } from '../../domain/talk/running-talk';
import type { ChangingCall } from '../call';
import type { ChangePorts } from '../core/change';
import { withPeople } from '../core/with-people';
import { changePanel } from '../views/change-panel';

type Payload = { readonly input: { readonly who: readonly AccountId[] } };

/**
 * The caller says that these people are not here: nobody waits for them any more. Opening the panel brings them back. Who
 * listens says so for themselves.
 */
export async function markPeopleAway(ports: ChangePorts, call: ChangingCall, { input }: Payload): Promise<PanelView> {
  return changePanel(ports, call, (context) => {
    const { refinement } = context;
    const talk = runningOf(refinement.talk);
    if (talk === null) return refinement;
    const others = input.who.filter((one) => one !== call.me);
    const away = markAway(talk, others, call.me);
    return away === talk ? refinement : withPeople(context, away);
  });
}
