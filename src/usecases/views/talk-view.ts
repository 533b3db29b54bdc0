import type { EarlyWritingView, TalkView } from '../../contract';
import { currentFingerprint } from '../../domain/readiness/assess';
import { viewFor } from '../../domain/refinement/public-row';
import type { AccountId } from '../../domain/shared/person';
import { isSilent, joinsByOpening, runningOf } from '../../domain/talk/running-talk';
import type { RunningTalk } from '../../domain/talk/talk';
import { countRespondents } from '../../domain/talk/respondents';
import type { IssueContext } from '../core/issue-context';
import { onceEnded } from '../core/end-talk';

type Views = {
  readonly talk: TalkView | null;
  readonly earlyWriting: EarlyWritingView | null;
};

/** The running talk, or the respondents who wait for one, as this person may see it; at most one of both. */
export function toTalkViews(context: IssueContext): Views {
  const { call, issue, policy, now } = context;
  const { row, own } = viewFor(context.refinement, call.me);
  const { talk, round, questions } = row;
  if (talk === null) return { talk: null, earlyWriting: null };
  const running = runningOf(context.refinement.talk);
  const room = { issue, policy, records: row, round };
  const { count, participants, respondents } = countRespondents(talk, currentFingerprint(issue, row), room);
  const iSaid = respondents.some(({ accountId }) => accountId === call.me) ? own.said : null;
  const view = { participants, respondents: count, iSaid };
  if (running === null || talk.startedAt === null) return { talk: null, earlyWriting: view };
  const { startedAt, facilitator, joined: present, away } = talk;
  const shown: TalkView = {
    ...view,
    startedAt,
    facilitator,
    present,
    responded: respondents.filter(({ accountId }) => present.includes(accountId)).length,
    allAnswered: present.length > 1 && present.every((who) => respondents.some((one) => one.accountId === who)),
    early: earlyIn(talk, participants),
    iJoined: present.includes(call.me),
    iLeft: away.includes(call.me),
    joinsByOpening: context.canEdit && joinsByOpening(talk, call.me, { round, questions, now }),
    privateWriting: isSilent(talk) ? { hidden: row.hidden, mine: own.hidden } : null,
    isVoting: talk.votingAt !== null,
    meeting: talk.meeting,
    sentence: talk.sentence ?? null,
    onceClosed: onceClosed(context, running),
  };
  return { talk: shown, earlyWriting: null };
}

/** Participants of the talk who have not been in it: they responded or voted before. */
function earlyIn(
  { joined, away }: Pick<RunningTalk, 'joined' | 'away'>,
  participants: readonly AccountId[],
): readonly AccountId[] {
  const seen = [...joined, ...away];
  return participants.filter((one) => !seen.includes(one));
}

/** Closing is tried on the row itself, and judged by the public part of what it leaves. */
function onceClosed({ issue, policy, now, refinement }: IssueContext, talk: RunningTalk): TalkView['onceClosed'] {
  return onceEnded({ issue, policy, now, round: refinement.round, talk, records: refinement });
}
