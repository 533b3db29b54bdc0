import { type Going, goneOn } from '../../domain/meeting/going-on';
import type { MeetingView } from '../../contract-meeting';
import { changeMeeting } from './change-meeting';
import { toMeetingView } from './meeting-view';
import type { ChangingMeetingCall, MeetingPorts } from './meeting-ports';

/**
 * The team goes on to an item, or ends the meeting. Where another person went on first, nothing changes, and the answer
 * says where they went. The first move starts the meeting; whoever makes it leads, unless somebody is named.
 */
export async function goOn(ports: MeetingPorts, call: ChangingMeetingCall, going: Going): Promise<MeetingView> {
  const meeting = await changeMeeting(ports, call, (before, now) => {
    const after = goneOn(before, going, now);
    return after === before ? before : { ...after, facilitator: after.facilitator ?? call.me };
  });
  await ports.hintMoved();
  return toMeetingView(ports, call, meeting);
}
