import { useEffect, useRef, useState } from 'react';
import type { BallotView, Failure, PanelView } from '../../../src/contract';
import type { TalkOutcome } from '../../../src/domain/talk/talk';
import { useSubmit } from '../../ui/use-submit';
import { currentTalk } from '../store/current-talk';
import { linesOf } from '../form/lines-of';
import { usePanel } from '../store/panel-context';
import { useLatest } from '../form/use-latest';
import { useDraft } from '../form/use-draft';
import { type Gap, gapsAmong } from '../parts/gaps';

/** The outcomes to choose from; `none` is what a left talk has. */
export const offered: readonly TalkOutcome[] = ['ready', 'another-talk', 'split', 'park', 'drop'];

/** Outcomes after which the issue is not built as voted on, so its size is not settled. */
const sizeless: readonly TalkOutcome[] = ['split', 'drop'];

/** The card that everybody chose and that is not settled yet; closing settles it, and the button says so. */
function agreedSize(ballot: BallotView): string | null {
  if (ballot.state !== 'revealed' || ballot.size === null) return null;
  const { advice, settled, counts } = ballot.size;
  return advice === 'agreed' && settled === null ? (counts.find(({ votes }) => votes > 0)?.label ?? null) : null;
}

/** Whether "ready" ends as re-check: the text was changed after the vote, and that is all that is left. */
export const endsAsRecheck = (view: PanelView): boolean =>
  view.recheck?.of === 'talk' && currentTalk(view)?.onceClosed.state === 'recheck';

/**
 * Questions of this talk that only their writers see. Any may be blocking, so the talk cannot end as ready before they
 * are shown.
 */
export const hiddenIn = (view: PanelView): number => currentTalk(view)?.privateWriting?.hidden ?? 0;

/** The refusal over hidden questions; it is over once they are shown. */
const isOverHidden = (failure: Failure | null): boolean => failure?.details.because === 'hidden';

/**
 * The proposed outcome: ready, also where only a change after the vote is left to confirm; a split where size is the only
 * gap, unless closing settles a new size, which may be small enough.
 */
function likelierOutcome(view: PanelView, left: number, size: string | null): TalkOutcome {
  if (left === 0 || endsAsRecheck(view)) return hiddenIn(view) > 0 ? 'another-talk' : 'ready';
  return size === null && currentTalk(view)?.onceClosed.missing === 'small-enough' ? 'split' : 'another-talk';
}

type Closing = {
  readonly startedAt: string;
  /** The talk was left: its outcome is recorded afterwards, and settles nothing. */
  readonly late: boolean;
  /** Reports whether the form holds unsaved text. */
  readonly keep: (on: boolean) => void;
};

/** The unsaved texts and the chosen outcome, with a function that drops them. */
function useTexts({ startedAt, keep }: Omit<Closing, 'late'>) {
  const [agreed, setAgreed, forgetAgreed] = useDraft(`agreed ${startedAt}`);
  const [steps, setSteps, forgetSteps] = useDraft(`next ${startedAt}`);
  const [chosen, choose, forgetChosen] = useDraft(`outcome ${startedAt}`);
  // Text restored after a reload outlives the end of the talk too.
  const isFound = useRef(agreed + steps !== '');
  useEffect(() => {
    if (isFound.current) keep(true);
    isFound.current = false;
  });
  const letGo = (): void => {
    for (const forget of [forgetAgreed, forgetSteps, forgetChosen]) forget();
    keep(false);
  };
  return { agreed, setAgreed, steps, setSteps, chosen, choose, letGo };
}

type Written = { readonly agreed: string; readonly steps: string };

/** The form's content and sending it. The likelier outcome is preselected. Recorded text is dropped. */
export function useClosing({ startedAt, late, keep }: Closing) {
  const { view, actions } = usePanel();
  const texts = useTexts({ startedAt, keep });
  const { agreed, steps, chosen, letGo } = texts;
  const typed = useLatest(agreed + steps);
  const sizing = useSubmit();
  const { failure, submit, corrected } = useSubmit();
  // While sending, a panel without the talk may already contain this very change.
  const [sending, setSending] = useState(false);
  const size = late ? null : agreedSize(view.ballot);
  const left = leftOnceClosed(view, size !== null);
  const outcome = offered.find((one) => one === chosen) ?? likelierOutcome(view, left.count, size);
  const settling = sizeless.includes(outcome) ? null : size;
  const settle = (label: string, over: string | null): Promise<boolean> =>
    sizing.submit(() => actions.settleSize({ base: { round: view.ballot.round, label: over }, input: { label } }));
  const end = async (label: string | null, over: string | null): Promise<boolean> => {
    if (label !== null && !(await settle(label, over))) return false;
    sizing.forget();
    const words = { outcome, agreed: agreed.trim(), nextSteps: linesOf(steps) };
    return submit(() => actions.send('closeTalk', { base: { talk: startedAt }, input: words }));
  };
  const send = async (label = settling, over: string | null = null): Promise<void> => {
    if (sending) return;
    keep(true);
    setSending(true);
    const isOver = await end(label, over);
    // Text typed since then is not recorded, so it stays.
    if (isOver && typed() === agreed + steps) return letGo();
    setSending(false);
  };
  const write = (now: Written): void => {
    corrected();
    texts.setAgreed(now.agreed);
    texts.setSteps(now.steps);
    keep(now.agreed + now.steps !== '');
  };
  const said = isOverHidden(failure) && currentTalk(view)?.privateWriting === null ? null : failure;
  return {
    agreed,
    steps,
    write,
    outcome,
    choose: texts.choose,
    left,
    settling,
    conflict: sizing.failure,
    failure: said,
    sending,
    send,
  };
}

type Left = {
  /** 0: the issue will be ready. */
  readonly count: number;
  readonly gaps: readonly Gap[];
};

/** What closing the talk leaves; settling the size closes one. */
function leftOnceClosed(view: PanelView, isSettling: boolean): Left {
  const { state, missing } = currentTalk(view)?.onceClosed ?? view.assessment.readiness;
  if (state === 'ready') return { count: 0, gaps: [] };
  // A draft may miss no criterion.
  if (state === 'draft')
    return { count: 1, gaps: [{ id: 'why', question: null, lead: { to: 'brief', field: 'why' } }] };
  const ids = missing.split(' ').filter((id) => !(isSettling && id === 'estimated'));
  const gaps = gapsAmong(
    view,
    view.assessment.criteria.filter(({ id }) => ids.includes(id)),
  );
  return { count: ids.length === 0 ? 0 : Math.max(1, gaps.length), gaps };
}
