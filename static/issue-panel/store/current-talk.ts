import type { PanelView, TalkView } from '../../../src/contract';
import { isLeft } from '../../../src/domain/shared/presence';
import type { RunningTalk } from '../../../src/domain/talk/talk';

/** The talk as the domain knows it, as far as the panel may: nobody's words. */
export const asRunning = ({ startedAt, leads, participants, silence }: TalkView, issueId: string): RunningTalk => ({
  issueId,
  since: startedAt,
  startedAt,
  leads,
  joined: participants,
  said: [],
  shownAt: silence === null ? startedAt : null,
  ahead: [],
  parts: [],
  wasReady: false,
  version: 0,
});

/** The talk that is going on. One that was left is none: its questions were written ahead, and wait for whoever starts. */
export function currentTalk({ talk, now }: Pick<PanelView, 'talk' | 'now'>): TalkView | null {
  return talk === null || isLeft(talk, now) ? null : talk;
}
