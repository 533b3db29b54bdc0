import type { TalkView } from '../contract';
import { participantsOf, voicesOf } from '../domain/running-talk';
import type { Situation } from './situation';

/** The running talk as this person sees it; null when none runs. */
export function toTalkView(viewed: Pick<Situation, 'call' | 'issue' | 'policy' | 'talk' | 'round'>): TalkView | null {
  const { call, talk, round } = viewed;
  if (talk === null) return null;
  const participants = participantsOf(talk, round);
  const said = talk.said.map(({ accountId }) => accountId);
  const { voices, quorum } = voicesOf(said, participants, viewed);
  const iSaid = talk.said.find(({ accountId }) => accountId === call.me)?.what ?? null;
  return { startedAt: talk.startedAt, leads: talk.leads, participants, voices, quorum, iSaid };
}
