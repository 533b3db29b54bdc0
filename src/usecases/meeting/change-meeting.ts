import { type Meeting, newMeeting, stateOf } from '../../domain/meeting/meeting';
import { summaryOf } from '../../domain/meeting/past';
import type { Instant } from '../../domain/shared/instant';
import { AppError } from '../../failure';
import { untilStored } from '../core/until-stored';
import type { ChangingMeetingCall, HeldMeeting, MeetingPorts } from './meeting-ports';

/** Most request ids that a list remembers. */
const REQUESTS = 50;

/** The changed list, or the same object when there is nothing to do; throws an `AppError` to refuse. */
type Decide = (meeting: Meeting, now: Instant) => Meeting;

/**
 * Changes the list of a board as its caller, who needs to edit the project. A known request decides nothing again. A
 * meeting that is over moves under its number first, and one that was skipped goes on as the next list with all that is on it.
 */
export async function changeMeeting(ports: MeetingPorts, call: ChangingMeetingCall, decide: Decide): Promise<Meeting> {
  const { canEdit } = await ports.rights();
  if (!canEdit)
    throw new AppError('not-allowed', 'This takes permission to edit the issues.', { because: 'read-only' });
  const changed = await untilStored(ports.pause, async () => {
    const stored = await ports.readMeeting();
    if (stored.requests.includes(call.request)) return stored;
    const now = ports.now();
    const opened = opensNext(stored, now);
    const decided = decide(opened, now);
    if (decided === opened) return stored;
    const held = await heldOf(ports, stored, decided, now);
    const next = held !== null && decided.endedAt !== null ? afterEnd(decided) : decided;
    const requests = [...next.requests, call.request].slice(-REQUESTS);
    const after = { ...next, requests, version: stored.version + 1 };
    return (await ports.storeMeeting(after, held)) ? after : null;
  });
  if (changed === null) throw new AppError('busy', 'Others changed this at the same time.');
  return changed;
}

/** The list that is changed: after a meeting that ended by itself it is the next one. */
function opensNext(meeting: Meeting, now: Instant): Meeting {
  const state = stateOf(meeting, now);
  if (state === 'over') return afterEnd(meeting);
  return state === 'skipped' ? { ...meeting, when: null, sharedAt: null } : meeting;
}

/** The next list: what the meeting did not come to, and the same people. */
function afterEnd(meeting: Meeting): Meeting {
  const been = new Set(meeting.moves.map(({ issue }) => issue));
  const left = (meeting.items ?? []).filter((item) => !been.has(item));
  const { minutes, people, requests } = meeting;
  return { ...newMeeting(meeting), items: left.length === 0 ? null : left, minutes, people, requests };
}

/** The meeting that this change makes over, or that had ended by itself; null where there is none. */
async function heldOf(
  ports: MeetingPorts,
  stored: Meeting,
  decided: Meeting,
  now: Instant,
): Promise<HeldMeeting | null> {
  const meeting = decided.endedAt !== null ? decided : stored;
  if (stateOf(meeting, now) !== 'over') return null;
  const ended = { ...meeting, at: null, endedAt: meeting.endedAt ?? meeting.moves.at(-1)?.at ?? meeting.startedAt };
  const issues = [...new Set(meeting.moves.map(({ issue }) => issue))];
  const [rows, past] = await Promise.all([ports.readRows(issues), ports.readPast()]);
  const summary = summaryOf(
    ended,
    ended.endedAt ?? now,
    rows.filter((row) => row !== null),
  );
  return { meeting: ended, past: summary === null ? past : [...past, summary] };
}
