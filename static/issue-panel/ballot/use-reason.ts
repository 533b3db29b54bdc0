import { useEffect, useRef, useState } from 'react';
import type { NewQuestion } from '../../../src/contract';
import { newRequestId } from '../../ui/request-id';
import { useDraft } from '../form/use-draft';
import { usePanel } from '../store/panel-context';

export type Reason = {
  readonly text: string;
  readonly write: (text: string) => void;
  /** The text to send with its request id; equal text that was sent before keeps its id. */
  readonly toSend: () => { readonly text: string; readonly requestId: string };
  /** Reports that this text is stored. False where other text was typed meanwhile; that text stays. */
  readonly isDone: (sent: string) => boolean;
  readonly letGo: () => void;
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

/** Length of a request id, which the text follows. */
const ID_LENGTH = newRequestId().length;

/**
 * A low vote's reason while it is written, with the text and request id of a call without an answer. After a reload it
 * is sent under the same id; both are forgotten once it is seen stored. The id stays in this tab's storage.
 */
export function useReason(round: number): Reason {
  const { view } = usePanel();
  const [text, setText] = useDraft(`reason ${round}`);
  const [sent, setSent] = useDraft(`sent reason ${round}`);
  const id = sent.slice(0, ID_LENGTH);
  const words = sent.slice(ID_LENGTH);
  const [isOver, setOver] = useState(false);
  // The text may change while the call is under way.
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
      const next = { text: text.trim(), requestId: text.trim() === words ? id : newRequestId() };
      setSent(next.requestId + next.text);
      return next;
    },
    isDone,
    letGo,
    isStored: isOver || (isThere && text.trim() === words),
  };
}

/** Text of a reason that was not sent with it: whether any is left, and what became of it. */
export function useLeftReason(round: number) {
  const reason = useReason(round);
  const [isFound] = useState(reason.text !== '');
  const [end, setEnd] = useState<'kept' | 'gone' | null>(null);
  const isLeft = isFound && !reason.isStored && end === null;
  return { reason, isLeft, isKept: end === 'kept', done: (kept: boolean) => setEnd(kept ? 'kept' : 'gone') };
}
