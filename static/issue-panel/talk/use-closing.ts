import { useState } from 'react';
import type { Failure } from '../../../src/contract';
import { type Ending, endingOf } from '../../../src/situation/ending';
import { linesOf } from '../form/lines-of';
import { usePanel } from '../store/panel-context';
import { useForm } from '../form/use-form';
import type { Writing } from './use-sentence';

/** The refusal over hidden questions; it is over once they are shown. */
const isOverHidden = (failure: Failure | null): boolean => failure?.details.because === 'hidden';

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

/** How a talk ends, and sending it. */
export function useClosing({ startedAt, late, sentence }: Closing) {
  const { view, actions, onward } = usePanel();
  // While sending, a panel without the talk may already contain this very change.
  const [sending, setSending] = useState(false);
  const [to, goTo] = useState<EndTo>('next');
  const form = useForm(`end ${startedAt}`, NOW, null);
  const { steps, chosen } = form.fields;
  const endingAs = (outcome: string): Ending => endingOf(view, { chosen: outcome, isLate: late });
  const ending = endingAs(chosen);
  const end = async ({
    label = ending.settles,
    over = null,
    to: where = to,
    anyway = false,
  }: Sending): Promise<void> => {
    goTo(where);
    form.set({ outcome: ending.outcome, agreed: sentence.fields.text, size: label ?? '', over: over ?? '' });
    const isStored = await form.send(({ input, requestId }) => {
      const card = orNull(input.size);
      const base = {
        talk: startedAt,
        size: card === null ? null : { round: view.ballot.round, label: orNull(input.over) },
      };
      const { outcome, isReady } = endingAs(input.outcome);
      const ending = { outcome, agreed: input.agreed.trim(), nextSteps: linesOf(input.steps), size: card };
      if (onward === null || late) return actions.send('closeTalk', { requestId, base, input: ending });
      return onward.close(where, { ...base, close: { ...ending, asReady: isReady }, anyway });
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
    ending,
    /** Another person settled another size meanwhile. */
    conflict: isConflict ? failure : null,
    /** The talk would end otherwise than the press said. */
    question: failure?.code === 'ask-first' ? failure : null,
    failure: isOver || isConflict || failure?.code === 'ask-first' ? null : failure,
    sending,
    send,
  };
}
