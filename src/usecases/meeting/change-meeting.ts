import { type Meeting, stateOf } from '../../domain/meeting/meeting';
import type { Instant } from '../../domain/shared/instant';
import { AppError } from '../../failure';
import { untilStored } from '../core/until-stored';
import type { ChangingMeetingCall, MeetingPorts } from './meeting-ports';
import { passedBy } from './passed';

/** Most request ids that a list remembers. */
const REQUESTS = 50;

/** The changed list, or the same object when there is nothing to do; throws an `AppError` to refuse. */
type Decide = (meeting: Meeting, now: Instant) => Meeting | Promise<Meeting>;

/**
 * Changes the list of a board as its caller, who needs to edit the project. A known request decides nothing again. A
 * meeting that is over moves under its number first, and one that was skipped goes on as the next list with all that is on it.
 */
export async function changeMeeting(ports: MeetingPorts, call: ChangingMeetingCall, decide: Decide): Promise<Meeting> {
  await needsToEdit(ports);
  const changed = await untilStored(ports.pause, async () => {
    const stored = await ports.readMeeting();
    if (stored.requests.includes(call.request)) return stored;
    const now = ports.now();
    const before = await passedBy(ports, call, { meeting: stored, now });
    const opened = before?.next ?? stored;
    const decided = await decide(opened, now);
    if (decided === opened) return stored;
    const isEnded = stateOf(decided, now) === 'over';
    const passed = isEnded ? await passedBy(ports, call, { meeting: decided, now }) : before;
    const next = isEnded && passed !== null ? passed.next : decided;
    const requests = [...next.requests, call.request].slice(-REQUESTS);
    const after = { ...next, requests, version: stored.version + 1 };
    return (await ports.storeMeeting(after, passed?.kept ?? null)) ? after : null;
  });
  if (changed === null) throw new AppError('busy', 'Others changed this at the same time.');
  return changed;
}

/** Fails with `not-allowed` where the caller may not edit the project, and with `not-found` where they may not browse it. */
export async function needsToEdit(ports: Pick<MeetingPorts, 'rights'>): Promise<void> {
  const { canEdit } = await ports.rights();
  if (!canEdit)
    throw new AppError('not-allowed', 'This takes permission to edit the issues.', { because: 'read-only' });
}
