import { useEffect, useState } from 'react';
import type { NewQuestion } from '../../../src/contract';
import { type Form, type Send, useForm } from '../form/use-form';
import { usePanel } from '../store/panel-context';

type Fields = { readonly text: string };
type Base = typeof NOW.base;
export type SendReason = Send<Fields, Base>;
export type Reason = Form<Fields, Base> & {
  /** Everything that was written is stored. */
  readonly isStored: boolean;
};

/** The reason's text as a blocking question. */
export const asQuestion = (text: string): NewQuestion => ({
  kind: 'question',
  text,
  blocking: true,
  category: null,
  owner: null,
  due: null,
});

const NOW = { fields: { text: '' }, base: {} };

/** The name of a low vote's reason among the unsaved texts. */
export const reasonText = (round: number): string => `reason ${round}`;

/**
 * A low vote's reason while it is written, before the reveal and after it. A call without an answer is over once its
 * question is seen, or before the reveal the reason itself.
 */
export function useReason(round: number): Reason {
  const { questions, ballot } = usePanel().view;
  const [isOver, setOver] = useState(false);
  const form = useForm<Fields, Base>(reasonText(round), NOW, null, () => setOver(true));
  const { sent, stored } = form;
  const hidden = ballot.state === 'open' && ballot.round === round ? (ballot.myReason?.text ?? null) : null;
  const isHidden = hidden !== null && hidden === sent?.fields.text.trim();
  const isThere = isHidden || questions.some(({ id }) => id === sent?.requestId);
  useEffect(() => {
    if (isThere && sent !== null) stored(sent.fields);
  });
  return { ...form, isStored: isOver || (isThere && sent?.fields.text === form.fields.text) };
}

/** Text of a reason that was not sent with it: whether any is left, and what became of it. */
export function useLeftReason(round: number) {
  const reason = useReason(round);
  const [isFound] = useState(reason.fields.text !== '');
  const [end, setEnd] = useState<'kept' | 'gone' | null>(null);
  const isLeft = isFound && !reason.isStored && end === null;
  return { reason, isLeft, isKept: end === 'kept', done: (kept: boolean) => setEnd(kept ? 'kept' : 'gone') };
}
