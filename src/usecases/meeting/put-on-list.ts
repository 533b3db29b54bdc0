import type { PutOnList } from '../../contract-meeting';
import { ITEMS_AT_MOST, type Meeting } from '../../domain/meeting/meeting';
import { AppError } from '../../failure';
import { changeMeeting } from './change-meeting';
import type { ChangingMeetingCall, MeetingPorts } from './meeting-ports';

/** Puts an issue that the caller may see on the list; one that stands there already stays where it is. */
export async function putOnList(ports: MeetingPorts, call: ChangingMeetingCall, issueId: string): Promise<PutOnList> {
  const visible = await ports.visible([issueId]);
  if (!visible.has(issueId)) throw new AppError('not-found', 'The issue is not for this caller.');
  const meeting = await changeMeeting(ports, call, (before) => withIssue(before, issueId));
  return { isOnList: idsOf(meeting).includes(issueId) };
}

const idsOf = ({ items, added }: Meeting): readonly string[] => items ?? added;

function withIssue(meeting: Meeting, issueId: string): Meeting {
  const ids = idsOf(meeting);
  if (ids.includes(issueId) || ids.length >= ITEMS_AT_MOST) return meeting;
  const field = meeting.items === null ? 'added' : 'items';
  return { ...meeting, [field]: [...ids, issueId] };
}
