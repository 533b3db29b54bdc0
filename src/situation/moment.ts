import type { PanelView, TalkView } from '../contract';
import { nextOfSize } from '../domain/ballot/size';
import type { Step } from '../domain/shared/steps';

/** What the team does now in a talk; on screen one at a time. */
export const moments = ['write', 'talk', 'vote', 'result'] as const;
export type Moment = (typeof moments)[number];

/** What a page shows: a moment, how the talk ends, or on a narrow page the whole scope. */
export type DrawnStep = Moment | 'close' | 'scope';

type MomentBasis = Pick<PanelView, 'ballot' | 'talk'>;

/** Whether the revealed vote is older than the running talk. */
export function isOldVote({ ballot, talk }: MomentBasis): boolean {
  return ballot.state === 'revealed' && ballot.result !== null && talk !== null && ballot.result.at < talk.startedAt;
}

/** Whether people talk and vote again before this can be ready. */
export const areSizesApart = ({ ballot }: Pick<PanelView, 'ballot'>): boolean =>
  ballot.state === 'revealed' && ballot.size !== null && ballot.size.apart !== null;

/** What the revealed sizes take before the talk is closed: a settled card, or another vote. */
export const nextOfSizes = ({ ballot }: Pick<PanelView, 'ballot'>): 'settle' | 'again' | null =>
  ballot.state === 'revealed' && ballot.size !== null ? nextOfSize(ballot.size) : null;

/** How many of those asked for have responded to "What could go wrong?". */
export const respondedOf = (talk: TalkView | null): readonly [responded: number, askedFor: number] => [
  talk?.responded ?? 0,
  talk?.askedFor.length ?? 0,
];

/**
 * Where the running talk is; null without one. People write until it is shown, and talk about what was shown until the leader
 * goes on; votes that were given ahead change nothing of that.
 */
export function stageOf(view: MomentBasis): Moment | null {
  const { talk, ballot } = view;
  if (talk === null) return null;
  if (ballot.state === 'revealed' && !isOldVote(view)) return 'result';
  if (talk.privateWriting !== null) return 'write';
  return talk.isVoting ? 'vote' : 'talk';
}

/** The step whose part of the page shows a moment: within it nothing typed is hidden. */
export const stepOfDrawn = (drawn: DrawnStep): Step =>
  drawn === 'scope' ? 'scope' : drawn === 'write' || drawn === 'talk' ? 'unknowns' : 'confirm';

/** What shows a step's part, while the talk is there. */
export function momentAt(now: Moment, step: Step): DrawnStep {
  if (step === 'scope') return 'scope';
  if (step === 'unknowns') return now === 'write' ? 'write' : 'talk';
  return now === 'result' ? 'result' : 'vote';
}
