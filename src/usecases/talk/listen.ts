import type { PanelView } from '../../contract';
import { withoutVoters } from '../../domain/talk/reveal';
import { listen, runningOf } from '../../domain/talk/running-talk';
import type { ChangingCall } from '../call';
import { change, type ChangePorts } from '../core/change';
import { withPeople } from '../core/with-people';
import { toPanelView } from '../views/panel-view';

/**
 * The caller listens: nobody waits for them, and they count to no quorum. It takes their hidden vote back. Who leads may
 * listen, too. Pressing "Come back", or a vote, ends it.
 */
export async function listenOnly(ports: ChangePorts, call: ChangingCall): Promise<PanelView> {
  const after = await change(ports, call, (context) => {
    const { refinement } = context;
    const talk = runningOf(refinement.talk);
    if (talk === null) return refinement;
    const { round } = refinement;
    const listening = listen(talk, call.me);
    if (listening === talk) return refinement;
    const taken = round?.state === 'open' ? withoutVoters(round, [call.me]) : round;
    return withPeople({ ...context, refinement: { ...refinement, round: taken } }, listening);
  });
  return toPanelView(after);
}
