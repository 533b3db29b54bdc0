import { useState } from 'react';
import type { Question } from '../../../src/domain/question/question';
import { useSubmit } from '../../ui/use-submit';
import { codesOf } from './answer-parts';
import { joinAnswer } from './join-answer';
import { usePanel } from '../store/panel-context';
import { useDraft } from '../form/use-draft';
import { useLatest } from '../form/use-latest';
import { useLeave } from '../form/use-leave';

/** The form's unsaved answer and sending it. It is forgotten once stored, or cancelled on purpose. */
export function useAnswering(question: Question, done: () => void) {
  const { actions } = usePanel();
  const [text, setText, forgetText] = useDraft(`answer ${question.id}`);
  const [chosen, setChosen, forgetChosen] = useDraft(`answer-code ${question.id}`);
  const { failure, submit, forget } = useSubmit();
  // The base stays the same while the viewer writes, so that the back end detects another change.
  const [begun, setBegun] = useState(question);
  const codes = codesOf(question.kind);
  const code = codes.find((one) => one === chosen) ?? null;
  const ready = codes.length === 0 ? text.trim() !== '' : code !== null;
  const answer = joinAnswer(code, text);
  const typed = useLatest(answer);
  const forgetBoth = (): void => {
    forgetText();
    forgetChosen();
  };
  const { leave } = useLeave(`answer ${question.id}`, forgetBoth, done);
  const send = async (to: Question): Promise<void> => {
    setBegun(to);
    const { version, kind, state } = to;
    const seen = { text: to.text, kind, state, answer: to.answer };
    if (!ready || !(await submit(() => actions.send('answerQuestion', { id: to.id, version, answer, seen })))) return;
    if (typed() === answer) leave();
    else setBegun({ ...to, state: 'answered', answer });
  };
  // On an open question the other change was its text, so the viewer's answer may still be sent.
  const keepTheirs = (): void => {
    if (question.state !== 'open') return leave();
    setBegun(question);
    forget();
  };
  return {
    codes,
    code,
    setChosen,
    text,
    setText,
    ready,
    failure,
    leave,
    keepTheirs,
    send: () => void send(begun),
    // After a conflict the viewer has seen both texts, so the answer is sent on the question as it is now.
    again: () => void send(failure?.code === 'conflict' ? question : begun),
  };
}
