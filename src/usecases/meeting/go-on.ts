import type { WentOn } from '../../contract-meeting';
import { comingOf } from '../../domain/meeting/coming';
import { type Destination, goneOn, nextOf, takenUp } from '../../domain/meeting/going-on';
import type { Meeting } from '../../domain/meeting/meeting';
import { meetingId } from '../../domain/meeting/meeting-id';
import { fastLaneOf } from '../../domain/meeting/without-talk';
import type { Refinement } from '../../domain/refinement/refinement';
import type { AccountId } from '../../domain/shared/person';
import { runningOf } from '../../domain/talk/running-talk';
import type { RunningTalk } from '../../domain/talk/talk';
import { AppError } from '../../failure';
import type { ChangingCall } from '../call';
import type { AgreedFactsPorts } from '../core/agreed-content';
import { type ChangePorts, storeChange, type StoredChange } from '../core/change';
import { closeRunning, type Closing } from '../talk/close-talk';
import { type IssueContext, type Over, TALK_OVER, type BackgroundContext } from '../core/issue-context';
import { judge } from '../core/judge';
import { leaveTalkAside, isActedIn } from '../core/settle';
import { takeUpTalk } from '../talk/start-talk';
import { withFields } from './change-list';
import { changeMeeting, needsToEdit } from './change-meeting';
import type { ChangingMeetingCall, MeetingPorts } from './meeting-ports';
import { toMeetingView } from './meeting-view';
import { rolloverOf } from './rollover';
import { isShutOut, orShutOut } from '../core/refusals';
import { withStored } from '../core/context';
import { replaceRow, type ReplacePorts } from '../core/replace';

/** A step of the meeting: from the item where the page sees it, with what becomes of the talk there, to another item. */
export type Step = {
  /** `from`: null before the start, `hidden` at an item that the caller cannot open. */
  readonly base: Closing['base'] & {
    readonly from: string | 'hidden' | null;
    /** The list as the page had it, where the step begins the meeting. */
    readonly items?: readonly string[] | null;
  };
  readonly input: {
    readonly to: Destination;
    /** The order in which the page shows the list: a meeting that begins keeps it. */
    readonly items?: readonly string[] | null;
    /** How the talk there ends; null where it is set aside, or there is none. `asReady`: the press said that the item is ready then. */
    readonly close: (Closing['input'] & { readonly asReady: boolean }) | null;
    /** The caller has read that the item will not be ready, or that its talk ends without an outcome. */
    readonly anyway: boolean;
  };
};

/** `list`: of the board whose meeting it is; `item`: of any of its items, as the caller. */
export type GoingPorts = { readonly list: MeetingPorts; readonly item: ChangePorts & AgreedFactsPorts };
export type GoingCall = ChangingMeetingCall & Pick<ChangingCall, 'projectId' | 'requestId'>;

/**
 * The team goes on: the talk at the item that it leaves is closed or set aside, the list moves, and the talk at the next
 * item starts. Each of the three is stored by itself and once, under one request id; a repeat does what is left. What
 * follows them in Jira comes after the third. Where another person went on first, no row changes, and the answer says
 * where they went. Where the meeting is at `to` already and its talk did not start, the talk starts. Fails with `ask-first`,
 * before anything is stored, where the talk would end otherwise than the press said.
 */
export async function goOn({ list, item }: GoingPorts, call: GoingCall, step: Step): Promise<WentOn> {
  await needsToEdit(list);
  const before = await listBefore(list, call, step);
  const visible = await visibleIn(list, before, step.input.to);
  const from = placeOf(step.base.from, before, visible);
  const isRepeat = before.requests.includes(call.request);
  const id = meetingId(call.key, before.n);
  const view = (meeting: Meeting) => toMeetingView({ ...list, visible: async () => visible }, call, meeting);
  const isThere = !isRepeat && before.at !== from && before.at === step.input.to;
  if (!isRepeat && before.at !== from && !isThere) return { meeting: await view(before), passed: [], mails: 0 };

  const { to, passed } = await destinationOf(list, { to: step.input.to, before, visible });
  const leaves = from !== null && from !== to && !isThere;
  const departure = leaves ? await leave(item, onItem(call, from), { step, meeting: id }) : null;
  const moved = await changeMeeting(list, call, async (meeting, now) => {
    if (to === null) return meeting;
    const ordered = inOrder(meeting, step);
    const after = goneOn(ordered, { from, to, isAside: to !== 'end' && departure?.isAside === true }, now);
    if (after === ordered) return meeting;
    return { ...after, facilitator: await leaderOf(list, after.facilitator, call.me) };
  });
  const isOurs = from === to || isThere || moved.requests.includes(call.request);
  const begun =
    isOurs && to !== null && moved.at === to
      ? await begin(item, onItem(call, to), { key: call.key, meeting: moved, isThere })
      : null;
  if (isOurs && to === 'end') await list.endAsides(asideIn(before, from), id);

  await list.hintMoved();
  const [meeting, closed] = await Promise.all([view(moved), departure?.change?.follow(), begun?.follow()]);
  return { meeting, passed, mails: closed?.mails ?? 0 };
}

/** The list as it stands before the step: a meeting begins with the list after one that is over. */
async function listBefore(list: MeetingPorts, call: GoingCall, step: Step): Promise<Meeting> {
  const stored = await list.readMeeting();
  if (step.base.from !== null) return stored;
  const rollover = await rolloverOf(list, call, { meeting: stored, now: list.now() });
  return inOrder(rollover?.next ?? stored, step);
}

/** The list in the order in which the step begins its meeting; as it is in any other step. */
function inOrder(meeting: Meeting, { base, input }: Step): Meeting {
  const { items = null } = input;
  if (items === null || base.from !== null || meeting.startedAt !== null) return meeting;
  return withFields(meeting, { base: { items: base.items ?? null }, input: { items } });
}

/** The ids among all that the list names, and `to`, that the caller may see. */
function visibleIn(list: MeetingPorts, meeting: Meeting, to: Destination): Promise<ReadonlySet<string>> {
  const { items, added, moves, at } = meeting;
  const named = [...(items ?? []), ...added, ...moves.map(({ issue }) => issue), ...(at === null ? [] : [at])];
  return list.visible([...new Set(to === 'end' ? named : [...named, to])]);
}

/** The place that the caller means; of a hidden one only where it is still hidden from them. */
function placeOf(from: Step['base']['from'], { at }: Meeting, visible: ReadonlySet<string>): string | null {
  if (from !== 'hidden') return from;
  return at !== null && !visible.has(at) ? at : from;
}

type Going = { readonly to: Destination; readonly before: Meeting; readonly visible: ReadonlySet<string> };

/**
 * Where the meeting goes: past items that neither the caller nor the app can see, which are `passed`; null where none is
 * left. An item that only the caller cannot see is gone to: others may start its talk.
 */
async function destinationOf(
  list: MeetingPorts,
  { to, before, visible }: Going,
): Promise<{ readonly to: Destination | null; readonly passed: readonly string[] }> {
  if (to === 'end' || visible.has(to)) return { to, passed: [] };
  const { at, moves } = before;
  const items = before.items ?? [];
  // Whether another item exists is not told to somebody who may not see it.
  if (![...items, ...before.added].includes(to)) throw new AppError('not-found', 'The item is not on the list.');
  const gone = await list.unseen([...items, to].filter((id) => !visible.has(id)));
  if (!gone.has(to)) return { to, passed: [] };
  const there = items.filter((id) => id === at || !gone.has(id));
  const agreed = await list.agreed(there);
  const waits = (id: string): boolean => !agreed.has(id) || fastLaneOf(before, id) === 'shown';
  const next = nextOf({ items: there.filter((id) => id === at || waits(id)), at, moves });
  return { to: next, passed: [to] };
}

export const onItem = ({ me, projectId, requestId, request }: GoingCall, issueId: string): ChangingCall => ({
  me,
  projectId,
  requestId,
  request,
  issueId,
});

type Departure = {
  /** null where the caller cannot reach the item. */
  readonly change: StoredChange | null;
  /** The team is not done with the item. */
  readonly isAside: boolean;
};

type Leaving = { readonly step: Step; readonly meeting: string };

/** The first step: the talk at the item that the meeting leaves is closed or set aside. */
async function leave(item: GoingPorts['item'], call: ChangingCall, { step, meeting }: Leaving): Promise<Departure> {
  try {
    const change = await storeChange(item, call, (context) => {
      const talk = runningOf(context.refinement.talk);
      return talk === null ? context.refinement : withoutTalk(item, context, { step, meeting, talk });
    });
    const { talk, talks } = change.after.refinement;
    const last = talks.talks.at(-1);
    const isClosed = runningOf(talk)?.meeting?.id !== meeting && last?.meeting === meeting;
    return { change, isAside: !isClosed };
  } catch (error) {
    if (isShutOut(error)) return { change: null, isAside: true };
    throw error;
  }
}

/** The row without its talk, as the press said. */
async function withoutTalk(
  ports: AgreedFactsPorts,
  context: IssueContext,
  { step: { base, input }, meeting, talk }: Leaving & { readonly talk: RunningTalk },
): Promise<Refinement | Over> {
  const { refinement, issue } = context;
  const isHere = talk.meeting?.id === meeting && talk.meeting.isAside !== true;
  if (input.close === null) {
    if (!isHere) return refinement;
    const isOver = input.to === 'end';
    if (isOver && !input.anyway && isActedIn(refinement)) throw askFirst('no-outcome');
    return leaveTalkAside(context, { talk, isOver });
  }
  // Another person went elsewhere first, or closed it.
  if (!isHere || talk.startedAt !== base.talk) return TALK_OVER;
  const { asReady, ...said } = input.close;
  const row = await closeRunning(ports, context, { base, input: said });
  const isReady = judge({ ...context, refinement: row }).readiness.state === 'ready';
  if (asReady && !isReady && !input.anyway && issue.progress === 'new') throw askFirst('ends-otherwise');
  return row;
}

const askFirst = (because: 'no-outcome' | 'ends-otherwise'): AppError =>
  new AppError('ask-first', 'The talk would not end as the press said.', { because });

/** Who leads the meeting leads its next talk, unless their account is gone. */
async function leaderOf(list: MeetingPorts, leader: AccountId | null, me: AccountId): Promise<AccountId> {
  return leader === null || (leader !== me && (await list.isGone(leader))) ? me : leader;
}

type Beginning = {
  readonly key: string;
  readonly meeting: Meeting;
  /** Another press came there: it starts the talk alone, and only where that press did not. */
  readonly isThere: boolean;
};

/** The third step: the talk at the next item starts, or is joined; null where the caller cannot reach the item. */
async function begin(
  item: GoingPorts['item'],
  call: ChangingCall,
  { key, meeting, isThere }: Beginning,
): Promise<StoredChange | null> {
  const coming = comingOf(key, meeting);
  if (coming === null) return null;
  const start = (context: IssueContext): Refinement =>
    isThere && hasTalkOf(context.refinement, coming.meeting.id) ? context.refinement : takeUpTalk(context, coming);
  return orShutOut(storeChange(item, call, start));
}

const hasTalkOf = ({ talk, talks }: Refinement, meeting: string): boolean =>
  runningOf(talk)?.meeting?.id === meeting || talks.talks.at(-1)?.meeting === meeting;

/** The items that a meeting has set aside, other than the one that it leaves last. */
function asideIn({ moves }: Meeting, last: string | null): readonly string[] {
  const been = takenUp(moves);
  return [...new Set(moves.map(({ issue }) => issue))].filter((issue) => issue !== last && !been.has(issue));
}

/**
 * In the background, once a meeting is over: ends the talk that this meeting has set aside. Any other talk stays as it is.
 * Running it again changes nothing.
 */
export async function endAsideTalk(
  ports: ReplacePorts,
  read: BackgroundContext,
  meeting: string,
): Promise<BackgroundContext> {
  const { projectId } = read.issue;
  const { now } = await replaceRow(ports, { read, again: withStored, projectId }, (context) => {
    const talk = runningOf(context.refinement.talk);
    const isMeant = talk?.meeting?.id === meeting && talk.meeting.isAside === true;
    return isMeant ? leaveTalkAside(context, { talk, isOver: true }) : context.refinement;
  });
  return now;
}
