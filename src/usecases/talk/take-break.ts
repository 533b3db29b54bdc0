import type { PanelView } from '../../contract';
import { withBreak, withoutBreak } from '../../domain/talk/breaks';
import type { ChangingCall } from '../call';
import { changeInMeeting, type InMeetingPorts } from '../core/change-in-meeting';
import { toPanelView } from '../views/panel-view';

/** The clocks of the meeting in which the issue is talked about stand still for five minutes, or go on now. */
export async function takeBreak(
  ports: InMeetingPorts,
  call: ChangingCall,
  { input }: { readonly input: { readonly isOver: boolean } },
): Promise<PanelView> {
  const after = await changeInMeeting(ports, call, {
    ofMeeting: (meeting, now) => {
      const breaks = input.isOver ? withoutBreak(meeting.breaks, now) : withBreak(meeting.breaks, now);
      return breaks === meeting.breaks ? meeting : { ...meeting, breaks };
    },
    // The talk has the breaks of its meeting already.
    ofTalk: ({ refinement }) => refinement,
  });
  return toPanelView(after);
}
