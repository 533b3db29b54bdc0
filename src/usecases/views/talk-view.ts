import type { EarlyWritingView, PrivateWritingView, TalkView } from '../../contract';
import { currentFingerprint } from '../../domain/readiness/assess';
import type { AccountId } from '../../domain/shared/person';
import { isSilent, joinsByOpening } from '../../domain/talk/running-talk';
import type { RunningTalk } from '../../domain/talk/talk';
import { countRespondents } from '../../domain/talk/respondents';
import type { IssueContext } from '../core/issue-context';
import { onceEnded } from '../core/end-talk';
import { roomOf } from '../core/room';

type Views = {
  readonly talk: TalkView | null;
  readonly earlyWriting: EarlyWritingView | null;
};

/** The running talk, or the respondents who wait for one, as this person may see it; at most one of both. */
export function toTalkViews(context: IssueContext): Views {
  const { call, issue, policy, refinement, now } = context;
  const { talk, round, questions } = refinement;
  if (talk === null) return { talk: null, earlyWriting: null };
  const heard = countRespondents(talk, currentFingerprint(issue, refinement), roomOf(context));
  const { count, quorum, participants } = heard;
  const iSaid = heard.respondents.find(({ accountId }) => accountId === call.me)?.what ?? null;
  const view = { participants, respondents: count, quorum, iSaid };
  if (talk.startedAt === null) return { talk: null, earlyWriting: view };
  const { startedAt, facilitator, joined: present, away } = talk;
  const heardFrom = heard.respondents.filter(({ accountId }) => present.includes(accountId)).length;
  const onceClosed = onceEnded({ issue, policy, now, round, talk, records: refinement });
  const running: TalkView = {
    ...view,
    startedAt,
    facilitator,
    present,
    heard: heardFrom,
    early: earlyIn(talk, participants),
    iJoined: present.includes(call.me),
    iLeft: away.includes(call.me),
    joinsByOpening: context.canEdit && joinsByOpening(talk, call.me, { round, questions, now }),
    privateWriting: toPrivateWriting(context),
    isVoting: talk.votingAt !== null,
    sentence: talk.sentence ?? null,
    onceClosed,
  };
  return { talk: running, earlyWriting: null };
}

/** Participants of the talk who have not been in it: they responded or voted before. */
function earlyIn({ joined, away }: RunningTalk, participants: readonly AccountId[]): readonly AccountId[] {
  const seen = [...joined, ...away];
  return participants.filter((one) => !seen.includes(one));
}

/** How many private questions wait, and the viewer's own: other texts stay in the row until they are shown. */
function toPrivateWriting({ refinement, now, call }: IssueContext): PrivateWritingView | null {
  if (!isSilent(refinement.talk, now)) return null;
  const { hidden } = refinement;
  return { hidden: hidden.length, mine: hidden.filter(({ askedBy }) => askedBy === call.me) };
}
