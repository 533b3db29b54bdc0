import type { PanelView, TalkView } from '../../../src/contract';
import { isLeft } from '../../../src/domain/shared/presence';
import type { RunningTalk } from '../../../src/domain/talk/talk';

/** The talk in the domain's shape, as far as the panel knows it, without any texts. */
export const asRunning = (
  { startedAt, leads, participants, present, silence }: TalkView,
  issueId: string,
): RunningTalk => ({
  issueId,
  since: startedAt,
  startedAt,
  leads,
  joined: participants,
  respondents: [],
  shownAt: silence === null ? startedAt : null,
  ahead: participants.filter((one) => !present.includes(one)),
  parts: [],
  revealedEarly: [],
  wasReady: false,
  version: 0,
});

/** The running talk; null for a left one, whose questions wait for the next talk. */
export function currentTalk({ talk, now }: Pick<PanelView, 'talk' | 'now'>): TalkView | null {
  return talk === null || isLeft(talk, now) ? null : talk;
}
