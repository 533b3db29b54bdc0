import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, useEffect, useState } from 'react';
import { type Question, QUESTION_TEXT_LIMIT } from '../../../src/domain/question/question';
import { isUnsettled } from '../../../src/domain/question/question-count';
import { TextBlock } from '../../ui/TextBlock';
import { answerTarget } from '../keyboard/lead-target';
import { onEscape } from '../keyboard/on-escape';
import styles from '../panel.module.css';
import { Pills } from '../form/Pills';
import { SendButton } from '../form/SendButton';
import { SubmitFailure } from '../form/SubmitFailure';
import { useAnswerWords } from './use-answer-words';
import { useWords } from '../words';
import { useSubmit } from '../../ui/use-submit';
import { codesOf, joinAnswer } from './answer-parts';
import { usePanel } from '../store/panel-context';
import { useDraft } from '../form/use-draft';
import { useLatest } from '../form/use-latest';
import { useLeave } from '../form/use-leave';

/** Leaves room for the answer code in front of the text. */
const TEXT_LIMIT = QUESTION_TEXT_LIMIT - 20;

type Props = { readonly question: Question; readonly done: () => void };

/** A question is answered in words; a risk or an assumption by a choice, with optional words. */
export function AnswerForm({ question, done }: Props): ReactElement {
  const { questions: words, cancel } = useWords();
  const id = answerTarget(question.id);
  const { codes, code, setChosen, text, setText, ready, failure, leave, send, again, keepTheirs } = useAnswering(
    question,
    done,
  );
  const inWords = useAnswerWords(question, 'answer');
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  return (
    <form className={styles['form']} onSubmit={onSubmit} onKeyDown={onEscape(done)}>
      {codes.length > 0 && (
        <Pills
          legend={words.how}
          chosen={code}
          firstId={id}
          options={codes.map((value) => ({ value, label: words.answers[value] }))}
          onChoose={setChosen}
        />
      )}
      <TextBlock
        {...(codes.length === 0 ? { id } : {})}
        label={codes.length === 0 ? words.answerLabel : words.because}
        value={text}
        onChange={setText}
        limit={TEXT_LIMIT}
      />
      {failure !== null && isUnsettled(question) && (
        <SubmitFailure failure={inWords(failure)} again={again} keepTheirs={keepTheirs} />
      )}
      <div className={styles['actions']}>
        <SendButton failure={failure} ready={ready && isUnsettled(question)}>
          {words.send}
        </SendButton>
        <Button appearance="subtle" spacing="compact" onClick={leave}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}

/** The form's unsaved answer and sending it. It is forgotten once stored, or cancelled on purpose. */
function useAnswering(question: Question, done: () => void) {
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
    const { id, kind, state } = to;
    const seen = { text: to.text, kind, state, answer: to.answer };
    if (!ready || !(await submit(() => actions.send('answerQuestion', { base: seen, input: { id, answer } })))) return;
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
