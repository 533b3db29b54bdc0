import type { PanelView, TalkView } from '../../../src/contract';
import { isLeft } from '../../../src/domain/shared/presence';

/** How many have voted, of all who are asked to; in a talk of those present. */
export function turnoutOf(
  view: Pick<PanelView, 'talk' | 'now'>,
  { voted, waiting }: Extract<PanelView['ballot'], { state: 'open' }>,
): readonly [voted: number, all: number] {
  const talk = currentTalk(view);
  const count = talk === null ? voted.length : voted.filter((one) => talk.present.includes(one)).length;
  return [count, count + waiting.length];
}

/** The running talk; null for a left one, whose questions wait for the next talk. */
export function currentTalk({ talk, now }: Pick<PanelView, 'talk' | 'now'>): TalkView | null {
  return talk === null || isLeft(talk, now) ? null : talk;
}

/** Whether votes are hidden or about to be given: no number beside them may anchor. */
export function hidesVotes(view: Pick<PanelView, 'talk' | 'now' | 'ballot'>): boolean {
  return view.ballot.state === 'open' && (view.ballot.voted.length > 0 || currentTalk(view) !== null);
}

/** The number of talks; the oldest are kept as a count alone. */
export const talksInAll = ({ talks, assessment }: Pick<PanelView, 'talks' | 'assessment'>): number =>
  Math.max(talks.length, assessment.readiness.talks);
