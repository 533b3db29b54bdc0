import type { Failure, Result } from '../../../../src/contract';
import type { MeetingView } from '../../../../src/contract-meeting';
import { type Destination, takenUp } from '../../../../src/domain/meeting/going-on';
import { meetingId } from '../../../../src/domain/meeting/meeting-id';
import type { AccountId } from '../../../../src/domain/shared/person';
import type { InMeeting } from '../../../../src/domain/talk/talk';
import { callAt } from '../../../issue-panel/store/panel-calls';
import { ask, backend } from '../../../ui/backend';
import { repeated } from '../../../ui/repeated';
import { newRequestId } from '../../../ui/request-id';

/** A step of the meeting, as its page sees it. */
export type Step = {
  /** Where the page sees the meeting; null before the start, `hidden` at an item that the viewer cannot open. */
  readonly from: MeetingView['at'];
  readonly to: Destination;
  /** The team is not done with the item that it leaves. */
  readonly isAside?: boolean;
  /** What becomes of a talk that still runs there; null where none runs. */
  readonly talk?: 'aside' | 'left' | null;
  /** Who leads the next talk; null: the viewer. */
  readonly leader?: AccountId | null;
};

/** The meeting as its talks carry it; null before its start. */
export const inMeeting = ({ key, n, startedAt }: MeetingView): InMeeting | null =>
  startedAt === null ? null : { id: meetingId(key, n), startedAt };

/**
 * Takes the step: first the talk that still runs is set aside or left, then the meeting moves. Each call may be repeated
 * alone: where the second one fails, the meeting stands at an item without a talk, which anybody may start again.
 */
export async function take(step: Step, meeting: MeetingView): Promise<Result<MeetingView>> {
  const { from, to, isAside = false, talk = null } = step;
  const failure = talk === null || from === null || from === 'hidden' ? null : await letGo(from, meeting, talk);
  if (failure !== null) return { ok: false, failure };
  const sent = { requestId: newRequestId(), base: { from }, input: { to, isAside } };
  const moved = await repeated(() => ask(() => backend('goOn', sent)));
  if (moved.ok && to === 'end') void leaveAside(meeting, from);
  return moved;
}

async function letGo(issueId: string, meeting: MeetingView, how: 'aside' | 'left'): Promise<Failure | null> {
  const id = inMeeting(meeting)?.id;
  if (id === undefined) return null;
  const sent = { requestId: newRequestId(), issueId, base: { meeting: id }, input: { leave: how === 'left' } };
  const answer = await repeated(() => ask(() => callAt('setTalkAside', sent)));
  // The talk of an item that the viewer may not edit stays as it is; the meeting goes on.
  return answer.ok || answer.failure.code === 'not-allowed' ? null : answer.failure;
}

/** Talks that were set aside end with the meeting; one that cannot be reached is left by itself after some hours. */
async function leaveAside(meeting: MeetingView, but: string | null): Promise<void> {
  const been = takenUp(meeting.moves);
  const aside = new Set(meeting.moves.map(({ issue }) => issue).filter((issue) => issue !== but && !been.has(issue)));
  await Promise.all([...aside].map((issue) => letGo(issue, meeting, 'left')));
}
