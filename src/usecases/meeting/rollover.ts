import { takenUp } from '../../domain/meeting/going-on';
import { listAfter, unstarted } from '../../domain/meeting/list-after';
import { instantOf } from '../../domain/meeting/local-time';
import { type Meeting, stateOf } from '../../domain/meeting/meeting';
import { meetingId } from '../../domain/meeting/meeting-id';
import { endOf, type Past, talksIn, withDate, withMeeting } from '../../domain/meeting/past';
import { fastLaneOf, mayBeAgreed } from '../../domain/meeting/without-talk';
import type { PublicRow } from '../../domain/refinement/public-row';
import { hasActs, runningOf } from '../../domain/talk/running-talk';
import type { Instant } from '../../domain/shared/instant';
import type { KeptMeeting, MeetingCall, MeetingPorts } from './meeting-ports';

/** The list after one whose time has passed, and what is kept of that. */
type Rollover = { readonly next: Meeting; readonly kept: KeptMeeting };

/**
 * What comes after a meeting that is over, or after a list that was skipped: that one goes on with all that is on it,
 * and so does one whose meeting began without an act. null where the list is still before its meeting, or in it.
 */
export async function rolloverOf(
  ports: Pick<MeetingPorts, 'readRows' | 'readPast' | 'agreed'>,
  { key }: MeetingCall,
  { meeting, now }: { readonly meeting: Meeting; readonly now: Instant },
): Promise<Rollover | null> {
  const state = stateOf(meeting, now);
  if (state === 'skipped') {
    const past = dated(await ports.readPast(), meeting, { now, isHeld: false });
    return {
      next: { ...meeting, when: null, sharedAt: null, told: [], remindedAt: null },
      kept: { meeting: null, past },
    };
  }
  if (state !== 'over') return null;
  const id = meetingId(key, meeting.n);
  const issues = [...new Set([...(meeting.items ?? []), ...meeting.moves.map(({ issue }) => issue)])];
  const decided = meeting.revealed.filter((issue) => fastLaneOf(meeting, issue) === 'agreed');
  const [read, past, claimed] = await Promise.all([
    ports.readRows(issues),
    ports.readPast(),
    decided.length === 0 ? new Set<string>() : ports.agreed(decided),
  ]);
  const rows = rowsOf(issues, read);
  const agreed = new Set([...claimed].filter((issue) => mayBeAgreed(rows.get(issue))));
  const talks = [...rows.values()].flatMap((row) => talksIn(row, id)).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const isActed = [...rows.values()].some((row) => isActedIn(row, id));
  if (talks.length === 0 && meeting.revealedAt === null && !isActed)
    return { next: unstarted(meeting), kept: { meeting: null, past } };
  const ended = { ...meeting, at: null, endedAt: endOf(meeting, talks) };
  const been = takenUp(meeting.moves);
  const ends = issues.flatMap(
    (issue) => talksIn(rows.get(issue), id).at(-1)?.outcome ?? (been.has(issue) ? 'none' : []),
  );
  const held = withMeeting(past, ended, { talks, ends });
  const pastMeeting = { meeting: ended, past: dated(held, ended, { now, isHeld: true }) };
  return { next: listAfter(ended, id, { rows, agreed }), kept: pastMeeting };
}

/** Whether something was done in a talk of the meeting that still runs, as far as everybody may see. */
function isActedIn({ talk, round, questions, hidden }: PublicRow, meeting: string): boolean {
  const running = runningOf(talk);
  return running !== null && running.meeting?.id === meeting && hasActs(running, { round, questions, hidden });
}

const dated = (past: Past, { when }: Meeting, { now, isHeld }: { now: Instant; isHeld: boolean }): Past =>
  when === null ? past : withDate(past, { at: instantOf(when) ?? now, isHeld });

/** Rows that can be read, by issue. */
export const rowsOf = (
  issues: readonly string[],
  read: readonly (PublicRow | null)[],
): ReadonlyMap<string, PublicRow> =>
  new Map(
    issues.flatMap((id, index) => {
      const row = read[index] ?? null;
      return row === null ? [] : [[id, row]];
    }),
  );
