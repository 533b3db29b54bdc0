import type { ResultView } from '../../contract-meeting';
import { settledWithin } from '../../domain/ballot/size';
import { takenUp } from '../../domain/meeting/going-on';
import type { Meeting } from '../../domain/meeting/meeting';
import { meetingId } from '../../domain/meeting/meeting-id';
import type { Past, PastMeeting } from '../../domain/meeting/past';
import { isAsked, isShown, NO_PULSE, type Pulse, withAnswer } from '../../domain/meeting/pulse';
import { fastLaneOf, mayBeAgreed } from '../../domain/meeting/without-talk';
import { itemResult, overTime, usualMinutes } from '../../domain/meeting/result';
import type { Instant } from '../../domain/shared/instant';
import type { AccountId } from '../../domain/shared/person';
import type { MeetingCall, MeetingPorts } from './meeting-ports';
import { rolloverOf, rowsOf } from './rollover';
import type { Worth } from '../../domain/meeting/worth';
import { AppError } from '../../failure';

/** A meeting that is over, also where nobody has ended it and nothing was stored since. */
type HeldMeeting = { readonly meeting: Meeting; readonly over: PastMeeting; readonly past: Past };
type Asking = { readonly n: number | null; readonly now: Instant };

/** @returns null where that meeting is not kept; `n`: null for the last one */
async function heldMeeting(ports: MeetingPorts, call: MeetingCall, { n, now }: Asking): Promise<HeldMeeting | null> {
  const stored = await ports.readMeeting();
  const rollover = await rolloverOf(ports, call, { meeting: stored, now });
  const past = rollover?.kept.past ?? (await ports.readPast());
  const over = n === null ? past.meetings.at(-1) : past.meetings.find((one) => one.n === n);
  if (over === undefined) return null;
  const last = rollover?.kept.meeting ?? null;
  const meeting = last?.n === over.n ? last : await ports.readHeld(over.n);
  return meeting === null ? null : { meeting, over, past };
}

/**
 * What became of a meeting: its items as the caller may see them, and the board's own figures over time.
 * @param asked `n` null for the last meeting
 */
export async function openResult(
  ports: MeetingPorts,
  call: MeetingCall,
  { n }: { readonly n: number | null } = { n: null },
): Promise<ResultView | null> {
  const now = ports.now();
  const [held] = await Promise.all([heldMeeting(ports, call, { n, now }), ports.rights()]);
  if (held === null) return null;
  const { meeting, over, past } = held;
  const talked = [...new Set(meeting.moves.map(({ issue }) => issue))];
  const agreed = meeting.revealed.filter((issue) => fastLaneOf(meeting, issue) === 'agreed');
  const [visible, pulses] = await Promise.all([
    ports.visible([...talked, ...agreed]),
    ports.readPulses(past.meetings.map(({ n }) => n)),
  ]);
  const items = talked.filter((issue) => visible.has(issue));
  const read = [...new Set([...items, ...agreed.filter((issue) => visible.has(issue))])];
  const rows = rowsOf(read, await ports.readRows(read));
  const place = past.meetings.indexOf(over);
  const when = { id: meetingId(call.key, over.n), startedAt: over.startedAt, endedAt: over.endedAt };
  const been = takenUp(meeting.moves);
  const shown = (pulse: Pulse, of: PastMeeting): Pulse | null => (isShown(pulse, of, now) ? pulse : null);
  const pulse = pulses[place] ?? NO_PULSE;
  return {
    n: over.n,
    startedAt: over.startedAt,
    when: meeting.when,
    items: items
      .map((issue) => itemResult(issue, rows.get(issue), when, call.me))
      .filter((one) => been.has(one.id) || one.outcome !== null),
    withoutTalk: agreed
      .filter((issue) => !been.has(issue) && mayBeAgreed(rows.get(issue)))
      .map((id) => ({ id, size: settledWithin(rows.get(id)?.size ?? null, { since: '', until: over.endedAt }) })),
    usual: usualMinutes(past.meetings.slice(0, place)),
    wasThere: wasThere(over, call.me),
    isAsked: isAsked(pulse, over, { me: call.me, now }),
    hasAnswered: pulse.answered.includes(call.me),
    worth: shown(pulse, over)?.counts ?? null,
    over: past.meetings.map((one, index) => overTime(one, shown(pulses[index] ?? NO_PULSE, one))),
    dated: past.dated,
  };
}

/** Whether they were in the meeting, as far as it is known: of one without a recorded talk only who led it is. */
const wasThere = ({ people, facilitator }: PastMeeting, me: AccountId): boolean =>
  people.length === 0 || people.includes(me) || facilitator === me;

type Payload = { readonly base: { readonly n: number }; readonly input: { readonly worth: Worth } };

/**
 * Takes one answer of a person who was in the last meeting. A second one, and one after the answers are shown, changes
 * nothing; the answer says what counts.
 */
export async function sayWorth(
  ports: MeetingPorts,
  call: MeetingCall,
  { base, input }: Payload,
): Promise<ResultView | null> {
  const now = ports.now();
  const [last] = await Promise.all([heldMeeting(ports, call, { n: null, now }), ports.rights()]);
  if (last?.over.n === base.n) {
    const isStored = await ports.changePulse(base.n, (pulse) =>
      isAsked(pulse, last.over, { me: call.me, now }) ? withAnswer(pulse, call.me, input.worth) : null,
    );
    if (!isStored) throw new AppError('busy', 'Others answered at the same time.');
  }
  return openResult(ports, call);
}
