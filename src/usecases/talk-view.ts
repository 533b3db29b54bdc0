import type { GatheringView, SilenceView, TalkView, UnsignedView } from '../contract';
import { onlyAhead } from '../domain/ahead';
import { currentFingerprint } from '../domain/assess';
import { isSilent } from '../domain/running-talk';
import { voicesIn } from '../domain/voices';
import { onceEnded } from './end-talk';
import type { Situation } from './situation';
import { toUnsignedView } from './unsigned';

type Viewed = Pick<Situation, 'call' | 'issue' | 'records' | 'policy' | 'talk' | 'round' | 'outbox' | 'now'>;
type Views = {
  readonly talk: TalkView | null;
  readonly gathering: GatheringView | null;
  readonly unsigned: UnsignedView;
};

/** The running talk, or what was said before one, as this person sees it; at most one of them. */
export function toTalkViews(viewed: Viewed): Views {
  const { call, issue, records, talk, round } = viewed;
  const unsigned = toUnsignedView(viewed);
  if (talk === null) return { talk: null, gathering: null, unsigned };
  const heard = voicesIn(talk, currentFingerprint(issue, records), viewed);
  const { voices, quorum, participants } = heard;
  const mine = heard.said.find(({ accountId }) => accountId === call.me)?.what ?? null;
  const iSaid = mine === 'unsigned' ? 'wrote' : mine;
  const view = { participants, voices, quorum, iSaid };
  if (talk.startedAt === null) return { talk: null, gathering: view, unsigned };
  const { startedAt, leads } = talk;
  const iJoined = participants.includes(call.me) && !onlyAhead(talk, round).includes(call.me);
  const silence = toSilence(viewed);
  const running = { ...view, startedAt, leads, iJoined, silence, onceClosed: onceEnded({ ...viewed, talk }) };
  return { talk: running, gathering: null, unsigned };
}

/** How many wait, and the viewer's own; nobody else's words leave the row before they are shown. */
function toSilence({ talk, outbox, now, call }: Viewed): SilenceView | null {
  if (!isSilent(talk, now)) return null;
  const hidden = outbox?.hidden ?? [];
  return { hidden: hidden.length, mine: hidden.filter(({ askedBy }) => askedBy === call.me) };
}
