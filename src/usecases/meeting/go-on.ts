import { type Going, goneOn } from '../../domain/meeting/going-on';
import type { Meeting } from '../../domain/meeting/meeting';
import type { MeetingView } from '../../contract-meeting';
import { changeMeeting } from './change-meeting';
import { toMeetingView } from './meeting-view';
import type { ChangingMeetingCall, MeetingPorts } from './meeting-ports';

/** `from`: `hidden` where the caller cannot open the item that the meeting is at. */
export type Step = Omit<Going, 'from'> & { readonly from: Going['from'] | 'hidden' };

/**
 * The team goes on to an item, or ends the meeting. Where another person went on first, nothing changes, and the answer
 * says where they went. The first move starts the meeting; its caller leads, unless another person is named.
 */
export async function goOn(ports: MeetingPorts, call: ChangingMeetingCall, going: Step): Promise<MeetingView> {
  const meeting = await changeMeeting(ports, call, async (before, now) => {
    const after = goneOn(before, { ...going, from: await placeOf(ports, going.from, before) }, now);
    return after === before ? before : { ...after, facilitator: after.facilitator ?? call.me };
  });
  await ports.hintMoved();
  return toMeetingView(ports, call, meeting);
}

/** The place that the caller means; of a hidden one only where it is still hidden from them. */
async function placeOf(ports: MeetingPorts, from: Step['from'], { at }: Meeting): Promise<string | null> {
  if (from !== 'hidden') return from;
  const isHidden = at !== null && !(await ports.visible([at])).has(at);
  return isHidden ? at : from;
}
