import type { PanelView } from '../../contract';
import { withListener } from '../../domain/meeting/for-all-talks';
import { withoutVoters } from '../../domain/talk/reveal';
import { listen, runningOf } from '../../domain/talk/running-talk';
import type { ChangingCall } from '../call';
import { withPeople } from '../core/with-people';
import { changeInMeeting, type InMeetingPorts } from '../core/change-in-meeting';
import { toPanelView } from '../views/panel-view';

/**
 * The caller listens, in a meeting in each of its talks: nobody waits for them, and they count to no quorum. It takes their
 * hidden vote back. Who leads may listen, too. `startTalk` ends it; a vote ends it for the present talk.
 */
export async function listenOnly(ports: InMeetingPorts, call: ChangingCall): Promise<PanelView> {
  const after = await changeInMeeting(ports, call, {
    ofMeeting: (meeting) => withListener(meeting, call.me, true),
    ofTalk: (context) => {
      const { refinement } = context;
      const talk = runningOf(refinement.talk);
      if (talk === null) return refinement;
      const listening = listen(talk, call.me);
      if (listening === talk) return refinement;
      const { round } = refinement;
      const taken = round?.state === 'open' ? withoutVoters(round, [call.me]) : round;
      return withPeople({ ...context, refinement: { ...refinement, round: taken } }, listening);
    },
  });
  return toPanelView(after);
}
