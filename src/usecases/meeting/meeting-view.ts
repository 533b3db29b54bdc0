import type { MeetingCounts, MeetingItem, MeetingMoved, MeetingView } from '../../contract-meeting';
import { type Meeting, stateOf } from '../../domain/meeting/meeting';
import { minutesPerItem } from '../../domain/meeting/minutes';
import type { PastMeeting } from '../../domain/meeting/past';
import { peopleOf } from '../../domain/meeting/people';
import { shownVotesOf } from '../../domain/meeting/shown-votes';
import { rotaOf } from '../../domain/meeting/turn';
import type { PublicRow } from '../../domain/refinement/public-row';
import type { AccountId } from '../../domain/shared/person';
import type { MeetingCall, MeetingPorts } from './meeting-ports';
import { type NoteReader, noteReader, editorsOf, readersOf, unreadBy } from './readers';
import { rolloverOf } from './rollover';

/** The list and the meeting as the caller may see them: what they may not see is left out and not counted. */
export async function openMeeting(ports: MeetingPorts, call: MeetingCall): Promise<MeetingView> {
  const rows = [ports.readMeeting(), ports.readPast(), ports.access(call), ports.rights()] as const;
  // At once, so that storage is asked once.
  const [meeting, past, access] = await Promise.all(rows);
  const cachedPorts = { ...ports, readPast: async () => past, access: async () => access };
  return toMeetingView(cachedPorts, call, meeting, noteReader);
}

/** After a meeting that nobody has ended, and after a skipped list, it is the list that the next change begins. */
export async function toMeetingView(
  ports: MeetingPorts,
  call: MeetingCall,
  stored: Meeting,
  note: NoteReader = async (_ports, _call, { meeting }) => meeting,
): Promise<MeetingView> {
  const now = ports.now();
  const rollover = await rolloverOf(ports, call, { meeting: stored, now });
  // A skipped list says so until it is changed.
  const before = rollover !== null && stateOf(stored, now) === 'over' ? rollover.next : stored;
  const named = [...(before.items ?? []), ...before.added, ...before.moves.map(({ issue }) => issue)];
  const state = stateOf(before, now);
  const [{ canEdit }, { meetings: past }, visible, access] = await Promise.all([
    ports.rights(),
    rollover?.kept.past ?? ports.readPast(),
    named.length === 0 ? new Set<string>() : ports.visible([...new Set(named)]),
    ports.access(call),
  ]);
  const isSeen = (id: string): boolean => visible.has(id);
  const items = before.items?.filter(isSeen) ?? null;
  // While the team talks, each page reads its item: the list needs no counts.
  const rows = items === null || state === 'running' ? [] : await ports.readRows(items);
  const last = past.at(-1) ?? null;
  const askedPeople = peopleOf(before, past);
  const isWaiting = state === 'listed' && rollover === null;
  const meeting = isWaiting
    ? await note(ports, call, {
        meeting: before,
        asked: askedPeople,
        canEdit,
        items: items ?? [],
        rows,
        each: eachOf(past),
      })
    : before;
  const { n, version, people, facilitator, when, minutes, sharedAt, remindedAt, startedAt, breaks } = meeting;
  const editors = editorsOf(askedPeople, meeting);
  return {
    key: call.key,
    n,
    version,
    people,
    facilitator,
    when,
    minutes,
    sharedAt,
    remindedAt,
    startedAt,
    breaks,
    talkFirst: meeting.talkFirst.filter(isSeen),
    added: meeting.added.filter(isSeen),
    revealed: meeting.revealed.filter(isSeen),
    withoutTalk: meeting.withoutTalk.filter(isSeen),
    state,
    at: placeOf(meeting, visible),
    items:
      items?.map((id, index) =>
        toItem(id, rows[index] ?? null, { of: askedPeople.length === 0 ? null : editors, me: call.me }),
      ) ?? null,
    moves: meeting.moves.filter(({ issue }) => visible.has(issue)),
    each: eachOf(past),
    asked: askedPeople,
    editors: editors.length,
    rota: rotaOf(editors, ledIn(past)),
    ledLast: leaderOf(last),
    ...waitingFor(meeting, { rows, past }, askedPeople.filter(isOther(call.me))),
    last: last?.n ?? null,
    canEdit,
    ticket: access.ticket,
    countsTicket: access.countsTicket(items ?? []),
    now,
  };
}

const isOther =
  (me: AccountId) =>
  (one: AccountId): boolean =>
    one !== me;

const ledIn = (past: readonly PastMeeting[]): readonly AccountId[] => past.flatMap((one) => one.facilitator ?? []);

const leaderOf = (last: PastMeeting | null): MeetingView['ledLast'] =>
  last?.facilitator ? { who: last.facilitator, at: last.startedAt } : null;

const eachOf = (past: readonly PastMeeting[]): number => minutesPerItem(past.flatMap((one) => one.minutes));

type Records = { readonly rows: readonly (PublicRow | null)[]; readonly past: readonly PastMeeting[] };

/** How many of these people a mail and a reminder would reach. */
function waitingFor(meeting: Meeting, { rows, past }: Records, people: readonly AccountId[]) {
  const unread = unreadBy(people, rows, { ...meeting, each: eachOf(past) }).length;
  const untold = people.filter((one) => !meeting.told.includes(one)).length;
  return { unread, untold };
}

const placeOf = ({ at }: Pick<Meeting, 'at'>, visible: ReadonlySet<string>): MeetingView['at'] =>
  at === null || visible.has(at) ? at : 'hidden';

type Listed = {
  /** The people whose reading counts; null: all readers, where the list names no people. */
  readonly of: readonly AccountId[] | null;
  readonly me: AccountId;
};

/** Made from what is public alone. */
function toItem(id: string, row: PublicRow | null, { of, me }: Listed): MeetingItem {
  const open = row?.questions.filter(({ state }) => state === 'open') ?? [];
  const answered = row?.questions.filter(({ state }) => state === 'answered') ?? [];
  const isOpen = row?.round?.state === 'open';
  const readers = readersOf(row);
  return {
    id,
    openQuestions: open.length,
    waitingAnswers: answered.length,
    round: isOpen ? (row?.round?.number ?? null) : null,
    votes: isOpen ? (row?.round?.votes.length ?? 0) : 0,
    shown: row === null ? null : shownVotesOf(row),
    readers: readers.filter((one) => of === null || of.includes(one)).length,
    iRead: readers.includes(me),
    owners: [...new Set(open.flatMap(({ owner }) => owner ?? []))],
  };
}

export type Look = {
  readonly ticket: string;
  readonly version: number;
  /** The items that the page was shown, with the ticket that says so; null where it wants no counts. */
  readonly counts: { readonly ids: readonly string[]; readonly ticket: string } | null;
};
type LookAnswer = { readonly moved: MeetingMoved; readonly isOpen: boolean; readonly counts: MeetingCounts | null };
type Counting = NonNullable<Look['counts']> & { readonly meeting: Meeting };

/** What was said by now of the items that the caller was shown; null where the ticket does not say that they were. */
async function countsOf(
  ports: MeetingPorts,
  call: MeetingCall,
  { meeting, ids, ticket }: Counting,
): Promise<MeetingCounts | null> {
  if (ids.length === 0 || !(await ports.isTicket(call, ticket, ids))) return null;
  const [rows, { meetings: past }] = await Promise.all([ports.readRows(ids), ports.readPast()]);
  const askedPeople = peopleOf(meeting, past);
  const of = askedPeople.length === 0 ? null : editorsOf(askedPeople, meeting);
  const { unread } = waitingFor(meeting, { rows, past }, askedPeople.filter(isOther(call.me)));
  return { unread, items: ids.map((id, at) => toItem(id, rows[at] ?? null, { of, me: call.me })) };
}

/** The meeting's row alone, for who has opened it: where it moved, as the caller may see it; else null. */
export async function followMeeting(
  ports: MeetingPorts,
  call: MeetingCall,
  { ticket, version, counts }: Look,
): Promise<LookAnswer> {
  const [meeting, isTheirs] = await Promise.all([ports.readMeeting(), ports.isTicket(call, ticket)]);
  if (!isTheirs) return { moved: null, isOpen: false, counts: null };
  if (meeting.version === version) {
    const told = counts && (await countsOf(ports, call, { meeting, ...counts }));
    // To open the list asks Jira anew what the caller may see, and gives the next ticket for counts.
    return { moved: null, isOpen: counts === null || told !== null, counts: told };
  }
  const { n, startedAt, moves, at, items, minutes, facilitator, breaks } = meeting;
  const named = [...(items ?? []), ...moves.map(({ issue }) => issue), ...(at === null ? [] : [at])];
  const visible = await ports.visible([...new Set(named)]);
  const now = ports.now();
  const moved = {
    version: meeting.version,
    n,
    now,
    state: stateOf(meeting, now),
    at: placeOf(meeting, visible),
    items: items?.filter((id) => visible.has(id)) ?? null,
    moves: moves.filter(({ issue }) => visible.has(issue)),
    startedAt,
    minutes,
    facilitator,
    breaks,
  };
  return { moved, isOpen: true, counts: null };
}
