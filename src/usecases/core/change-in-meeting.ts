import { comingOf } from '../../domain/meeting/coming';
import { type Meeting, stateOf } from '../../domain/meeting/meeting';
import { meetingOf } from '../../domain/meeting/meeting-id';
import type { Refinement } from '../../domain/refinement/refinement';
import type { Instant } from '../../domain/shared/instant';
import { runningOf } from '../../domain/talk/running-talk';
import type { ChangingCall } from '../call';
import { change, changeIn, type ChangePorts, readToChange } from './change';
import type { IssueContext } from './issue-context';
import { replaceList } from './replace-list';
import { takeUpTalk } from './take-up-talk';
import type { Ports } from '../ports';
import { orShutOut } from './shut-out';

export type InMeetingPorts = ChangePorts & Pick<Ports, 'readMeeting' | 'storeMeeting' | 'hintMoved'>;

/** What holds for a talk, and for all talks of its meeting. Each answers the same object where there is nothing to do. */
type Changes = {
  readonly ofMeeting: (meeting: Meeting, now: Instant) => Meeting;
  readonly ofTalk: (context: IssueContext) => Refinement;
};

/**
 * Changes the running talk of the issue; where that runs in a meeting, first the meeting, and then the talk at the item where it
 * is by then. A talk that its meeting is about to start there is started here: so of this call and of a step of the meeting
 * the one that comes second finds what the first has stored.
 */
export async function changeInMeeting(
  ports: InMeetingPorts,
  call: ChangingCall,
  { ofMeeting, ofTalk }: Changes,
): Promise<IssueContext> {
  // Nothing is stored for who may not edit the item.
  const here = await readToChange(ports, call);
  const of = runningOf(here.read.refinement.talk)?.meeting ?? null;
  if (of === null || of.isAside === true) return changeIn(ports, here, ofTalk);
  const { key, n } = meetingOf(of.id);
  const meeting = await storedMeeting(ports, call, { key, n, ofMeeting });
  const coming = comingOf(key, meeting);
  const { at } = meeting;
  if (meeting.n !== n || at === null || coming === null) return changeIn(ports, here, ofTalk);
  const withMeeting = (context: IssueContext): Refinement =>
    ofTalk({ ...context, refinement: takeUpTalk(context, coming) });
  const after =
    at === call.issueId
      ? await changeIn(ports, here, (context) => (isRunning(context) ? withMeeting(context) : context.refinement))
      : here.read;
  if (at !== call.issueId)
    await orShutOut(
      change(ports, { ...call, issueId: at }, (context) =>
        isRunning(context) || !isClosedSince(context, meeting, of.id) ? withMeeting(context) : context.refinement,
      ),
    );
  if (meeting.requests.includes(call.request)) await ports.hintMoved(key);
  return after;
}

const isRunning = ({ refinement }: IssueContext): boolean => runningOf(refinement.talk) !== null;

/** Whether the talk at the item was closed since the meeting came to it. */
function isClosedSince({ refinement }: IssueContext, { moves }: Meeting, id: string): boolean {
  const last = refinement.talks.talks.at(-1);
  return last?.meeting === id && last.at >= (moves.at(-1)?.at ?? '');
}

type ListChange = { readonly key: string; readonly n: number } & Pick<Changes, 'ofMeeting'>;

/** The list once its running meeting is changed; as it is where that meeting is over. */
const storedMeeting = (
  ports: InMeetingPorts,
  { request }: ChangingCall,
  { key, n, ofMeeting }: ListChange,
): Promise<Meeting> =>
  replaceList(
    {
      pause: ports.pause,
      readMeeting: () => ports.readMeeting(key),
      storeMeeting: (next) => ports.storeMeeting(key, next),
    },
    request,
    async (stored) => {
      const now = ports.now();
      const next = stored.n === n && stateOf(stored, now) === 'running' ? ofMeeting(stored, now) : stored;
      return next === stored ? null : { next, kept: null };
    },
  );
