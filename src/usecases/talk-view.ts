import type { GatheringView, TalkView } from '../contract';
import { currentFingerprint } from '../domain/assess';
import { voicesIn } from '../domain/voices';
import type { Situation } from './situation';

type Viewed = Pick<Situation, 'call' | 'issue' | 'records' | 'policy' | 'talk' | 'round'>;

/** The running talk, or what was said before one, as this person sees it; at most one of them. */
export function toTalkViews(viewed: Viewed): { talk: TalkView | null; gathering: GatheringView | null } {
  const { call, issue, records, talk } = viewed;
  if (talk === null) return { talk: null, gathering: null };
  const heard = voicesIn(talk, currentFingerprint(issue, records), viewed);
  const { voices, quorum, participants } = heard;
  const iSaid = heard.said.find(({ accountId }) => accountId === call.me)?.what ?? null;
  const view = { participants, voices, quorum, iSaid };
  const { startedAt, leads } = talk;
  return startedAt === null
    ? { talk: null, gathering: view }
    : { talk: { ...view, startedAt, leads }, gathering: null };
}
