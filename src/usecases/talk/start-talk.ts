import type { PanelView } from '../../contract';
import { withLeader, withListener } from '../../domain/meeting/for-all-talks';
import { takeOver } from '../../domain/talk/running-talk';
import type { ChangingCall } from '../call';
import { takeUpTalk } from '../core/take-up-talk';
import { changeInMeeting, type InMeetingPorts } from '../core/change-in-meeting';
import { toPanelView } from '../views/panel-view';

/**
 * Starts a talk with the caller as facilitator, or joins the running one: two who start at once are in one talk. Who listened
 * takes part again, in a meeting in each of its talks.
 */
export async function startTalk(ports: InMeetingPorts, call: ChangingCall): Promise<PanelView> {
  const after = await changeInMeeting(ports, call, {
    ofMeeting: (meeting) => withListener(meeting, call.me, false),
    ofTalk: (context) => takeUpTalk(context, null),
  });
  return toPanelView(after);
}

/** Makes the caller the facilitator, of the whole meeting in one; any editor may take over. */
export async function takeOverTalk(ports: InMeetingPorts, call: ChangingCall): Promise<PanelView> {
  const after = await changeInMeeting(ports, call, {
    ofMeeting: (meeting) => withLeader(meeting, call.me),
    ofTalk: (context) => takeUpTalk(context, null, takeOver),
  });
  return toPanelView(after);
}
