import type { PanelView } from '../../../src/contract';

/** How many have voted, in a talk of all who are asked for. */
export function turnoutOf(
  view: Pick<PanelView, 'talk'>,
  { voted, waiting }: Extract<PanelView['ballot'], { state: 'open' }>,
): readonly [voted: number, all: number] {
  const { talk } = view;
  const count = talk === null ? voted.length : voted.filter((one) => talk.askedFor.includes(one)).length;
  return [count, count + waiting.length];
}

/** Whether votes are hidden or about to be given: no number beside them may anchor. */
export function hidesVotes(view: Pick<PanelView, 'talk' | 'ballot'>): boolean {
  return view.ballot.state === 'open' && (view.ballot.voted.length > 0 || view.talk !== null);
}
