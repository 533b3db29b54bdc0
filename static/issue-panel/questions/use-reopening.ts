import { useState } from 'react';
import type { Question } from '../../../src/domain/question/question';
import { useSubmit } from '../../ui/use-submit';
import { useDraft } from '../form/use-draft';
import { useLatest } from '../form/use-latest';
import { useLeave } from '../form/use-leave';
import { usePanel } from '../store/panel-context';
import { ofQuestion } from '../store/actions';

/** The unsaved reason for reopening, and sending it. */
export function useReopening(question: Question, done: () => void) {
  const { actions } = usePanel();
  const [typed, setTyped, forget] = useDraft(`reopen ${question.id}`);
  const text = typed.trim();
  const { failure, submit } = useSubmit();
  const { leave } = useLeave(`reopen ${question.id}`, forget, done);
  // The base stays the same while the viewer writes, so that the back end detects another answer.
  const [begun, setBegun] = useState(question);
  const [sent, setSent] = useState<string | null>(null);
  const latest = useLatest(text);
  const [sending, setSending] = useState(false);
  const attempt = async (to = begun): Promise<void> => {
    if (text === '') return;
    setBegun(to);
    setSent(text);
    setSending(true);
    const isStored = await submit(() => actions.send('reopenQuestion', { ...ofQuestion(to), because: text }));
    setSending(false);
    if (isStored && latest() === text) leave();
  };
  return {
    typed,
    setTyped,
    failure,
    sent,
    sending,
    leave,
    send: () => void attempt(),
    // After a conflict the viewer has seen both answers.
    again: () => void attempt(failure?.code === 'conflict' ? question : begun),
  };
}
