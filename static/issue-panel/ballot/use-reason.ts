import { useEffect, useRef, useState } from 'react';
import type { NewQuestion } from '../../../src/contract';
import { newRequestId } from '../../ui/request-id';
import { useDraft } from '../form/use-draft';
import { usePanel } from '../panel-context';

export type Reason = {
  readonly text: string;
  readonly write: (text: string) => void;
  /** The words as they are sent, and their request id: the same where the same words were sent before. */
  readonly toSend: () => { readonly text: string; readonly once: string };
  /** These words are stored. False where others were written meanwhile, which stay. */
  readonly isDone: (sent: string) => boolean;
  readonly letGo: () => void;
  /** All that was written is stored. */
  readonly isStored: boolean;
};

/** A question that must be answered first, in the words of the reason. */
export const asQuestion = (text: string): NewQuestion => ({
  ...({ kind: 'question', text, blocking: true, category: null, owner: null, due: null } as const),
});

/** How long a request id is; the words follow. */
const ID_LENGTH = newRequestId().length;

/**
 * The reason of a low vote as it is written, and what was sent of it and not answered: after a reload it is sent under the
 * same request id, and both are forgotten once that is seen to be stored. The id stays in this tab, no longer than the words.
 */
export function useReason(round: number): Reason {
  const { view } = usePanel();
  const [text, setText] = useDraft(`reason ${round}`);
  const [sent, setSent] = useDraft(`sent reason ${round}`);
  const id = sent.slice(0, ID_LENGTH);
  const words = sent.slice(ID_LENGTH);
  const [isOver, setOver] = useState(false);
  // Whoever waits for the answer may go on typing.
  const typed = useRef(text);
  useEffect(() => {
    typed.current = text;
  }, [text]);
  const letGo = (): void => {
    setText('');
    setSent('');
  };
  const isDone = (these: string): boolean => {
    const isAll = typed.current.trim() === these;
    if (isAll) setText('');
    setSent('');
    setOver(isAll);
    return isAll;
  };
  const isThere = view.questions.some((question) => question.id === id);
  useEffect(() => {
    if (isThere) isDone(words);
  });
  return {
    text,
    write: (next) => (next === '' ? letGo() : setText(next)),
    toSend: () => {
      const next = { text: text.trim(), once: text.trim() === words ? id : newRequestId() };
      setSent(next.once + next.text);
      return next;
    },
    isDone,
    letGo,
    isStored: isOver || (isThere && text.trim() === words),
  };
}

/** Words of a reason that were not sent with it: whether any are left to be said, and what became of them. */
export function useLeftReason(round: number) {
  const reason = useReason(round);
  const [isFound] = useState(reason.text !== '');
  const [end, setEnd] = useState<'kept' | 'gone' | null>(null);
  const isLeft = isFound && !reason.isStored && end === null;
  return { reason, isLeft, isKept: end === 'kept', done: (kept: boolean) => setEnd(kept ? 'kept' : 'gone') };
}
