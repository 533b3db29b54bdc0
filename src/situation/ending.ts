import type { BallotView, PanelView } from '../contract';
import { hasUnheardLowVote } from '../domain/ballot/few-votes';
import { lozengeStateOf } from '../domain/refinement/lozenge-state';
import { isParticipant } from '../domain/talk/is-participant';
import type { TalkOutcome } from '../domain/talk/outcome';
import type { Talk } from '../domain/talk/talk';
import { besideResult } from './beside-result';
import { type Gap, gapsAmong } from './gaps';
import { nextOfSizes } from './moment';

/** The outcomes to choose from; `none` is what a left talk has. */
export const offeredOutcomes = [
  'ready',
  'another-talk',
  'split',
  'park',
  'drop',
] as const satisfies readonly TalkOutcome[];

/** Outcomes after which the issue is not built as voted on, so its size is not settled. */
const sizeless: readonly TalkOutcome[] = ['split', 'drop'];

/** Why the issue is not ready after this outcome, or what else is to be read before. */
type Remark =
  | { readonly is: 'hidden'; readonly questions: number }
  | { readonly is: 'not-ready'; readonly gaps: number }
  | { readonly is: 'changed-after-vote' | 'begun' | 'not-yet' };

/** How a talk ends. */
export type Ending = {
  /** The chosen outcome, else the likelier one. */
  readonly outcome: TalkOutcome;
  /** What it comes to: "ready" may end as re-check, or agreed and incomplete. */
  readonly comesTo: TalkOutcome | 'recheck' | 'incomplete';
  /** What keeps the issue from being ready; `count` may be more, where no place of the panel closes it. */
  readonly left: { readonly count: number; readonly gaps: readonly Gap[] };
  /** The issue is ready once the talk is closed with it. */
  readonly isReady: boolean;
  /** "Ready" is chosen, and closing does not make it ready. */
  readonly isVain: boolean;
  /** The card that closing settles, because everybody chose it. */
  readonly settles: string | null;
  /** Closing stands behind settling a size, another vote, or a doubt that was not heard yet. */
  readonly isBehind: boolean;
  readonly remarks: readonly Remark[];
};

/** The latest talk, if it was left and the viewer was in it: they may still record its outcome. */
export function leftTalk(view: Pick<PanelView, 'talks' | 'me' | 'talk'>): Talk | null {
  const last = view.talks.at(-1);
  if (last?.outcome !== 'none' || !view.me.canEdit || view.talk !== null) return null;
  return isParticipant(last, view.me.accountId) ? last : null;
}

/**
 * How the talk ends.
 * @param chosen the outcome that the viewer chose; any other text is none
 * @param isLate the talk was left: its outcome is recorded afterwards, and settles nothing
 */
export function endingOf(
  view: PanelView,
  { chosen, isLate }: { readonly chosen: string; readonly isLate: boolean },
): Ending {
  const common = isLate ? null : commonSize(view.ballot);
  const obstacles = leftOnceClosed(view, common !== null);
  const isRecheck = view.recheck?.of === 'talk' && view.talk?.onceClosed.state === 'recheck';
  const isIncomplete = lozengeStateOf(view.talk?.onceClosed ?? null) === 'incomplete';
  const hidden = hiddenIn(view);
  const outcome = offeredOutcomes.find((one) => one === chosen) ?? likelier();
  const asReady = outcome === 'ready';
  return {
    outcome,
    comesTo: asReady && isRecheck ? 'recheck' : asReady && isIncomplete ? 'incomplete' : outcome,
    left: obstacles,
    isReady: asReady && obstacles.count === 0 && !isRecheck,
    isVain: asReady && obstacles.count > 0 && !isIncomplete,
    settles: sizeless.includes(outcome) ? null : common,
    isBehind: (nextOfSizes(view) !== null || isDoubted(view)) && !sizeless.includes(outcome),
    remarks: remarks(),
  };

  /** Ready, also where only a change after the vote is left to confirm, or a field is empty; a split where size is the only gap. */
  function likelier(): TalkOutcome {
    if (obstacles.count === 0 || isRecheck || isIncomplete) return hidden > 0 ? 'another-talk' : 'ready';
    // A new size may be small enough.
    return common === null && view.talk?.onceClosed.missing === 'small-enough' ? 'split' : 'another-talk';
  }

  function remarks(): readonly Remark[] {
    const isHeld = hidden > 0 && (obstacles.count === 0 || asReady);
    const isChanged = asReady && isRecheck;
    const isShort = asReady && obstacles.count > 0 && !isHeld && !isChanged && !isIncomplete;
    const isEarly = outcome === 'another-talk' && (obstacles.count === 0 || isIncomplete);
    return [
      ...(isHeld ? [{ is: 'hidden', questions: hidden } as const] : []),
      ...(isChanged ? [{ is: 'changed-after-vote' } as const] : []),
      ...(isShort && view.issue.progress === 'new' ? [{ is: 'not-ready', gaps: obstacles.count } as const] : []),
      ...(isShort && view.issue.progress !== 'new' ? [{ is: 'begun' } as const] : []),
      ...(isEarly && (view.talk !== null || wasVotedInLeft(view)) ? [{ is: 'not-yet' } as const] : []),
    ];
  }
}

/** Questions of the running talk that only their writers see: any may block, so it cannot end as ready before they are shown. */
const hiddenIn = ({ talk }: Pick<PanelView, 'talk'>): number => talk?.privateWriting?.hidden ?? 0;

/** The card that everybody chose and that is not settled yet. */
function commonSize(ballot: BallotView): string | null {
  if (ballot.state !== 'revealed' || ballot.size === null) return null;
  const { advice, settled, counts } = ballot.size;
  return advice === 'agreed' && settled === null ? (counts.find(({ votes }) => votes > 0)?.label ?? null) : null;
}

function isDoubted(view: PanelView): boolean {
  const result = view.ballot.state === 'revealed' ? view.ballot.result : null;
  return (result !== null && hasUnheardLowVote(result)) || besideResult(view).withVote.length > 0;
}

/** What closing the talk leaves; settling the size closes one gap. */
function leftOnceClosed(view: PanelView, isSettling: boolean): Ending['left'] {
  const { state, missing, outdated } = view.talk?.onceClosed ?? view.assessment.readiness;
  if (state === 'ready') return { count: 0, gaps: [] };
  // A draft may miss no criterion.
  if (state === 'draft')
    return { count: 1, gaps: [{ id: 'why', question: null, lead: { to: 'ticket', field: 'why' } }] };
  const old = outdated === '' ? [] : outdated.split(' ');
  const ids = [...missing.split(' '), ...old].filter((id) => !(isSettling && id === 'estimated'));
  const gaps = gapsAmong(
    view,
    view.assessment.criteria.filter(({ id }) => ids.includes(id)),
  );
  return { count: ids.length === 0 ? 0 : Math.max(1, gaps.length), gaps };
}

/** Whether the vote that counts was revealed in the left talk. */
function wasVotedInLeft(view: PanelView): boolean {
  const talk = leftTalk(view);
  const at = view.ballot.state === 'revealed' ? (view.ballot.result?.at ?? null) : null;
  return talk !== null && at !== null && at >= talk.id && at <= talk.at;
}
