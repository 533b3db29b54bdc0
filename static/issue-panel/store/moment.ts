import { nextOfSize } from '../../../src/domain/ballot/size';
import type { PanelView, TalkView } from '../../../src/contract';

/** What the team does now in a talk; on screen one at a time. `close` is visited, the talk never moves there by itself. */
const moments = ['write', 'talk', 'vote', 'result', 'close'] as const;
export type Moment = (typeof moments)[number];

/** What this page shows: a moment, or on a narrow page the whole scope. */
export type DrawnStep = Moment | 'scope';

export type Moments = {
  /** Where the talk is. */
  readonly now: Moment;
  readonly drawn: DrawnStep;
  /** The talk has moved on, and the page stayed for the viewer's text or focus. */
  readonly isBehind: boolean;
  readonly visit: (place: DrawnStep) => void;
};

/** Whether the revealed vote is older than the running talk. */
export function isOldVote({ ballot, ...view }: Pick<PanelView, 'ballot' | 'talk' | 'now'>): boolean {
  const { talk } = view;
  return ballot.state === 'revealed' && ballot.result !== null && talk !== null && ballot.result.at < talk.startedAt;
}

/** Whether people talk and vote again before this can be ready. */
export const areSizesApart = ({ ballot }: Pick<PanelView, 'ballot'>): boolean =>
  ballot.state === 'revealed' && ballot.size !== null && ballot.size.apart !== null;

/** What the revealed sizes take before the talk is closed: a settled card, or another vote. */
export const nextOfSizes = ({ ballot }: Pick<PanelView, 'ballot'>): 'settle' | 'again' | null =>
  ballot.state === 'revealed' && ballot.size !== null ? nextOfSize(ballot.size) : null;

/** How many of those present have responded to "What could go wrong?". */
export function respondedOf({ talk }: Pick<PanelView, 'talk'>): readonly [number, number] {
  return [talk?.responded ?? 0, talk?.present.length ?? 0];
}

type Seen = Pick<PanelView, 'ballot' | 'talk' | 'now' | 'questions'>;

/**
 * The moment of the running talk; null without one. Writing lasts until it is shown, talking while questions are open,
 * until the facilitator goes to the vote or enough have voted. A round after the first follows a result, so it is voted
 * at once.
 */
export function momentOf(view: Seen): Moment | null {
  const { talk } = view;
  if (talk === null) return null;
  const { ballot } = view;
  if (ballot.state === 'revealed' && !isOldVote(view)) return 'result';
  if (talk.privateWriting !== null) return isAllSaid(view, talk.privateWriting) ? 'vote' : 'write';
  const isVoting = talk.isVoting || (ballot.state === 'open' && (ballot.enough || ballot.round > 1));
  return !isVoting && view.questions.some(({ state }) => state === 'open') ? 'talk' : 'vote';
}

/** Everybody responded, nothing is hidden, and enough have voted: there is nothing left to write. */
function isAllSaid(view: Seen, { hidden }: NonNullable<TalkView['privateWriting']>): boolean {
  const [responded, all] = respondedOf(view);
  return hidden === 0 && responded >= all && view.ballot.state === 'open' && view.ballot.enough;
}

/** Whether the page goes from one moment to another by itself: forward, and back from a result to its next round. */
export const movesOn = (from: Moment, to: Moment): boolean =>
  moments.indexOf(to) > moments.indexOf(from) || (to === 'vote' && (from === 'result' || from === 'close'));
