import type { EarlyWritingView, TalkView } from '../../contract';
import { currentFingerprint } from '../../domain/readiness/assess';
import { viewFor } from '../../domain/refinement/public-row';
import { isMarkedAway, isSilent, joinsByOpening, runningOf } from '../../domain/talk/running-talk';
import type { RunningTalk } from '../../domain/talk/talk';
import { askedForIn, onlyOpenedIn } from '../../domain/talk/asked-for';
import { participantsOf, respondentsOn, votersOf } from '../../domain/talk/respondents';
import type { IssueContext } from '../core/issue-context';
import { onceEnded } from '../core/end-talk';

type Views = { readonly talk: TalkView | null; readonly earlyWriting: EarlyWritingView | null };

/** The running talk, or the respondents who wait for one, as this person may see it; at most one of both. */
export function toTalkViews(context: IssueContext): Views {
  const { call, issue, policy, now } = context;
  const { row, own } = viewFor(context.refinement, call.me);
  const { talk, round, questions } = row;
  if (talk === null) return { talk: null, earlyWriting: null };
  const running = runningOf(context.refinement.talk);
  const content = { fingerprint: currentFingerprint(issue), share: policy.materialChange };
  const respondents = respondentsOn(talk, content);
  const participants = participantsOf(talk, round);
  const iSaid = respondents.some(({ accountId }) => accountId === call.me) ? own.said : null;
  const view = { participants, respondents: respondents.length, iSaid };
  if (running === null || talk.startedAt === null) return { talk: null, earlyWriting: view };
  const { startedAt, facilitator, joined: present, listeners } = talk;
  const askedFor = askedForIn(talk);
  const shown: TalkView = {
    ...view,
    startedAt,
    facilitator,
    present,
    askedFor,
    onlyOpened: onlyOpenedIn(talk, votersOf(talk, round)),
    responded: respondents.filter(({ accountId }) => askedFor.includes(accountId)).length,
    allAnswered:
      present.length > 1 &&
      askedFor.length > 0 &&
      askedFor.every((who) => respondents.some((one) => one.accountId === who)),
    early: participants.filter((one) => !present.includes(one) && !isMarkedAway(talk, one)),
    iJoined: askedFor.includes(call.me),
    iLeft: listeners.includes(call.me) || isMarkedAway(talk, call.me),
    joinsByOpening: context.canEdit && joinsByOpening(talk, call.me, { round, questions, now, isFollowing: true }),
    privateWriting: isSilent(talk) ? { hidden: row.hidden, mine: own.hidden } : null,
    isVoting: talk.votingAt !== null,
    meeting: talk.meeting,
    sentence: talk.sentence ?? null,
    onceClosed: onceClosed(context, running),
  };
  return { talk: shown, earlyWriting: null };
}

/** Closing is tried on the row itself, and judged by the public part of what it leaves. */
function onceClosed({ issue, policy, now, refinement }: IssueContext, talk: RunningTalk): TalkView['onceClosed'] {
  return onceEnded({ issue, policy, now, round: refinement.round, talk, records: refinement });
}
