import type { GatheringView, SilenceView, TalkView, UnsignedView } from '../contract';
import { onlyEarly } from '../domain/talk/early-respondents';
import { isEnough } from '../domain/refinement/anonymous';
import { currentFingerprint } from '../domain/readiness/assess';
import { isSilent } from '../domain/talk/running-talk';
import { voicesIn } from '../domain/talk/respondents';
import type { IssueContext } from './core/issue-context';
import { judge, tellsUnseen } from './core/judge';
import { onceEnded } from './end-talk';
import { roomOf } from './room';

type Views = {
  readonly talk: TalkView | null;
  readonly gathering: GatheringView | null;
  readonly unsigned: UnsignedView;
};

/** The running talk, or the respondents who wait for one, as this person may see it; at most one of both. */
export function toTalkViews(context: IssueContext): Views {
  const { call, issue, policy, refinement, now } = context;
  const { talk, round, held } = refinement;
  const unsigned: UnsignedView = { waits: tellsUnseen(judge(context)), shownNext: isEnough(refinement) };
  if (talk === null) return { talk: null, gathering: null, unsigned };
  const heard = voicesIn(talk, currentFingerprint(issue, refinement), roomOf(context));
  const { voices, quorum, participants } = heard;
  const iSaid = heard.respondents.find(({ accountId }) => accountId === call.me)?.what ?? null;
  const view = { participants, voices, quorum, iSaid };
  if (talk.startedAt === null) return { talk: null, gathering: view, unsigned };
  const { startedAt, leads } = talk;
  const early = onlyEarly(talk, round);
  const present = participants.filter((one) => !early.includes(one));
  const iJoined = present.includes(call.me);
  const onceClosed = onceEnded({ issue, policy, now, round, talk, held, records: refinement });
  const running = { ...view, startedAt, leads, present, iJoined, silence: toSilence(context), onceClosed };
  return { talk: running, gathering: null, unsigned };
}

/** How many private questions wait, and the viewer's own: other texts stay in the row until they are shown. */
function toSilence({ refinement, now, call }: IssueContext): SilenceView | null {
  if (!isSilent(refinement.talk, now)) return null;
  const { hidden } = refinement;
  return { hidden: hidden.length, mine: hidden.filter(({ askedBy }) => askedBy === call.me) };
}
