import { useEffect, useRef, useState } from 'react';
import type { BallotView, Failure, PanelView } from '../../../src/contract';
import type { TalkOutcome } from '../../../src/domain/talk/talk';
import { useSubmit } from '../../ui/use-submit';
import { currentTalk } from '../store/current-talk';
import { linesOf } from '../form/lines-of';
import { usePanel } from '../panel-context';
import { useLatest } from '../form/use-latest';
import { useDraft } from '../form/use-draft';

/** `none` is what a talk gets that nobody closed: nothing to choose. */
export const offered: readonly TalkOutcome[] = ['ready', 'another-talk', 'split', 'park', 'drop'];

/** Not built as it was voted on: its size says nothing any more. */
const sizeless: readonly TalkOutcome[] = ['split', 'drop'];

/** The card that everybody chose and nobody has settled on yet: closing settles it, and says so. */
function agreedSize(ballot: BallotView): string | null {
  if (ballot.state !== 'revealed' || ballot.size === null) return null;
  const { advice, settled, counts } = ballot.size;
  return advice === 'agreed' && settled === null ? (counts.find(({ votes }) => votes > 0)?.label ?? null) : null;
}

/** What will still be left: the size that is settled with closing is none of it. */
function leftOnceClosed(view: PanelView, isSettling: boolean): number {
  const { state, gaps, missing } = currentTalk(view)?.onceClosed ?? view.assessment.readiness;
  if (state === 'ready') return 0;
  return isSettling && missing.split(' ').includes('estimated') ? gaps - 1 : Math.max(1, gaps);
}

/** How much of what was written in the talk nobody else has seen: any of it may block, so it does not end as ready over that. */
export const hiddenIn = (view: PanelView): number => currentTalk(view)?.silence?.hidden ?? 0;

/** Refused over what is hidden: that is over once it is shown. */
export const isOverHidden = (failure: Failure | null): boolean => failure?.facts['because'] === 'hidden';

/** What is too large and nothing else is split; one whose new size is still to be settled may be small enough by then. */
function likelierOutcome(view: PanelView, left: number, size: string | null): TalkOutcome {
  if (left === 0) return hiddenIn(view) > 0 ? 'another-talk' : 'ready';
  return size === null && currentTalk(view)?.onceClosed.missing === 'small-enough' ? 'split' : 'another-talk';
}

type Closing = {
  readonly startedAt: string;
  /** Everybody had left it: how it ended is said afterwards, and settles nothing. */
  readonly late: boolean;
  /** Whether the form holds what must not get lost. */
  readonly keep: (on: boolean) => void;
};

/** What is written and chosen, and how to let go of it. */
function useTexts({ startedAt, keep }: Omit<Closing, 'late'>) {
  const [agreed, setAgreed, forgetAgreed] = useDraft(`agreed ${startedAt}`);
  const [steps, setSteps, forgetSteps] = useDraft(`next ${startedAt}`);
  const [chosen, choose, forgetChosen] = useDraft(`outcome ${startedAt}`);
  // After a reload, too, what is found here outlives the talk.
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

/**
 * What the form says, and how that is sent. The likelier outcome is chosen already. The form lets go of what is recorded.
 */
export function useClosing({ startedAt, late, keep }: Closing) {
  const { view, actions } = usePanel();
  const texts = useTexts({ startedAt, keep });
  const { agreed, steps, chosen, letGo } = texts;
  const typed = useLatest(agreed + steps);
  const sizing = useSubmit();
  const { failure, submit, corrected } = useSubmit();
  // News of the end may come before the answer: it is the viewer's own.
  const [sending, setSending] = useState(false);
  const size = late ? null : agreedSize(view.ballot);
  const left = leftOnceClosed(view, size !== null);
  const outcome = offered.find((one) => one === chosen) ?? likelierOutcome(view, left, size);
  const settling = sizeless.includes(outcome) ? null : size;
  const settle = (label: string, over: string | null): Promise<boolean> =>
    sizing.submit(() => actions.settleSize({ round: view.ballot.round, label, over }));
  const end = async (label: string | null, over: string | null): Promise<boolean> => {
    if (label !== null && !(await settle(label, over))) return false;
    sizing.forget();
    const words = { outcome, agreed: agreed.trim(), nextSteps: linesOf(steps) };
    return submit(() => actions.send('closeTalk', { ...words, talk: startedAt }));
  };
  const send = async (label = settling, over: string | null = null): Promise<void> => {
    if (sending) return;
    keep(true);
    setSending(true);
    const isOver = await end(label, over);
    // The reader may have gone on typing: that is in no record.
    if (isOver && typed() === agreed + steps) return letGo();
    setSending(false);
  };
  const write = (now: Written): void => {
    corrected();
    texts.setAgreed(now.agreed);
    texts.setSteps(now.steps);
    keep(now.agreed + now.steps !== '');
  };
  const said = isOverHidden(failure) && currentTalk(view)?.silence === null ? null : failure;
  return {
    ...{ agreed, steps, write, outcome, choose: texts.choose, left, settling },
    ...{ torn: sizing.failure, failure: said, sending, send },
  };
}
