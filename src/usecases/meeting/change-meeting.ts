import { ITEMS_AT_MOST, type Meeting, stateOf } from '../../domain/meeting/meeting';
import type { Instant } from '../../domain/shared/instant';
import { AppError } from '../../failure';
import { replaceList } from '../core/replace';
import type { ChangingMeetingCall, MeetingPorts } from './meeting-ports';
import { rolloverOf } from './rollover';

/** The changed list, or the same object when there is nothing to do; throws an `AppError` to refuse. */
type Decide = (meeting: Meeting, now: Instant) => Meeting | Promise<Meeting>;

/**
 * Changes the list of a board as its caller, who needs to edit the project. A known request decides nothing again. A
 * meeting that is over moves under its number first, and one that was skipped goes on as the next list with all that is on it.
 */
export async function changeMeeting(ports: MeetingPorts, call: ChangingMeetingCall, decide: Decide): Promise<Meeting> {
  await needsToEdit(ports);
  return replaceList(ports, call.request, async (stored) => {
    const now = ports.now();
    const before = await rolloverOf(ports, call, { meeting: stored, now });
    const opened = await withRoom(ports, before?.next ?? stored);
    const decided = await decide(opened, now);
    if (decided === opened) return null;
    const isEnded = stateOf(decided, now) === 'over';
    const rollover = isEnded ? await rolloverOf(ports, call, { meeting: decided, now }) : before;
    return { next: isEnded && rollover !== null ? rollover.next : decided, kept: rollover?.kept ?? null };
  });
}

/**
 * The list before its meeting; where it is full, without items that neither the caller nor the app sees. Deleted items are
 * not shown, so that no person could make room by taking them off.
 */
async function withRoom(ports: MeetingPorts, meeting: Meeting): Promise<Meeting> {
  const { items, startedAt } = meeting;
  if (items === null || items.length < ITEMS_AT_MOST || startedAt !== null) return meeting;
  const unseen = await ports.unseen(items);
  return unseen.size === 0 ? meeting : { ...meeting, items: items.filter((id) => !unseen.has(id)) };
}

/** Fails with `not-allowed` where the caller may not edit the project, and with `not-found` where they may not browse it. */
export async function needsToEdit(ports: Pick<MeetingPorts, 'rights'>): Promise<void> {
  const { canEdit } = await ports.rights();
  if (!canEdit)
    throw new AppError('not-allowed', 'This takes permission to edit the issues.', { because: 'read-only' });
}
