import type { ResultView } from '../../contract-meeting';
import { takenUp } from '../../domain/meeting/going-on';
import type { Meeting } from '../../domain/meeting/meeting';
import { meetingId } from '../../domain/meeting/meeting-id';
import type { Past, PastMeeting } from '../../domain/meeting/past';
import { ASKED_DAYS, isAsked, isShown, NO_PULSE, type Pulse } from '../../domain/meeting/pulse';
import { mayBeAgreed } from '../../domain/meeting/without-talk';
import { itemResult, overTime, usualMinutes } from '../../domain/meeting/result';
import { daysBetween } from '../../domain/shared/day';
import type { Instant } from '../../domain/shared/instant';
import type { AccountId } from '../../domain/shared/person';
import type { MeetingCall, MeetingPorts } from './meeting-ports';
import { passedBy, rowsOf } from './passed';

/** The last meeting, also where nobody has ended it and nothing was stored since; null without one of the last days. */
type LastMeeting = { readonly meeting: Meeting; readonly over: PastMeeting; readonly past: Past };

/** @returns null where no meeting was held in the last days */
export async function lastMeeting(ports: MeetingPorts, call: MeetingCall, now: Instant): Promise<LastMeeting | null> {
  const stored = await ports.readMeeting();
  const passed = await passedBy(ports, call, { meeting: stored, now });
  const past = passed?.kept.past ?? (await ports.readPast());
  const over = past.meetings.at(-1);
  if (over === undefined || daysBetween(over.endedAt, now) >= ASKED_DAYS) return null;
  const meeting = passed?.kept.meeting ?? (await ports.readHeld(over.n));
  return meeting === null ? null : { meeting, over, past };
}

/** What became of the last meeting: its items as the caller may see them, and the board's own figures over time. */
export async function openResult(ports: MeetingPorts, call: MeetingCall): Promise<ResultView | null> {
  const now = ports.now();
  const [last] = await Promise.all([lastMeeting(ports, call, now), ports.rights()]);
  if (last === null) return null;
  const { meeting, over, past } = last;
  const talked = [...new Set(meeting.moves.map(({ issue }) => issue))];
  const [seen, pulses] = await Promise.all([
    ports.visible([...talked, ...meeting.revealed]),
    ports.readPulses(past.meetings.map(({ n }) => n)),
  ]);
  const items = talked.filter((issue) => seen.has(issue));
  const read = [...new Set([...items, ...meeting.revealed.filter((issue) => seen.has(issue))])];
  const rows = rowsOf(read, await ports.readRows(read));
  const held = { id: meetingId(call.key, over.n), startedAt: over.startedAt, endedAt: over.endedAt };
  const been = takenUp(meeting.moves);
  const shown = (pulse: Pulse, of: PastMeeting): Pulse | null => (isShown(pulse, of, now) ? pulse : null);
  const pulse = pulses.at(-1) ?? NO_PULSE;
  return {
    n: over.n,
    startedAt: over.startedAt,
    when: meeting.when,
    items: items
      .map((issue) => itemResult(issue, rows.get(issue), held, call.me))
      .filter((one) => been.has(one.id) || one.outcome !== null),
    revealed: meeting.revealed.filter((issue) => !been.has(issue) && mayBeAgreed(rows.get(issue))),
    usual: usualMinutes(past),
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
