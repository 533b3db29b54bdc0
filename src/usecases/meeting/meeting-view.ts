import type { MeetingItem, MeetingMoved, MeetingView } from '../../contract-meeting';
import { type Meeting, stateOf } from '../../domain/meeting/meeting';
import { minutesPerItem } from '../../domain/meeting/minutes';
import { ASKED_DAYS } from '../../domain/meeting/pulse';
import { turnOf } from '../../domain/meeting/turn';
import type { PublicRow } from '../../domain/refinement/public-row';
import { daysBetween } from '../../domain/shared/day';
import type { AccountId } from '../../domain/shared/person';
import type { MeetingCall, MeetingPorts } from './meeting-ports';
import { passedBy } from './passed';

/** The list and the meeting as the caller may see them: what they may not see is left out and not counted. */
export async function openMeeting(ports: MeetingPorts, call: MeetingCall): Promise<MeetingView> {
  const [meeting] = await Promise.all([ports.readMeeting(), ports.rights()]);
  return toMeetingView(ports, call, meeting);
}

/** After a meeting that nobody has ended, and after a skipped list, it is the list that the next change begins. */
export async function toMeetingView(ports: MeetingPorts, call: MeetingCall, stored: Meeting): Promise<MeetingView> {
  const now = ports.now();
  const passed = await passedBy(ports, call, { meeting: stored, now });
  // A skipped list says so until it is changed.
  const isOver = passed !== null && passed.kept.meeting !== null;
  const meeting = isOver ? passed.next : stored;
  const { n, version, people, facilitator, when, minutes, sharedAt, startedAt, talkFirst, revealed } = meeting;
  const named = [...new Set([...(meeting.items ?? []), ...meeting.moves.map(({ issue }) => issue)])];
  const state = stateOf(meeting, now);
  const [{ canEdit }, past, seen, access] = await Promise.all([
    ports.rights(),
    passed?.kept.past ?? ports.readPast(),
    named.length === 0 ? new Set<string>() : ports.visible(named),
    ports.access(call),
  ]);
  const last = past.meetings.at(-1) ?? null;
  const items = meeting.items?.filter((id) => seen.has(id)) ?? null;
  // While the team talks, each page reads its item: the list needs no counts.
  const rows = items === null || state === 'running' ? [] : await ports.readRows(items);
  return {
    key: call.key,
    n,
    version,
    people,
    facilitator,
    when,
    minutes,
    sharedAt,
    startedAt,
    talkFirst: talkFirst.filter((id) => seen.has(id)),
    revealed: revealed.filter((id) => seen.has(id)),
    state,
    at: placeOf(meeting, seen),
    items: items?.map((id, index) => toItem(id, rows[index] ?? null, meeting, call.me)) ?? null,
    moves: meeting.moves.filter(({ issue }) => seen.has(issue)),
    each: minutesPerItem(past.meetings.flatMap((one) => one.minutes)),
    turn: turnOf(people, { led: past.meetings.flatMap((one) => one.facilitator ?? []), skipped: [] }),
    last: last !== null && daysBetween(last.endedAt, now) < ASKED_DAYS ? last.n : null,
    canEdit,
    ticket: access.ticket,
    token: access.token,
    now,
  };
}

const placeOf = ({ at }: Pick<Meeting, 'at'>, seen: ReadonlySet<string>): MeetingView['at'] =>
  at === null || seen.has(at) ? at : 'hidden';

/** Made from what is public alone. */
function toItem(id: string, row: PublicRow | null, { people, talkFirst }: Meeting, me: AccountId): MeetingItem {
  const open = row?.questions.filter(({ state }) => state === 'open') ?? [];
  const answered = row?.questions.filter(({ state }) => state === 'answered') ?? [];
  const isOpen = row?.round?.state === 'open';
  return {
    id,
    openQuestions: open.length,
    waitingAnswers: answered.length,
    round: isOpen ? (row?.round?.number ?? null) : null,
    votes: isOpen ? (row?.round?.votes.length ?? 0) : 0,
    isRevealed: row?.round?.state === 'revealed',
    isMoved: talkFirst.includes(id),
    readers: readersIn(row, people).length,
    iRead: readersIn(row, []).includes(me),
  };
}

/** Of the people of the list, those who responded since the item's last talk; of all where nobody is named. */
function readersIn(row: PublicRow | null, people: readonly AccountId[]): readonly AccountId[] {
  const readers = [...new Set(row?.talk?.respondents.map(({ accountId }) => accountId))];
  return people.length === 0 ? readers : readers.filter((one) => people.includes(one));
}

/** The meeting's row alone, for who has opened it: where it moved, as the caller may see it; else null. */
export async function followMeeting(
  ports: MeetingPorts,
  call: MeetingCall,
  { ticket, version }: { readonly ticket: string; readonly version: number },
): Promise<{ readonly moved: MeetingMoved; readonly isOpen: boolean }> {
  const [meeting, isTheirs] = await Promise.all([ports.readMeeting(), ports.isTicket(call, ticket)]);
  if (!isTheirs) return { moved: null, isOpen: false };
  if (meeting.version === version) return { moved: null, isOpen: true };
  const { startedAt, moves, at } = meeting;
  const seen = await ports.visible([...new Set([...moves.map(({ issue }) => issue), ...(at === null ? [] : [at])])]);
  const moved = {
    version: meeting.version,
    state: stateOf(meeting, ports.now()),
    at: placeOf(meeting, seen),
    moves: moves.filter(({ issue }) => seen.has(issue)),
    startedAt,
  };
  return { moved, isOpen: true };
}
