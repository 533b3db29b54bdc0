import { useState } from 'react';
import type { BallotView, Failure, PanelView } from '../../../src/contract';
import { standingOf } from '../../../src/domain/refinement/standing';
import type { TalkOutcome } from '../../../src/domain/talk/talk';
import { linesOf } from '../form/lines-of';
import { usePanel } from '../store/panel-context';
import { useForm } from '../form/use-form';
import { type Gap, gapsAmong } from '../parts/gaps';
import type { Writing } from './use-sentence';

/** The outcomes to choose from; `none` is what a left talk has. */
export const offered: readonly TalkOutcome[] = ['ready', 'another-talk', 'split', 'park', 'drop'];

/** Outcomes after which the issue is not built as voted on, so its size is not settled. */
export const sizeless: readonly TalkOutcome[] = ['split', 'drop'];

/** The card that everybody chose and that is not settled yet; closing settles it, and the button says so. */
function agreedSize(ballot: BallotView): string | null {
  if (ballot.state !== 'revealed' || ballot.size === null) return null;
  const { advice, settled, counts } = ballot.size;
  return advice === 'agreed' && settled === null ? (counts.find(({ votes }) => votes > 0)?.label ?? null) : null;
}

/** Whether "ready" ends as re-check: the text was changed after the vote, and that is all that is left. */
export const endsAsRecheck = (view: PanelView): boolean =>
  view.recheck?.of === 'talk' && view.talk?.onceClosed.state === 'recheck';

/** Whether "ready" ends as agreed while only fields or ticks are missing. */
export const endsAsIncomplete = (view: PanelView): boolean =>
  standingOf(view.talk?.onceClosed ?? null) === 'incomplete';

/**
 * Questions of this talk that only their writers see. Any may be blocking, so the talk cannot end as ready before they
 * are shown.
 */
export const hiddenIn = (view: PanelView): number => view.talk?.privateWriting?.hidden ?? 0;

/** The refusal over hidden questions; it is over once they are shown. */
const isOverHidden = (failure: Failure | null): boolean => failure?.details.because === 'hidden';

/**
 * The proposed outcome: ready, also where only a change after the vote is left to confirm, or a field is empty; a split where size is the only
 * gap, unless closing settles a new size, which may be small enough.
 */
function likelierOutcome(view: PanelView, left: number, size: string | null): TalkOutcome {
  if (left === 0 || endsAsRecheck(view) || endsAsIncomplete(view)) return hiddenIn(view) > 0 ? 'another-talk' : 'ready';
  return size === null && view.talk?.onceClosed.missing === 'small-enough' ? 'split' : 'another-talk';
}

type Closing = {
  readonly startedAt: string;
  /** The talk was left: its outcome is recorded afterwards, and settles nothing. */
  readonly late: boolean;
  /** The agreed sentence, which has a form of its own. */
  readonly sentence: Writing['form'];
};

/**
 * `outcome` and `agreed`: what is sent, so that a call is repeated only where it is the same; `size`: the card that is settled
 * with it, in place of `over`; empty for none.
 */
const NOW = { fields: { steps: '', chosen: '', outcome: '', agreed: '', size: '', over: '' }, base: {} };

/** Where a meeting goes with the end of its talk. */
export type EndTo = 'next' | 'end';
type Sending = {
  /** The card to settle on; null for none. Absent: the one that everybody chose. */
  readonly label?: string | null;
  /** The card that another person has settled meanwhile, and that this one replaces. */
  readonly over?: string | null;
  readonly to?: EndTo;
  /** The person has read that the talk ends otherwise than the press said. */
  readonly anyway?: boolean;
};

const orNull = (text: string): string | null => (text === '' ? null : text);

/** How a talk ends, and sending it. The likelier outcome is preselected. */
export function useClosing({ startedAt, late, sentence }: Closing) {
  const { view, actions, onward } = usePanel();
  // While sending, a panel without the talk may already contain this very change.
  const [sending, setSending] = useState(false);
  const [to, goTo] = useState<EndTo>('next');
  const size = late ? null : agreedSize(view.ballot);
  const left = leftOnceClosed(view, size !== null);
  const likelier = likelierOutcome(view, left.count, size);
  const outcomeOf = (chosen: string): TalkOutcome => offered.find((one) => one === chosen) ?? likelier;
  const isReady = (outcome: TalkOutcome): boolean => outcome === 'ready' && left.count === 0 && !endsAsRecheck(view);
  const form = useForm(`end ${startedAt}`, NOW, null);
  const { steps, chosen } = form.fields;
  const outcome = outcomeOf(chosen);
  const settling = sizeless.includes(outcome) ? null : size;
  const end = async ({ label = settling, over = null, to: where = to, anyway = false }: Sending): Promise<void> => {
    goTo(where);
    form.set({ outcome, agreed: sentence.fields.text, size: label ?? '', over: over ?? '' });
    const isStored = await form.send(({ input, requestId }) => {
      const card = orNull(input.size);
      const base = {
        talk: startedAt,
        size: card === null ? null : { round: view.ballot.round, label: orNull(input.over) },
      };
      const said = {
        outcome: outcomeOf(input.outcome),
        agreed: input.agreed.trim(),
        nextSteps: linesOf(input.steps),
        size: card,
      };
      if (onward === null || late) return actions.send('closeTalk', { requestId, base, input: said });
      return onward.close(where, { ...base, close: { ...said, asReady: isReady(said.outcome) }, anyway });
    });
    if (!isStored) return;
    form.leave();
    sentence.stored(sentence.fields);
  };
  const send = async (sent: Sending = {}): Promise<void> => {
    if (sending) return;
    setSending(true);
    await end(sent);
    setSending(false);
  };
  const { failure } = form;
  const isOver = isOverHidden(failure) && view.talk?.privateWriting === null;
  const isConflict = failure?.details.because === 'two-texts';
  return {
    form,
    /** Whether anything is written, or sent and not known to be recorded. */
    isWritten: sentence.fields.text + steps !== '' || form.sent !== null,
    outcome,
    left,
    settling,
    /** Another person settled another size meanwhile. */
    conflict: isConflict ? failure : null,
    /** The talk would end otherwise than the press said. */
    question: failure?.code === 'ask-first' ? failure : null,
    failure: isOver || isConflict || failure?.code === 'ask-first' ? null : failure,
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
  const { state, missing, outdated } = view.talk?.onceClosed ?? view.assessment.readiness;
  if (state === 'ready') return { count: 0, gaps: [] };
  // A draft may miss no criterion.
  if (state === 'draft')
    return { count: 1, gaps: [{ id: 'why', question: null, lead: { to: 'brief', field: 'why' } }] };
  const old = outdated === '' ? [] : outdated.split(' ');
  const ids = [...missing.split(' '), ...old].filter((id) => !(isSettling && id === 'estimated'));
  const gaps = gapsAmong(
    view,
    view.assessment.criteria.filter(({ id }) => ids.includes(id)),
  );
  return { count: ids.length === 0 ? 0 : Math.max(1, gaps.length), gaps };
}
