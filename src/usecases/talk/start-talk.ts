import { askedForOf } from '../../domain/talk/asked-for';
import { currentFingerprint } from '../../domain/readiness/assess';
import type { Refinement } from '../../domain/refinement/refinement';
import { isAgreed } from '../../domain/refinement/standing';
import {
  type Coming,
  newTalk,
  type Start,
  takeUp,
  runningOf,
  takeOver,
  listen,
  markAway,
} from '../../domain/talk/running-talk';
import type { RunningTalk } from '../../domain/talk/talk';
import type { IssueContext } from '../core/issue-context';
import { judge } from '../core/judge';
import { comingOf } from '../../domain/meeting/coming';
import { type Meeting, stateOf } from '../../domain/meeting/meeting';
import { meetingOf } from '../../domain/meeting/meeting-id';
import type { Instant } from '../../domain/shared/instant';
import type { ChangingCall } from '../call';
import { change, changeIn, type ChangePorts, readToChange } from '../core/change';
import { replaceList } from '../core/replace';
import type { Ports } from '../ports';
import { orShutOut } from '../core/refusals';
import type { PanelView } from '../../contract';
import { withLeader, withListener } from '../../domain/meeting/for-all-talks';
import { toPanelView } from '../views/panel-view';
import { withBreak, withoutBreak } from '../../domain/talk/breaks';
import { confidenceOf, confidentIn, votersIn, withoutVoters } from '../../domain/ballot/ballot';
import { withRound } from '../../domain/refinement/results';
import { quorumAmong } from '../../domain/talk/quorum';
import { isOfTalk } from '../../domain/talk/respondents';
import type { AccountId } from '../../domain/shared/person';
import { makeVerb } from '../views/change-panel';

type Take = (talk: NonNullable<Refinement['talk']>, who: string, start: Start) => RunningTalk;

/**
 * The row with the caller in its talk, which starts where none runs. `coming`: of a meeting that comes to the issue, and
 * who leads there; null outside of one.
 */
export function takeUpTalk(context: IssueContext, coming: Coming | null, take: Take = takeUp): Refinement {
  const { call, issue, policy, refinement, now } = context;
  const wasReady = isAgreed(judge(context).readiness);
  const fingerprint = currentFingerprint(issue);
  const start: Start = { now, fingerprint, share: policy.materialChange, wasReady, coming };
  const { talk: before } = refinement;
  const talk = before === null ? newTalk(call.issueId, call.me, start) : take(before, call.me, start);
  return talk === before ? refinement : { ...refinement, talk };
}

type InMeetingPorts = ChangePorts & Pick<Ports, 'readMeeting' | 'storeMeeting' | 'hintMoved'>;

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
async function changeInMeeting(
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

/** The verb that changes the running talk, and its meeting where it has one, and answers the panel as it is then. */
const meetingVerb =
  (changesOf: (me: AccountId) => Changes) =>
  async (ports: InMeetingPorts, call: ChangingCall): Promise<PanelView> =>
    toPanelView(await changeInMeeting(ports, call, changesOf(call.me)));

/**
 * Starts a talk with the caller as facilitator, or joins the running one: two who start at once are in one talk. Who listened
 * takes part again, in a meeting in each of its talks.
 */
export const startTalk = meetingVerb((me) => ({
  ofMeeting: (meeting) => withListener(meeting, me, false),
  ofTalk: (context) => takeUpTalk(context, null),
}));

/** Makes the caller the facilitator, of the whole meeting in one; any editor may take over. */
export const takeOverTalk = meetingVerb((me) => ({
  ofMeeting: (meeting) => withLeader(meeting, me),
  ofTalk: (context) => takeUpTalk(context, null, takeOver),
}));

/**
 * The caller listens, in a meeting in each of its talks: nobody waits for them, and they count to no quorum. It takes their
 * hidden vote back. Who leads may listen, too. `startTalk` ends it; a vote ends it for the present talk.
 */
export const listenOnly = meetingVerb((me) => ({
  ofMeeting: (meeting) => withListener(meeting, me, true),
  ofTalk: (context) => {
    const { refinement } = context;
    const talk = runningOf(refinement.talk);
    if (talk === null) return refinement;
    const listening = listen(talk, me);
    if (listening === talk) return refinement;
    const { round } = refinement;
    const taken = round?.state === 'open' ? withoutVoters(round, [me]) : round;
    return withPeople({ ...context, refinement: { ...refinement, round: taken } }, listening);
  },
}));

/** The clocks of the meeting in which the issue is talked about stand still for five minutes, or go on now. */
export async function takeBreak(
  ports: InMeetingPorts,
  call: ChangingCall,
  { input }: { readonly input: { readonly isOver: boolean } },
): Promise<PanelView> {
  const change = meetingVerb(() => ({
    ofMeeting: (meeting, now) => {
      const breaks = input.isOver ? withoutBreak(meeting.breaks, now) : withBreak(meeting.breaks, now);
      return breaks === meeting.breaks ? meeting : { ...meeting, breaks };
    },
    // The talk has the breaks of its meeting already.
    ofTalk: ({ refinement }) => refinement,
  }));
  return change(ports, call);
}

/** The row with this talk. Where people were taken out after a reveal in it, the quorum of that is judged anew. */
function withPeople({ refinement, issue, policy }: IssueContext, talk: RunningTalk): Refinement {
  const row = { ...refinement, talk };
  const round = confidenceOf(row.round);
  if (round === null || talk.askedAtReveal === null || !isOfTalk(round, talk)) return row;
  const all = [...askedForOf(talk), ...votersIn(round)];
  const { count: voters, quorum } = quorumAmong(confidentIn(round), all, { issue, policy });
  return withRound(row, { ...round, voters, quorum });
}

/**
 * The caller says that these people are not here: nobody waits for them any more. Opening the panel brings them back. Who
 * listens says so for themselves.
 */
export const markPeopleAway = makeVerb(
  ({ input }: { readonly input: { readonly who: readonly AccountId[] } }) =>
    (context) => {
      const { call, refinement } = context;
      const talk = runningOf(refinement.talk);
      if (talk === null) return refinement;
      const others = input.who.filter((one) => one !== call.me);
      const away = markAway(talk, others, call.me);
      return away === talk ? refinement : withPeople(context, away);
    },
);
